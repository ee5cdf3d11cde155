"""A list that stays readable however many goals there are: goals, else plans, else agencies.

Without a script every goal must be reached in few steps, and no page may grow without end.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pejling.assess import GoalVerdict, Totals, Verdict, sum_of
from pejling.language import _
from pejling.link import GoalKey
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.explore.scope import Listed, Scope
from pejling.pages.parts.balance import Balance, Columns, balance, columns
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.view import Passage, period_of

MOST = 400
"""So many goals a page lists at most: about 150 kB, and 15 sheets of paper."""

MOST_PLANS = 150
"""So many plans with their counts, which weigh about as much."""

DRAFT = "draft"


@dataclass(frozen=True)
class GoalRow:
    """One goal in the list."""

    title: Passage
    address: str
    ministry: Passage
    agency: Passage
    plan: str
    period: str
    standing: Standing


@dataclass(frozen=True)
class GoalGroup:
    """Goals with the same verdict; those of drafts stand apart."""

    id: str
    title: str
    standing: Standing | None
    number: str
    rows: tuple[GoalRow, ...]


@dataclass(frozen=True)
class CountRow:
    """Where there are too many goals: a plan, an agency or a ministry, and how its goals stand."""

    name: Passage
    address: str
    balance: Balance


@dataclass(frozen=True)
class CountGroup:
    """What belongs to one ministry."""

    name: Passage
    rows: tuple[CountRow, ...]


@dataclass(frozen=True)
class Listing:
    """The goals in groups, or their counts by ministry in the table's columns."""

    goals: tuple[GoalGroup, ...] = ()
    counts: tuple[CountGroup, ...] = ()
    table: Columns | None = None


def listing(
    overview: Overview,
    scope: Scope,
    goals: Sequence[Listed],
    most: int = MOST,
    most_plans: int = MOST_PLANS,
) -> Listing:
    """Return the goals themselves where there are few, else where to find them."""
    if len(goals) <= most:
        return Listing(goals=tuple(_groups(overview, goals)))
    by_place: dict[Place, list[Listed]] = defaultdict(list)
    for one in goals:
        by_place[one[0]].append(one)
    totals = {place: Totals.of(goal for _place, goal in of) for place, of in by_place.items()}
    rows = _plans(overview, totals)
    if len(totals) > most_plans:
        rows = _above(overview, scope, totals)
    table = columns(totals.values(), overview.view.say)
    return Listing(counts=tuple(_counted(overview, rows, table)), table=table)


def _groups(overview: Overview, goals: Iterable[Listed]) -> Iterator[GoalGroup]:
    say = overview.view.say
    found: dict[Verdict | None, list[GoalRow]] = defaultdict(list)
    for place, goal in goals:
        verdict = goal.verdict if overview.is_agreed(place) else None
        found[verdict].append(_row(overview, place, goal))
    for one in (*Verdict, None):
        if one in found:
            shown = standing(one, say) if one else None
            title = shown.word if shown else say.text(_("In drafts of plans"))
            number = say.number(len(found[one]))
            yield GoalGroup(one.value if one else DRAFT, title, shown, number, tuple(found[one]))


def _row(overview: Overview, place: Place, goal: GoalVerdict) -> GoalRow:
    view = overview.view
    return GoalRow(
        view.text(goal.goal.goal.title),
        addresses.of_goal(GoalKey(place, goal.id)),
        overview.ministry_name(place.ministry),
        overview.agency_name(place),
        addresses.of_plan(place),
        period_of(place),
        standing(goal.verdict, view.say),
    )


Counted = tuple[str, Passage, str, Totals]
"""A ministry, and a name with its address and totals that belong under it."""


def _plans(overview: Overview, totals: dict[Place, Totals]) -> Iterator[Counted]:
    for place, total in totals.items():
        name = overview.agency_name(place)
        named = Passage(f"{name} {period_of(place)}", name.language)
        yield place.ministry, named, addresses.of_plan(place), total


def _above(overview: Overview, scope: Scope, totals: dict[Place, Totals]) -> Iterator[Counted]:
    """Yield agencies on a ministry's list, else ministries, which have lists of their own."""
    found: dict[Place, list[Totals]] = defaultdict(list)
    for place, total in totals.items():
        found[Place(place.ministry, place.agency if scope.ministry else "")].append(total)
    for place, of in found.items():
        if place.agency:
            name, address = overview.agency_name(place), addresses.of_agency(place)
        else:
            name = overview.ministry_name(place.ministry)
            address = addresses.explore_ministry(place.ministry)
        yield place.ministry, name, address, sum_of(of)


def _counted(overview: Overview, rows: Iterable[Counted], table: Columns) -> Iterator[CountGroup]:
    found: dict[str, list[CountRow]] = defaultdict(list)
    for ministry, name, address, total in rows:
        found[ministry].append(CountRow(name, address, balance(total, overview.view.say, table)))
    for ministry, of in found.items():
        yield CountGroup(overview.ministry_name(ministry), tuple(of))
