"""A year's ministry goals and the agencies that support them: who does what, and how it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pejling.assess.words import count_words
from pejling.language import _
from pejling.link import Contribution, GoalKey, MinistryGoalKey
from pejling.load import Place
from pejling.model import MinistryGoal, Task
from pejling.pages import addresses
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.parts.supports import (
    KINDS,
    contributions_in,
    counted,
    gap_words,
    goals_in,
    lead_of,
)
from pejling.pages.view import Passage, View

FEW_AGENCIES = 4
"""Up to so many agencies, each goal stands in its cell by its title; else by its number."""


@dataclass(frozen=True)
class Entry:
    """One agency's goal in a cell; `who` where the column is not the agency's own."""

    title: Passage
    number: str
    address: str
    standing: Standing
    kind: str
    who: Passage | None = None


@dataclass(frozen=True)
class MatrixCell:
    """What one agency, or those of other ministries, do for a ministry goal."""

    column: Passage
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Column:
    """An agency with a plan in the year."""

    name: Passage
    address: str
    note: str


@dataclass(frozen=True)
class Row:
    """A ministry goal; without entries it says so across the row in `gap` and `gap_note`."""

    title: Passage
    address: str
    notes: tuple[str, ...]
    own: tuple[tuple[Passage, Standing], ...]
    cells: tuple[MatrixCell, ...]
    gap: str = ""
    gap_note: str = ""


@dataclass(frozen=True)
class Matrix:
    """The table; the foot holds the goals that support none of the ministry's goals.

    Where goals stand by their numbers, `key` says what each agency's are called.
    """

    year: str
    caption: str
    is_dense: bool
    columns: tuple[Column, ...]
    others: bool
    width: int
    rows: tuple[Row, ...]
    foot: tuple[MatrixCell, ...]
    key: tuple[MatrixCell, ...] = ()


def matrix_of(overview: Overview, ministry: str, year: int) -> Matrix | None:
    """Return a ministry's matrix of a year; None where it has neither goals nor plans."""
    view, say = overview.view, overview.view.say
    places = overview.plans_in(ministry, year)
    keys = goals_in(view, ministry, year)
    if not keys or not places:
        return None
    found = {key: contributions_in(view, key, year) for key in keys}
    others = any(one.goal.place.ministry != ministry for group in found.values() for one in group)
    is_dense = len(places) + others > FEW_AGENCIES
    rows = tuple(_row(overview, key, year, places, found[key], others=others) for key in keys)
    return Matrix(
        str(year),
        say.text(
            _("The ministry's goals and the agencies that support them, {year}."), year=str(year)
        ),
        is_dense,
        tuple(_column(overview, place) for place in places),
        others,
        len(places) + others,
        rows,
        tuple(
            MatrixCell(overview.agency_name(place), _outside(view, place, ministry))
            for place in places
        ),
        tuple(_key(overview, places, rows if others else ())) if is_dense else (),
    )


def _key(overview: Overview, places: Iterable[Place], rows: Iterable[Row]) -> Iterator[MatrixCell]:
    """Yield every agency's goals in the order of its plan, then those of other ministries."""
    view = overview.view
    for place in places:
        goals = view.site.verdicts[place].goals
        entries = tuple(entry(view, GoalKey(place, goal.id), "") for goal in goals)
        yield MatrixCell(overview.agency_name(place), entries)
    last = [row.cells[-1] for row in rows if row.cells]
    named = {one.address: one for cell in last for one in cell.entries}
    if named:
        yield MatrixCell(last[0].column, tuple(named.values()))


def _column(overview: Overview, place: Place) -> Column:
    say, totals = overview.view.say, overview.view.site.verdicts[place].totals
    goals = say.plural(_("{count} goal"), _("{count} goals"), totals.in_force)
    draft = "" if overview.is_agreed(place) else say.text(_("draft"))
    note = ", ".join(one for one in (goals, draft) if one)
    return Column(overview.agency_name(place), addresses.of_plan(place), note)


def _row(
    overview: Overview,
    key: MinistryGoalKey,
    year: int,
    places: Iterable[Place],
    found: tuple[Contribution, ...],
    *,
    others: bool,
) -> Row:
    view = overview.view
    goal = view.links.ministry_goals[key]
    grouped: dict[Place | None, list[Entry]] = defaultdict(list)
    for one in found:
        own = one.goal.place.ministry == key.ministry
        who = None if own else overview.agency_name(one.goal.place)
        kind = view.say.text(KINDS[one.support.kind])
        grouped[one.goal.place if own else None].append(entry(view, one.goal, kind, who))
    cells = tuple(
        MatrixCell(overview.agency_name(place), tuple(grouped.get(place, ()))) for place in places
    )
    if others:
        elsewhere = Passage(view.say.text(_("Other ministries")))
        cells = (*cells, MatrixCell(elsewhere, tuple(grouped.get(None, ()))))
    gap, note = ("", "") if found else gap_words(overview, key, year)
    return Row(
        view.text(goal.title),
        addresses.of_ministry_goal(key),
        tuple(_notes(overview, key, goal, found)),
        tuple(
            (view.text(part.name or part.id), standing(part.verdict, view.say))
            for part in view.site.ministry_verdicts.get((key, year), ())
        ),
        cells,
        gap,
        note,
    )


def entry(view: View, key: GoalKey, kind: str, who: Passage | None = None) -> Entry:
    """Return an agency's goal as it stands in a cell."""
    goal = view.site.verdicts[key.place].goal(key.goal)
    assert goal is not None
    return Entry(
        view.text(goal.goal.goal.title),
        view.say.number(goal.goal.number),
        addresses.of_goal(key),
        standing(goal.verdict, view.say),
        kind,
        who,
    )


def _notes(
    overview: Overview, key: MinistryGoalKey, goal: MinistryGoal, found: tuple[Contribution, ...]
) -> Iterable[str]:
    view, say = overview.view, overview.view.say
    if lead := lead_of(overview, key.ministry, goal):
        yield say.text(_("Led by {agency}"), agency=lead)
    if goal.carried_by:
        yield say.text(_("Carried by the department"))
    if found:
        yield count_words(counted(view, found), say)


def _outside(view: View, place: Place, ministry: str) -> tuple[Entry, ...]:
    """Return a plan's goals that support none of this ministry's goals, and what they are."""
    found = []
    for goal in view.site.verdicts[place].goals:
        key = GoalKey(place, goal.id)
        supported = view.links.supported.get(key, ())
        if any(one.ministry == ministry for one in supported):
            continue
        if supported:
            other = view.library.ministries.get(supported[0].ministry)
            name = view.text(other.content.name) if other else supported[0].ministry
            kind = view.say.text(_("supports {ministry}"), ministry=name)
        elif goal.goal.goal.task is Task.INTERNAL:
            kind = view.say.text(_("internal"))
        else:
            kind = ""  # the row says it
        found.append(entry(view, key, kind))
    return tuple(found)
