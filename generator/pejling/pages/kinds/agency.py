"""An agency: its goal picture, this year's goals, all its years, each goal's history."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pejling.assess import Late
from pejling.assess.words import late_words
from pejling.language import _
from pejling.link import GoalKey
from pejling.link.chains import chains, past
from pejling.load import Place
from pejling.model import FormerKind, Localized
from pejling.model.ids import as_words
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.okr.teams import okr_words
from pejling.pages.page import Heading
from pejling.pages.parts.balance import Balance, balance
from pejling.pages.parts.crumbs import Fact, Top, YearLink, here, ministry_crumbs
from pejling.pages.parts.glance import Glance, glance_goal
from pejling.pages.parts.news import days_over
from pejling.pages.parts.overview import Overview
from pejling.pages.parts.picture import Picture, picture_of
from pejling.pages.parts.standing import (
    Answer,
    Standing,
    answer,
    count_note,
    standing,
    strip,
)
from pejling.pages.parts.states import plan_state
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.view import Passage, Prose, View, period_of


@dataclass(frozen=True)
class PlanYear:
    """One plan of the agency."""

    period: str
    address: str
    balance: Balance
    report: str
    state: str
    is_late: bool


@dataclass(frozen=True)
class GoalChain:
    """A goal through the years: its latest title, and how it stood in each plan."""

    title: Passage
    address: str
    years: tuple[tuple[str, str, Standing], ...]
    is_current: bool


@dataclass(frozen=True)
class AgencyView:
    """What an agency's page shows."""

    top: Top
    mission: Passage | None
    picture: Picture | None
    current: str
    current_address: str
    glance: Glance | None
    meanings: tuple[Meaning, ...]
    years: tuple[PlanYear, ...]
    chains: tuple[GoalChain, ...]
    prose: Prose | None


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every agency."""
    overview = Overview(view)
    by_agency: dict[Place, list[GoalKey]] = {}
    for key in chains(view.links).values():
        by_agency.setdefault(Place(key.place.ministry, key.place.agency), []).append(key)
    for agency in overview.agencies:
        yield _page(overview, agency, by_agency.get(agency, []))


def _page(overview: Overview, agency: Place, last: list[GoalKey]) -> Draft:
    view = overview.view
    plans = overview.plans_of.get(agency, ())
    current = current_plan(overview, plans)
    name = overview.agency_name(agency)
    document = view.library.agencies.get(agency)
    shown = AgencyView(
        _top(overview, agency, plans, current),
        view.optional(document.content.mission) if document else None,
        picture_of(view, current) if current else None,
        period_of(current) if current else "",
        addresses.of_plan(current) if current else "",
        _glance(view, current) if current else None,
        meanings(view.say),
        tuple(_plan_year(overview, place) for place in reversed(plans)),
        tuple(_chains(view, last, current)),
        view.prose(document, addresses.of_agency(agency), base_level=3) if document else None,
    )
    return Draft(
        address=addresses.of_agency(agency),
        title=str(name),
        view=shown,
        headings=tuple(_headings(view, shown)),
        search_text=" ".join(str(one.title) for one in shown.chains),
        source=document.path if document else None,
        updated=max((day for one in plans if (day := view.updated(one))), default=None),
        goals=tuple(
            GoalKey(place, goal.id) for place in plans for goal in view.site.verdicts[place].goals
        ),
    )


def current_plan(overview: Overview, plans: Iterable[Place]) -> Place | None:
    """Return the latest agreed plan that has begun by the site's date; else the latest of all."""
    in_order = list(plans)
    year = overview.view.site.as_of.year
    agreed = [one for one in in_order if overview.is_agreed(one)]
    begun = [one for one in agreed if overview.covered(one)[0] <= year]
    found = begun[-1:] or agreed[:1] or in_order[-1:]
    return found[0] if found else None


def _headings(view: View, shown: AgencyView) -> Iterator[Heading]:
    say = view.say
    if shown.picture:
        yield Heading("picture", say.text(_("Goal picture")), 2)
    if shown.glance:
        yield Heading("goals", say.text(_("Goals {period}"), period=shown.current), 2)
    if shown.years:
        yield Heading("years", say.text(_("All years")), 2)
    if shown.chains:
        yield Heading("histories", say.text(_("Each goal through the years")), 2)
    if shown.prose:
        yield Heading("about", say.text(_("About the agency")), 2)


def _top(overview: Overview, agency: Place, plans: tuple[Place, ...], current: Place | None) -> Top:
    view, say = overview.view, overview.view.say
    name = overview.agency_name(agency)
    ministry = overview.ministry_name(agency.ministry)
    small = Passage(say.text(_("Agency · {ministry}"), ministry=ministry))
    crumbs = here(ministry_crumbs(view, agency.ministry), name)
    facts = tuple(_facts(view, agency))
    if current is None:
        return Top(crumbs, name, small, Answer(say.text(_("There is no plan yet."))), facts=facts)
    totals = view.site.verdicts[current].totals
    said = answer(view, totals, _headlines(view, current))
    period = say.text(_("{year}: {sentence}"), year=period_of(current), sentence=said.computed)
    return Top(
        crumbs,
        name,
        small,
        Answer(period, said.headline, said.stop),
        strip(totals, say),
        count_note(totals, say),
        tuple(_notices(view, plans)),
        facts,
        tuple(YearLink(period_of(one), addresses.of_plan(one)) for one in plans),
        say.text(_("The agency's plans")),
    )


def _headlines(view: View, place: Place) -> list[Localized | None]:
    _earlier, results = view.site.results_of(place)
    return [results.headline if results else None, view.links.plans[place].headline]


def _notices(view: View, plans: Iterable[Place]) -> Iterator[str]:
    for place in plans:
        for late in view.site.verdicts[place].late:
            yield _notice(view, place, late)


def _notice(view: View, place: Place, late: Late) -> str:
    words = late_words(late, view.say)
    days = days_over(late.days, view.say)
    return view.say.text(
        _("{period}: {what}; {days} late."), period=period_of(place), what=words, days=days
    )


_FORMERLY = {
    FormerKind.RENAMED: _("Formerly called"),
    FormerKind.MERGED: _("Merged from"),
    FormerKind.SPLIT: _("Split from"),
    FormerKind.MOVED: _("Moved from"),
}


def _facts(view: View, agency: Place) -> Iterator[Fact]:
    document = view.library.agencies.get(agency)
    if agency in view.links.okr.agency_cycles:
        yield Fact("OKR", okr_words(view, agency), addresses.of_okrs(agency), is_way=True)
    if document is None:
        return
    content, say = document.content, view.say
    if content.contact:
        yield Fact(say.text(_("Contact")), content.contact)
    if content.website:
        yield Fact(say.text(_("Website")), content.website, url=content.website)
    for former in content.formerly:
        named = former.agency.rsplit("/", 1)
        place = Place(named[0] if len(named) > 1 else agency.ministry, named[-1])
        earlier = view.library.agencies.get(place)
        name = str(view.text(earlier.content.name)) if earlier else as_words(named[-1])
        until = say.text(_("until {day}"), day=say.date(former.until)) if former.until else ""
        value = f"{name}, {until}" if until else name
        where = addresses.of_agency(place) if earlier else None
        yield Fact(say.text(_FORMERLY[former.kind]), value, where)


def _glance(view: View, place: Place) -> Glance:
    say = view.say
    return Glance(
        say.text(_("Right of the line is reached, whether the number should rise or fall.")),
        say.text(_("Target")),
        say.text(_("Result")),
        tuple(
            glance_goal(view, goal, addresses.of_goal(GoalKey(place, goal.id)))
            for goal in view.site.verdicts[place].goals
        ),
    )


def _plan_year(overview: Overview, place: Place) -> PlanYear:
    view, say = overview.view, overview.view.say
    verdict = view.site.verdicts[place]
    state, is_late = plan_state(view, place)
    return PlanYear(
        period_of(place),
        addresses.of_plan(place),
        balance(verdict.totals, say),
        addresses.of_report(place) if view.library.results.get(place) else "",
        state,
        is_late,
    )


def _chains(view: View, last: list[GoalKey], current: Place | None) -> Iterator[GoalChain]:
    """Yield the goals in force first, then the ended ones, the most recent first."""
    for key in sorted(last, key=lambda one: (-one.place.years[1], one.place, one.goal)):
        goal = view.site.verdicts[key.place].goal(key.goal)
        if goal is None:
            continue
        years = tuple(
            (period_of(one.place), addresses.of_goal(one), standing(found.verdict, view.say))
            for one in past(view.links, key)
            if (found := view.site.verdicts[one.place].goal(one.goal))
        )
        yield GoalChain(
            view.text(goal.goal.goal.title),
            addresses.of_history(key),
            years,
            current is not None and key.place.years[1] >= current.years[0],
        )


KIND = PageKind("agency", pages)
