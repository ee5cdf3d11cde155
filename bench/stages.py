"""The stages of a build timed apart: each prepares what it needs, then only its own work counts."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bench.baseline import front_matter_alone

Stage = Callable[[Path], Callable[[], object]]


def load_and_link(folder: Path) -> Callable[[], object]:
    """Return reading, checking against the models and linking of all documents."""
    from pejling.config import read_config
    from pejling.link import link
    from pejling.load import load

    plans = folder / read_config(folder).plans

    def run() -> object:
        library, problems = load(plans)
        return problems, link(library)

    return run


def load_only(folder: Path) -> Callable[[], object]:
    """Return reading the documents and checking them against the models."""
    from pejling.config import read_config
    from pejling.load import load

    plans = folder / read_config(folder).plans
    return lambda: load(plans)


def link_only(folder: Path) -> Callable[[], object]:
    """Return the linking of documents that are loaded already."""
    from pejling.config import read_config
    from pejling.link import link
    from pejling.load import load

    library, _ = load(folder / read_config(folder).plans)
    return lambda: link(library)


def open_only(folder: Path) -> Callable[[], object]:
    """Return the opening of a site: load, link, history and every check."""
    from pejling.site import open_site

    from pejling.config import read_config

    as_of = read_config(folder).as_of
    return lambda: open_site(folder, as_of=as_of)


def pages_only(folder: Path) -> Callable[[], object]:
    """Return the making of all pages, with their verdicts, of a site that is open."""
    from pejling.pages import compile_pages

    site = open_only(folder)()
    return lambda: compile_pages(site)


STAGES: Mapping[str, Stage] = {
    "yaml": front_matter_alone,
    "load": load_only,
    "link": link_only,
    "load+link": load_and_link,
    "open": open_only,
    "pages": pages_only,
}
