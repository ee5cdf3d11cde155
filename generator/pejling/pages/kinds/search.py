"""The results page: what it shows is found in the browser; without a script, other ways in."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.parts.crumbs import Top, front_crumb, here
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class SearchPage:
    """What the page shows before anything is searched for."""

    top: Top
    years: tuple[tuple[str, str], ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the page that a search leads to."""
    title = view.say.text(_("Search"))
    years = tuple((str(year), addresses.of_year(year)) for year in reversed(view.site.years))
    yield Draft(
        address=addresses.SEARCH,
        title=title,
        view=SearchPage(Top(here((front_crumb(view),), title), Passage(title)), years),
    )


KIND = PageKind("search", pages)
