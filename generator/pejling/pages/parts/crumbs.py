"""Breadcrumbs, the top of a page, and the way to other years."""

from dataclasses import dataclass

from pejling.language import _
from pejling.load import Place
from pejling.model import Localized
from pejling.pages import addresses
from pejling.pages.parts.standing import Answer, Group
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Crumb:
    """One step of the way to a page; without an address it is the page itself."""

    text: Passage
    address: str | None = None


@dataclass(frozen=True)
class Fact:
    """A fact at the top of a page; `is_late` where it should have been otherwise."""

    label: str
    value: Passage | str
    address: str | None = None
    is_late: bool = False
    url: str = ""
    """Where it stands outside the site."""
    is_way: bool = False
    """It is a way to another page, and says nothing on paper."""


@dataclass(frozen=True)
class YearLink:
    """One of the years that a page has sisters in."""

    text: str
    address: str
    is_current: bool = False


@dataclass(frozen=True)
class Top:
    """The top of a page; what is empty is not shown. Addresses are of the first language."""

    crumbs: tuple[Crumb, ...]
    title: Passage
    small: Passage | str = ""
    answer: Answer | None = None
    strip: tuple[Group, ...] = ()
    note: str = ""
    notices: tuple[str, ...] = ()
    """What is late or missing, said plainly below the note."""
    facts: tuple[Fact, ...] = ()
    years: tuple[YearLink, ...] = ()
    years_label: str = ""
    """What the years are of, for who cannot see them stand together."""
    earlier: YearLink | None = None
    later: YearLink | None = None


def front_crumb(view: View) -> Crumb:
    """Return the way to the front page."""
    return Crumb(Passage(view.say.text(_("Front page"))), addresses.FRONT)


def ministry_crumbs(view: View, ministry: str) -> tuple[Crumb, ...]:
    """Return the way to a ministry, itself included."""
    document = view.library.ministries.get(ministry)
    name: Localized = document.content.name if document else ministry
    return front_crumb(view), Crumb(view.text(name), addresses.of_ministry(ministry))


def agency_crumbs(view: View, place: Place) -> tuple[Crumb, ...]:
    """Return the way to an agency, itself included; `place` may be any place below it."""
    above = ministry_crumbs(view, place.ministry)
    agency = Place(place.ministry, place.agency)
    return *above, Crumb(agency_name(view, place), addresses.of_agency(agency))


def agency_name(view: View, place: Place) -> Passage:
    """Return the name of the agency a place belongs to."""
    document = view.library.agencies.get(Place(place.ministry, place.agency))
    return view.text(document.content.name) if document else Passage(place.agency)


def here(crumbs: tuple[Crumb, ...], text: Passage | str) -> tuple[Crumb, ...]:
    """Return the way with the page itself as its last step."""
    return *crumbs, Crumb(text if isinstance(text, Passage) else Passage(text))
