"""Documents compiled in memory, and what their pages are made of."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from lxml import html

from pejling.config import Config
from pejling.pages import Output, compile_pages
from pejling.site import Site, open_site
from tests.safety.everything import put

AS_OF = date(2026, 9, 15)
DANISH = Config(languages=("da",))


def opened(root: Path, files: Mapping[str, str | bytes], config: Config = DANISH) -> Site:
    """Return the site of these files; its plans have no errors."""
    site = open_site(put(root, files, ""), as_of=AS_OF, config=config)
    assert site.errors == ()
    return site


def compiled(root: Path, files: Mapping[str, str | bytes], config: Config = DANISH) -> Output:
    return compile_pages(opened(root, files, config))


Shape = dict[str, list[tuple[str, tuple[str, ...]]]]


def shape(output: Output) -> Shape:
    """Return the elements of every page in order, each with the names of its attributes."""
    return {page.address: list(elements(page.body)) for page in output.pages}


def elements(body: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each element; a label in a drawing is one, on however many lines it is written."""
    for element in html.fromstring(f"<main>{body}</main>").iter():
        before = element.getprevious()
        if element.tag == "text" and before is not None and before.tag == "text":
            continue
        yield str(element.tag), tuple(sorted(element.keys()))
