"""A ministry goal: every agency that contributes, how and why, and how it went each year."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.assess import Totals
from pejling.assess.words import joined, number_word, opening_sentence
from pejling.language import _
from pejling.link import Contribution, GoalKey, MinistryGoalKey, ObjectiveKey, Service
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.okr.serving import Line, in_order, servant_line
from pejling.pages.page import Heading
from pejling.pages.parts.balance import Balance, balance
from pejling.pages.parts.contributing import Contributor, contributor_of
from pejling.pages.parts.crumbs import Fact, Top, YearLink, here, ministry_crumbs
from pejling.pages.parts.measure_years import MeasureYears, measure_years
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.series import ministry_series
from pejling.pages.parts.sharing import Comparison, comparisons
from pejling.pages.parts.standing import Answer, strip
from pejling.pages.parts.supports import (
    contributions_in,
    counted,
    gap_words,
    lead_of,
)
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Year:
    """A year of the ministry goal."""

    year: str
    balance: Balance
    agencies: str
    contributors: tuple[Contributor, ...]
    gap: str
    gap_note: str
    is_current: bool


@dataclass(frozen=True)
class MinistryGoalView:
    """What a ministry goal's page shows."""

    top: Top
    title: Passage
    years: tuple[Year, ...]
    own: tuple[MeasureYears, ...]
    shared: tuple[Comparison, ...]
    objectives: tuple[Line, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every ministry goal."""
    overview = Overview(view)
    for key in view.links.ministry_goals:
        yield _page(overview, key)


def _page(overview: Overview, key: MinistryGoalKey) -> Draft:
    view = overview.view
    goal = view.links.ministry_goals[key]
    title = view.text(goal.title)
    years = tuple(year for year in overview.years_of(key.ministry) if goal.applies_in(year))
    current = _current(overview, key, years)
    series = ministry_series(view, key)
    shown = MinistryGoalView(
        _top(overview, key, years, current),
        title,
        tuple(_year(overview, key, year, current) for year in reversed(years)),
        tuple(measure_years(view, one, number) for number, one in enumerate(series, 1)),
        comparisons(overview, key, current) if current else (),
        tuple(_objectives(overview, key)),
    )
    found = view.links.contributions.get(key, ())
    document = view.library.ministries.get(key.ministry)
    days = (view.updated(one) for one in sorted({one.goal.place for one in found}))
    return Draft(
        address=addresses.of_ministry_goal(key),
        title=f"{title}, {overview.ministry_name(key.ministry)}",
        view=shown,
        headings=tuple(_headings(view, shown)),
        search_text=" ".join(str(view.text(one.measure.name)) for one in series),
        source=document.path if document else None,
        updated=max((day for day in days if day), default=None),
        goals=tuple(sorted({one.goal for one in found})),
    )


def _current(overview: Overview, key: MinistryGoalKey, years: tuple[int, ...]) -> int | None:
    """Return the goal's own current year: the ministry's, or the last it applied in."""
    now = overview.current_year(key.ministry)
    begun = [year for year in years if now is None or year <= now]
    return max(begun, default=min(years, default=None))


def _headings(view: View, shown: MinistryGoalView) -> Iterator[Heading]:
    say = view.say
    for year in shown.years:
        if year.is_current:
            title = say.text(_("Who contributes what in {year}"), year=year.year)
            yield Heading("contributions", title, 2)
    if shown.own:
        yield Heading("own", say.text(_("The goal's own measures")), 2)
    if shown.shared:
        yield Heading("shared", say.text(_("The same measure in several agencies")), 2)
    if shown.objectives:
        yield Heading("objectives", say.text(_("Teams that support the goal")), 2)
    if shown.years:
        yield Heading("years", say.text(_("Through the years")), 2)


def _top(
    overview: Overview, key: MinistryGoalKey, years: tuple[int, ...], current: int | None
) -> Top:
    view, say = overview.view, overview.view.say
    goal = view.links.ministry_goals[key]
    title = view.text(goal.title)
    name = overview.ministry_name(key.ministry)
    span = _span(view, goal.from_, goal.until)
    words = [say.text(_("Ministry goal")), str(name), *([span] if span else [])]
    small = Passage(" · ".join(words))
    crumbs = here(ministry_crumbs(view, key.ministry), title)
    facts = tuple(_facts(overview, key))
    if current is None:
        return Top(crumbs, title, small, Answer(say.text(_("There is no plan yet."))), facts=facts)
    found = contributions_in(view, key, current)
    page = addresses.of_ministry_goal(key)
    return Top(
        crumbs,
        title,
        small,
        _answer(overview, key, current, found),
        strip(Totals(count=counted(view, found)), say),
        facts=facts,
        years=tuple(
            YearLink(
                str(year),
                f"{page}#{'contributions' if year == current else f'year-{year}'}",
                is_current=False,
            )
            for year in years
        ),
        years_label=say.text(_("Years")),
    )


def _answer(
    overview: Overview, key: MinistryGoalKey, year: int, found: tuple[Contribution, ...]
) -> Answer:
    say = overview.view.say
    if not found:
        gap, _note = gap_words(overview, key, year)
        return Answer(say.text(_("{year}: {sentence}"), year=str(year), sentence=f"{gap}."))
    agencies = len({Place(one.goal.place.ministry, one.goal.place.agency) for one in found})
    word = number_word(agencies, say, neuter=False)
    computed = say.plural(
        _("{word} agency works for the goal in {year}."),
        _("{word} agencies work for the goal in {year}."),
        agencies,
        word=f"{word[0].upper()}{word[1:]}",
        year=str(year),
    )
    sentence = opening_sentence(counted(overview.view, found), say)
    return Answer(computed, Passage(sentence))


def _span(view: View, first: int | None, last: int | None) -> str:
    if first and last:
        return f"{first}–{last}"
    if first:
        return view.say.text(_("since {year}"), year=str(first))
    return view.say.text(_("until {year}"), year=str(last)) if last else ""


def _facts(overview: Overview, key: MinistryGoalKey) -> Iterator[Fact]:
    view, say = overview.view, overview.view.say
    goal = view.links.ministry_goals[key]
    if lead := lead_of(overview, key.ministry, goal):
        parts = (goal.lead or "").split("/")
        place = Place(*parts[:2]) if len(parts) > 1 else Place(key.ministry, parts[0])
        known = place in view.library.agencies
        yield Fact(say.text(_("Lead")), lead, addresses.of_agency(place) if known else None)
    if goal.carried_by:
        yield Fact(say.text(_("Carried by")), say.text(_("the department")))
    if goal.replaced_by:
        later = MinistryGoalKey(key.ministry, goal.replaced_by)
        if later in view.links.ministry_goals:
            title = view.text(view.links.ministry_goals[later].title)
            yield Fact(say.text(_("Replaced by")), title, addresses.of_ministry_goal(later))
    document = view.library.ministries.get(key.ministry)
    for one in document.content.goals if document else ():
        if one.replaced_by == key.goal:
            where = addresses.of_ministry_goal(MinistryGoalKey(key.ministry, one.id))
            yield Fact(say.text(_("Replaces")), view.text(one.title), where)


def _year(overview: Overview, key: MinistryGoalKey, year: int, current: int | None) -> Year:
    view = overview.view
    found = contributions_in(view, key, year)
    by_place: dict[Place, list[Contribution]] = {}
    for one in found:
        by_place.setdefault(one.goal.place, []).append(one)
    contributors = tuple(
        contributor_of(overview, key, place, group) for place, group in by_place.items()
    )
    gap, note = ("", "") if found else gap_words(overview, key, year)
    names = list(dict.fromkeys(str(one.name) for one in contributors))
    return Year(
        str(year),
        balance(Totals(count=counted(view, found)), view.say),
        joined(names, view.say) if names else "",
        contributors,
        gap,
        note,
        year == current,
    )


def _objectives(overview: Overview, key: MinistryGoalKey) -> Iterator[Line]:
    """Yield the teams' objectives that serve the goal itself, or an agency's goal that does."""
    view = overview.view
    served: list[MinistryGoalKey | GoalKey] = [key]
    served += sorted({one.goal for one in view.links.contributions.get(key, ())})
    services: dict[ObjectiveKey, Service] = {}
    for one in served:
        for service in view.links.okr.servants.get(one, ()):
            services.setdefault(service.objective, service)
    for service in in_order(view, services.values()):
        yield servant_line(view, service)


KIND = PageKind("ministry_goal", pages)
