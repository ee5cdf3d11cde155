"""The stages of a build timed apart: each prepares what it needs, then only its own work counts."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bench.baseline import front_matter_alone
from pejling.config import read_config
from pejling.link import check, check_prose, link
from pejling.lint import lint
from pejling.load import Library, load
from pejling.pages import compile_pages
from pejling.pages.view import View
from pejling.search.index import index
from pejling.site import open_site

Work = Callable[[], object]
Stage = Callable[[Path], Work]


def _plans(folder: Path) -> Path:
    return folder / read_config(folder).plans


def _library(folder: Path) -> Library:
    return load(_plans(folder))[0]


def load_only(folder: Path) -> Work:
    """Return reading the documents and checking them against the models."""
    plans = _plans(folder)
    return lambda: load(plans)


def link_only(folder: Path) -> Work:
    """Return the linking of documents that are loaded already."""
    library = _library(folder)
    return lambda: link(library)


def load_and_link(folder: Path) -> Work:
    """Return loading and linking in one go: what is held against YAML alone."""
    plans = _plans(folder)

    def run() -> object:
        library, problems = load(plans)
        return problems, link(library)

    return run


def check_only(folder: Path) -> Work:
    """Return the checks of references and dates between loaded documents."""
    library = _library(folder)
    return lambda: check(library)


def prose_only(folder: Path) -> Work:
    """Return the reading of all prose, with its links and images."""
    library = _library(folder)
    return lambda: check_prose(library)


def open_only(folder: Path) -> Work:
    """Return the opening of a site: load, every check, and link."""
    return lambda: open_site(folder)


def assess_only(folder: Path) -> Work:
    """Return the verdicts of all plans and ministry goals of an open site."""
    site = open_site(folder)
    return lambda: (site.verdicts, site.ministry_verdicts)


def rules_only(folder: Path) -> Work:
    """Return all rules held against an open site, the plans' verdicts worked out before."""
    site = open_site(folder)
    assert site.verdicts
    return lambda: lint(site)


def pages_only(folder: Path) -> Work:
    """Return the making of all pages, with their verdicts, of an open site."""
    site = open_site(folder)
    return lambda: compile_pages(site)


def search_only(folder: Path) -> Work:
    """Return the making of the search index of a site that is open and judged."""
    site = open_site(folder)
    views = [View(site, language) for language in site.config.languages]
    _judged = (site.verdicts, site.ministry_verdicts)
    return lambda: [index(view, ()) for view in views]


STAGES: Mapping[str, Stage] = {
    "yaml": front_matter_alone,
    "load": load_only,
    "link": link_only,
    "load+link": load_and_link,
    "check": check_only,
    "prose": prose_only,
    "open": open_only,
    "assess": assess_only,
    "rules": rules_only,
    "pages": pages_only,
    "search": search_only,
}
