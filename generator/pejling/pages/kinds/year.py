"""A year across government: every agency, and everything agreed that became something else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pejling.assess.words import opening_sentence
from pejling.language import _
from pejling.link import GoalKey
from pejling.link.turning import Fate, Turn
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.balance import Balance, Columns, balance, columns
from pejling.pages.parts.crumbs import Top, YearLink, front_crumb, here
from pejling.pages.parts.lacking import awaiting_words, missing_words
from pejling.pages.parts.news import LateRow, late_rows
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.standing import Answer, GoalList, count_note, strip
from pejling.pages.parts.states import plan_state
from pejling.pages.parts.turning import TurnRow, turn_row
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.view import Passage, View, period_of


@dataclass(frozen=True)
class PlanRow:
    """An agency's plan in the year; a draft stands apart."""

    name: Passage
    address: str
    balance: Balance
    state: str
    is_late: bool
    goals: str


@dataclass(frozen=True)
class MinistryRows:
    """A ministry, what its agreed plans add up to, and its agencies."""

    name: Passage
    address: str
    balance: Balance
    plans: tuple[PlanRow, ...]


@dataclass(frozen=True)
class Reaching:
    """A plan that reaches into the year, and the year it is counted in."""

    name: Passage
    address: str
    counted: str


@dataclass(frozen=True)
class YearView:
    """What a year's page shows."""

    top: Top
    year: str
    meanings: tuple[Meaning, ...]
    table: Columns
    ministries: tuple[MinistryRows, ...]
    turned: tuple[TurnRow, ...]
    added: tuple[TurnRow, ...]
    drafts: tuple[PlanRow, ...]
    reaching: tuple[Reaching, ...]
    late: tuple[LateRow, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every year that a plan covers."""
    overview = Overview(view)
    by_year: dict[int, list[Turn]] = {}
    for turn in overview.view.turns:
        first, last = overview.covered(turn.said_in)
        for year in range(first, last + 1):
            by_year.setdefault(year, []).append(turn)
    for year in overview.years:
        yield _page(overview, year, by_year)


def _page(overview: Overview, year: int, by_year: Mapping[int, list[Turn]]) -> Draft:
    view, say = overview.view, overview.view.say
    places = [
        place for ministry in overview.ministries for place in overview.plans_in(ministry, year)
    ]
    agreed = [place for place in places if overview.is_agreed(place)]
    table = columns([overview.totals(agreed)], say)
    turned = [turn_row(overview, one) for one in by_year.get(year, ())]
    is_added = [one.fate is Fate.ADDED for one in by_year.get(year, ())]
    shown = YearView(
        _top(overview, year, agreed),
        str(year),
        meanings(say),
        table,
        tuple(
            _ministry(overview, ministry, year, table)
            for ministry in overview.ministries
            if overview.plans_in(ministry, year)
        ),
        tuple(row for row, added in zip(turned, is_added, strict=True) if not added),
        tuple(row for row, added in zip(turned, is_added, strict=True) if added),
        tuple(
            _plan_row(overview, place, table) for place in places if not overview.is_agreed(place)
        ),
        tuple(_reaching(overview, place) for place in overview.reaching_into.get(year, ())),
        late_rows(overview, places),
    )
    return Draft(
        address=addresses.of_year(year),
        title=say.text(_("{year} across government"), year=str(year)),
        view=shown,
        headings=tuple(_headings(view, shown)),
        search_text=" ".join(str(one.name) for one in shown.ministries),
        updated=max((day for one in places if (day := view.updated(one))), default=None),
        in_navigation=True,
        goals=tuple(
            GoalKey(place, goal.id) for place in places for goal in view.site.verdicts[place].goals
        ),
    )


def _headings(view: View, shown: YearView) -> Iterator[Heading]:
    say = view.say
    yield Heading("agencies", say.text(_("Ministries and agencies")), 2)
    yield Heading("changed", say.text(_("Eased, withdrawn and not carried on")), 2)
    if shown.added:
        yield Heading("added", say.text(_("Goals added during the year")), 2)
    if shown.reaching:
        yield Heading("reaching", say.text(_("Plans that reach into the year")), 2)
    if shown.drafts:
        yield Heading("drafts", say.text(_("Drafts")), 2)
    yield Heading("late", say.text(_("Late")), 2)


def _top(overview: Overview, year: int, agreed: list[Place]) -> Top:
    say, totals = overview.view.say, overview.totals(agreed)
    title = Passage(say.text(_("{year} across government"), year=str(year)))
    one, many = _("{count} agreed plan"), _("{count} agreed plans")
    sentence = opening_sentence(totals.count, say)
    before = [other for other in overview.years if other < year][-1:]
    after = [other for other in overview.years if other > year][:1]
    return Top(
        here((front_crumb(overview.view),), title),
        title,
        Passage(say.plural(one, many, len(agreed))),
        Answer(sentence if agreed else say.text(_("No plan is agreed yet."))),
        strip(totals, say, GoalList(addresses.explore_year(year))),
        f"{count_note(totals, say)} {awaiting_words(overview, agreed)}".strip() if agreed else "",
        (missing,) if (missing := missing_words(overview, agreed)) else (),
        years=tuple(
            YearLink(str(other), addresses.of_year(other), other == year)
            for other in overview.years
        ),
        years_label=say.text(_("Years across government")),
        earlier=YearLink(str(before[0]), addresses.of_year(before[0])) if before else None,
        later=YearLink(str(after[0]), addresses.of_year(after[0])) if after else None,
    )


def _ministry(overview: Overview, ministry: str, year: int, table: Columns) -> MinistryRows:
    return MinistryRows(
        overview.ministry_name(ministry),
        addresses.of_ministry(ministry),
        balance(overview.totals(overview.agreed_in(ministry, year)), overview.view.say, table),
        tuple(_plan_row(overview, place, table) for place in overview.agreed_in(ministry, year)),
    )


def _reaching(overview: Overview, place: Place) -> Reaching:
    name = Passage(f"{overview.agency_name(place)} {period_of(place)}")
    counted = overview.view.say.text(_("counted in {year}"), year=str(overview.covered(place)[0]))
    return Reaching(name, addresses.of_plan(place), counted)


def _plan_row(overview: Overview, place: Place, table: Columns) -> PlanRow:
    view = overview.view
    state, is_late = plan_state(view, place)
    totals = view.site.verdicts[place].totals
    return PlanRow(
        overview.agency_name(place),
        addresses.of_plan(place),
        balance(totals, view.say, table),
        state,
        is_late,
        view.say.plural(_("{count} goal"), _("{count} goals"), totals.in_force),
    )


KIND = PageKind("year", pages)
