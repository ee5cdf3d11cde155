"""The year-end report: a table of all goals, then the analysis of the unmet and of chosen ones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from pejling.assess import Verdict
from pejling.language import _
from pejling.load import Place
from pejling.model import Correction, Localized, Measure
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.kinds.plan import column_labels, glance_of, search_text
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Crumb, Fact, Top, YearLink, agency_crumbs, agency_name, here
from pejling.pages.parts.figures import figure_of
from pejling.pages.parts.glance import Glance
from pejling.pages.parts.standing import answer, count_note, strip
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.plan.amending import Amended, amendments_of
from pejling.pages.plan.goal import GoalArticle, goal_article
from pejling.pages.plan.opening import late_notice
from pejling.pages.plan.papers import Papers, all_papers
from pejling.pages.plan.picture import Picture, picture_of
from pejling.pages.view import Passage, Prose, View, period_of

_NOTHING_TO_EXPLAIN = frozenset({Verdict.MET, Verdict.NOT_DUE, Verdict.WITHDRAWN})


@dataclass(frozen=True)
class Corrected:
    """A value corrected after the results were approved."""

    goal: Passage
    address: str
    measure: Passage
    before: Passage
    after: Passage
    day: str
    why: Passage


@dataclass(frozen=True)
class ReportPage:
    """What a year-end report shows, from top to bottom."""

    top: Top
    prose: tuple[Prose, ...]
    glance: Glance | None
    meanings: tuple[Meaning, ...]
    analysed: tuple[GoalArticle, ...]
    amendments: tuple[Amended, ...]
    picture: Picture | None
    lessons: tuple[Passage, ...]
    corrections: tuple[Corrected, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the report of every plan that has results."""
    for papers in all_papers(view):
        if papers.years_results:
            yield _draft(papers)


def _draft(papers: Papers) -> Draft:
    shown, say = _page(papers), papers.say
    return Draft(
        address=addresses.of_report(papers.place),
        title=f"{shown.top.title}, {say.text(_('report {year}'), year=papers.name)}",
        view=shown,
        headings=tuple(_headings(papers, shown)),
        search_text=search_text(papers, shown.analysed),
        source=papers.years_results[-1].path,
        updated=papers.view.updated(papers.place),
        goals=tuple(papers.key(goal.id) for goal in papers.verdict.goals),
    )


def _page(papers: Papers) -> ReportPage:
    view, page = papers.view, addresses.of_report(papers.place)
    picture = picture_of(papers) if papers.results and papers.results.goal_picture else None
    written = (view.prose(document, page, base_level=3) for document in papers.years_results)
    return ReportPage(
        top=_top(papers),
        prose=tuple(one for one in written if one is not None),
        glance=glance_of(papers),
        meanings=meanings(view.say),
        analysed=tuple(_analysed(papers)),
        amendments=amendments_of(papers),
        picture=picture,
        lessons=papers.lessons,
        corrections=tuple(_corrections(papers)),
    )


def _top(papers: Papers) -> Top:
    view, say, results = papers.view, papers.say, papers.results
    totals = papers.verdict.totals
    plan = Crumb(Passage(papers.name), addresses.of_plan(papers.place))
    latest = papers.years_results[-1].content
    notices = [late_notice(papers, late) for late in papers.verdict.late]
    if results is not None and results.approved_on is None:
        notices.insert(0, say.text(_("The results are not approved yet.")))
    years = tuple(_years(papers))
    now = next(n for n, year in enumerate(years) if year.is_current)
    return Top(
        crumbs=here((*agency_crumbs(view, papers.place), plan), say.text(_("Year-end report"))),
        title=agency_name(view, papers.place),
        small=say.text(_("Year-end report {year}"), year=papers.name),
        answer=answer(view, totals, (latest.headline,)),
        strip=strip(totals, say),
        note=count_note(totals, say) if totals.count.total else "",
        notices=tuple(notices),
        facts=tuple(_facts(papers)),
        years=years,
        years_label=say.text(_("The agency's reports by year")),
        earlier=years[now - 1] if now else None,
        later=years[now + 1] if now + 1 < len(years) else None,
    )


def _years(papers: Papers) -> Iterator[YearLink]:
    agency = Place(papers.place.ministry, papers.place.agency)
    for one in papers.view.links.agency_plans.get(agency, (papers.place,)):
        if papers.view.library.results.get(one):
            name = period_of(one)
            yield YearLink(name, addresses.of_report(one), one == papers.place)


def _facts(papers: Papers) -> Iterator[Fact]:
    say, latest = papers.say, papers.years_results[-1].content
    if latest.as_of is not None:
        yield Fact(say.text(_("Results as of")), say.date(latest.as_of))
    if latest.approved_on is not None:
        yield Fact(say.text(_("Results approved")), say.date(latest.approved_on))
    plan = say.text(_("Plan {year}"), year=papers.name)
    yield Fact(say.text(_("The plan")), plan, addresses.of_plan(papers.place))


def _analysed(papers: Papers) -> Iterator[GoalArticle]:
    """Yield the goals that have something to explain, and those chosen although met."""
    labels, underway = column_labels(papers), papers.results is None
    for goal in papers.verdict.goals:
        result = papers.result(goal.id)
        chosen = (result is not None and result.analyse) or _told_of_underway(papers, goal.id)
        if goal.verdict in _NOTHING_TO_EXPLAIN and not chosen:
            continue
        article = goal_article(papers, goal, labels)
        tags = article.tags
        if goal.verdict in _NOTHING_TO_EXPLAIN and not underway:
            tags = (*tags, papers.say.text(_("chosen for analysis")))
        yield replace(article, tags=tags, prose=None, told=article.told if underway else ())


def _told_of_underway(papers: Papers, goal_id: str) -> bool:
    """Say whether the years so far tell of a goal, while the plan has no final results."""
    told = any(goal_id in document.content.goals for document in papers.years_results)
    return papers.results is None and told


def _corrections(papers: Papers) -> Iterator[Corrected]:
    for document in papers.years_results:
        for one in sorted(document.content.corrections, key=lambda found: found.date):
            yield _corrected(papers, one)


def _corrected(papers: Papers, one: Correction) -> Corrected:
    view, goal = papers.view, papers.by_id.get(one.goal)
    part = goal.part_of(one.measure) if goal else None
    measure = part.measure if part and isinstance(part.measure, Measure) else None
    unit = f" {view.text(measure.unit)}" if measure and measure.unit else ""

    def written(value: Decimal | Localized) -> Passage:
        found = figure_of(view, value, measure)
        return found.text if found.is_words else Passage(f"{found.text}{unit}")

    return Corrected(
        goal=view.text(goal.goal.goal.title) if goal else Passage(one.goal),
        address=addresses.of_goal(papers.key(one.goal)),
        measure=view.text(measure.name) if measure else Passage(one.measure),
        before=written(one.from_),
        after=written(one.to),
        day=papers.say.date(one.date),
        why=view.text(one.why),
    )


def _headings(papers: Papers, shown: ReportPage) -> Iterable[Heading]:
    parts = (
        ("evaluation", _("The evaluation"), shown.prose),
        ("part-1", _("Part 1: all goals"), shown.glance),
        ("part-2", _("Part 2: the goals in depth"), True),
        ("amendments", _("Changes to the plan during the year"), True),
        ("picture", _("Followed up on the goal picture"), shown.picture),
        ("lessons", _("Lessons learned"), shown.lessons),
        ("corrections", _("Corrections after approval"), shown.corrections),
    )
    for section, title, content in parts:
        if content:
            yield Heading(section, papers.say.text(title), 2)
            if section == "part-2":
                for goal in shown.analysed:
                    yield Heading(goal.id, f"{goal.number} {goal.title}", 3)


KIND = PageKind("report", pages)
