"""How a ministry's plans measure up to the guidance: for the department's talk, without ranking."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top, here, ministry_crumbs
from pejling.pages.parts.guidance import Guidance, guidance_of
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Answer
from pejling.pages.view import Passage, View, period_of

MOST_YEARS = 2
TITLE = _("The plans and the guidance")
REMARKED = (
    _("{year}: the guidance has something to say to {number} of {count} plan."),
    _("{year}: the guidance has something to say to {number} of {count} plans."),
)
DEPARTED = (
    _("{year}: No remarks. {number} of {count} plan departs from the guidance, with its reason."),
    _("{year}: No remarks. {number} of {count} plans depart from the guidance, with their reason."),
)


@dataclass(frozen=True)
class PlanOf:
    """An agency's plan, and how it measures up."""

    agency: Passage
    year: str
    address: str
    guidance: Guidance


@dataclass(frozen=True)
class Shared:
    """A rule that finds something in several plans, and the agencies by name."""

    title: str
    address: str
    agencies: tuple[Passage, ...]


@dataclass(frozen=True)
class DialogueYear:
    """The plans of one year."""

    year: str
    shared: tuple[Shared, ...]
    plans: tuple[PlanOf, ...]


@dataclass(frozen=True)
class Dialogue:
    """What the page shows."""

    top: Top
    years: tuple[DialogueYear, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every ministry that has plans."""
    overview = Overview(view)
    for ministry in overview.ministries:
        years = tuple(_years(overview, ministry))
        if years:
            yield _page(overview, ministry, years)


def _page(overview: Overview, ministry: str, years: tuple[DialogueYear, ...]) -> Draft:
    view, say = overview.view, overview.view.say
    title = say.text(TITLE)
    crumbs = here(ministry_crumbs(view, ministry), title)
    return Draft(
        address=addresses.of_dialogue(ministry),
        title=f"{overview.ministry_name(ministry)}, {title}",
        view=Dialogue(
            Top(crumbs, overview.ministry_name(ministry), title, _answer(years[0], view)), years
        ),
        headings=tuple(Heading(f"year-{one.year}", one.year, 2) for one in years),
    )


def _answer(latest: DialogueYear, view: View) -> Answer:
    """Return how many of the latest year's plans there is something to talk about in."""
    remarked = sum(bool(one.guidance.remarks) for one in latest.plans)
    departing = sum(bool(one.guidance.departures) for one in latest.plans)
    if not remarked and not departing:
        words = _("{year}: the guidance has nothing to say to the plans that a program can see.")
        return Answer(view.say.text(words, year=latest.year))
    one, many = REMARKED if remarked else DEPARTED
    number = view.say.number(remarked or departing)
    return Answer(view.say.plural(one, many, len(latest.plans), year=latest.year, number=number))


def _years(overview: Overview, ministry: str) -> Iterator[DialogueYear]:
    """Yield the latest years that have plans, drafts included, latest first."""
    plans: defaultdict[str, list[PlanOf]] = defaultdict(list)
    for agency in overview.agencies_of[ministry]:
        for place in overview.plans_of.get(agency, ()):
            plans[place.period].append(_plan(overview, place))
    for period in sorted(plans, reverse=True)[:MOST_YEARS]:
        several = tuple(plans[period])
        yield DialogueYear(period.replace("-", "–"), tuple(_shared(several)), several)


def _plan(overview: Overview, place: Place) -> PlanOf:
    return PlanOf(
        overview.agency_name(place),
        period_of(place),
        addresses.of_plan(place),
        guidance_of(overview.view, place),
    )


def _shared(plans: tuple[PlanOf, ...]) -> Iterator[Shared]:
    """Yield the rules that find something in more than one plan."""
    found: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for plan in plans:
        for one in plan.guidance.remarks:
            found[one.title, one.address].append(plan.agency)
    for (title, address), agencies in found.items():
        if len(agencies) > 1:
            yield Shared(title, address, tuple(agencies))


KIND = PageKind("dialogue", pages)
