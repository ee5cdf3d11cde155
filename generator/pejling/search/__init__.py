"""Search: an index made at build time, in small files that a page loads when it needs them."""

from collections import ChainMap
from dataclasses import replace

from pejling.pages import Output
from pejling.pages.view import View
from pejling.search.index import index
from pejling.site import Site

__all__ = ["index", "with_search"]


def with_search(site: Site, output: Output) -> Output:
    """Return what a site publishes with the index of every language."""
    found: dict[str, bytes] = {}
    for language in site.config.languages:
        found.update(index(View(site, language), output.pages))
    return replace(output, files=ChainMap(found, dict(output.files)))
