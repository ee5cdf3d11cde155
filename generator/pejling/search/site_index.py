"""What a site publishes, with the index of every language."""

from dataclasses import replace

from pejling.pages import Output
from pejling.pages.packed import Together
from pejling.pages.view import View
from pejling.search.index import index
from pejling.site import Site


def with_search(site: Site, output: Output) -> Output:
    """Return what a site publishes with the index of every language."""
    found: dict[str, bytes] = {}
    for language in site.config.languages:
        found.update(index(View(site, language), output.pages))
    return replace(output, files=Together(found, output.files))
