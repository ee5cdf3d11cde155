"""The explorer: every goal of every plan, to be narrowed, sorted and taken along as CSV.

Each page is a plain list first; with a script the same page becomes the explorer, narrowed to
what the page is about. So a link to goals of a year or a verdict works either way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pejling.assess import Totals
from pejling.language import _
from pejling.link import GoalKey
from pejling.pages import addresses
from pejling.pages.explore.listing import MOST, Listing, listing
from pejling.pages.explore.scope import (
    Listed,
    Scope,
    everything,
    of_ministries,
    of_verdicts,
    of_years,
)
from pejling.pages.explore.wording import Controls, controls
from pejling.pages.kind import Draft, PageKind
from pejling.pages.parts.crumbs import Crumb, Top, front_crumb, here
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Answer, strip
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Way:
    """A way to a list of goals and how many there are; without an address it is this page."""

    name: Passage
    address: str | None
    number: str


@dataclass(frozen=True)
class Ways:
    """The lists by ministry, year or verdict."""

    title: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Explore:
    """What the page shows."""

    top: Top
    scope: Scope
    listing: Listing
    ways: tuple[Ways, ...]
    controls: Controls


def pages(view: View) -> Iterator[Draft]:
    """Yield the explorer, and its lists by ministry, year and verdict."""
    overview = Overview(view)
    scopes = {
        _("By ministry"): tuple(of_ministries(overview)),
        _("By year"): tuple(of_years(overview)),
        _("By verdict"): tuple(of_verdicts(overview)),
    }
    whole = everything(overview)
    everyone = [whole, *(one for of in scopes.values() for one in of)]
    goals = {one.address: tuple(one.goals(overview, one.places(overview))) for one in everyone}
    for scope in everyone:
        ways = tuple(
            Ways(view.say.text(title), tuple(_ways(overview, of, scope, goals)))
            for title, of in scopes.items()
        )
        yield _page(overview, scope, goals[scope.address], ways)


def _ways(
    overview: Overview,
    scopes: Sequence[Scope],
    here: Scope,
    goals: dict[str, tuple[Listed, ...]],
) -> Iterator[Way]:
    for one in scopes:
        address = None if one.address == here.address else one.address
        yield Way(one.title, address, overview.view.say.number(len(goals[one.address])))


def _page(
    overview: Overview, scope: Scope, goals: tuple[Listed, ...], ways: tuple[Ways, ...]
) -> Draft:
    view, say = overview.view, overview.view.say
    name = scope.title
    title = f"{name}: {say.text(_('all goals'))}" if scope.facet else str(name)
    shown = Explore(
        _top(overview, scope, goals),
        scope,
        listing(overview, scope, goals),
        ways,
        controls(say),
    )
    places = dict.fromkeys(place for place, _goal in goals)
    return Draft(
        address=scope.address,
        title=title,
        view=shown,
        updated=max((day for one in places if (day := view.updated(one))), default=None),
        in_navigation=not scope.facet,
        goals=tuple(GoalKey(place, goal.id) for place, goal in goals)
        if len(goals) <= MOST
        else None,
    )


def _top(overview: Overview, scope: Scope, goals: tuple[Listed, ...]) -> Top:
    say = overview.view.say
    front = front_crumb(overview.view)
    everything_ = Crumb(Passage(say.text(_("All goals"))), addresses.EXPLORE)
    crumbs = (front, everything_) if scope.facet else (front,)
    totals = Totals.of(goal for _place, goal in goals)
    plans = len({place for place, _goal in goals})
    counted = say.plural(_("{count} goal"), _("{count} goals"), len(goals))
    of = say.plural(_("in {count} plan"), _("in {count} plans"), plans)
    return Top(
        here(crumbs, scope.title),
        scope.title,
        Passage(say.text(_("All goals"))) if scope.facet else "",
        Answer(f"{counted} {of}."),
        strip(totals, say),
    )


KIND = PageKind("explore", pages)
