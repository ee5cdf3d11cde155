"""The plan page: how every goal stands, the goals in full, the year, and the plan itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top
from pejling.pages.parts.glance import Glance, glance_goal
from pejling.pages.parts.guidance import Guidance, guidance_of
from pejling.pages.parts.words import Meaning, meanings
from pejling.pages.plan.about import About, about_plan
from pejling.pages.plan.amending import Amended, amendments_of
from pejling.pages.plan.course import Course, course_of
from pejling.pages.plan.goal import GoalArticle, goal_article
from pejling.pages.plan.opening import plan_top
from pejling.pages.plan.papers import Papers, all_papers
from pejling.pages.plan.picture import Picture, picture_of
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class PlanPage:
    """What a plan's page shows, from top to bottom."""

    top: Top
    glance: Glance | None
    meanings: tuple[Meaning, ...]
    picture: Picture | None
    goals: tuple[GoalArticle, ...]
    course: Course | None
    amendments: tuple[Amended, ...]
    lessons: tuple[Passage, ...]
    about: About
    guidance: Guidance
    report: str


def pages(view: View) -> Iterator[Draft]:
    """Yield every plan."""
    for papers in all_papers(view):
        shown = _page(papers)
        yield Draft(
            address=addresses.of_plan(papers.place),
            title=f"{shown.top.title}, {view.say.text(_('plan {year}'), year=papers.name)}",
            view=shown,
            headings=tuple(_headings(papers, shown)),
            search_text=search_text(papers, shown.goals),
            source=papers.document.path,
            updated=view.updated(papers.place),
            goals=tuple(papers.key(goal.id) for goal in papers.verdict.goals),
        )


def _page(papers: Papers) -> PlanPage:
    view, labels = papers.view, column_labels(papers)
    return PlanPage(
        top=plan_top(papers),
        glance=glance_of(papers),
        meanings=meanings(view.say),
        picture=picture_of(papers),
        goals=tuple(goal_article(papers, goal, labels) for goal in papers.verdict.goals),
        course=course_of(papers),
        amendments=amendments_of(papers),
        lessons=papers.lessons,
        about=about_plan(papers),
        guidance=guidance_of(view, papers.place),
        report=addresses.of_report(papers.place) if papers.years_results else "",
    )


def column_labels(papers: Papers) -> tuple[str, str]:
    """Return what the target's and the value's columns are called."""
    target = papers.say.text(_("Target {year}"), year=papers.name)
    value = _("Result") if papers.results is not None else _("Latest")
    return target, papers.say.text(value)


def glance_of(papers: Papers) -> Glance | None:
    """Return the goals at a glance; None where the plan has none."""
    if not papers.verdict.goals:
        return None
    target, value = column_labels(papers)
    caption = _("Goals, measures and results for {year}, each number in its measure's unit.")
    return Glance(
        papers.say.text(caption, year=papers.name),
        target,
        value,
        tuple(
            glance_goal(papers.view, goal, addresses.of_goal(papers.key(goal.id)))
            for goal in papers.verdict.goals
        ),
    )


def _headings(papers: Papers, shown: PlanPage) -> Iterable[Heading]:
    """Yield the page's parts for the contents; the ids are its own, fixed English words."""
    parts = (
        ("glance", _("Goals at a glance"), shown.glance),
        ("picture", _("Strategic goal picture"), shown.picture),
        ("goals", _("The goals"), shown.goals),
        ("course", _("The outlook during the year"), shown.course),
        ("amendments", _("Changes during the year"), shown.amendments),
        ("lessons", _("Lessons learned"), shown.lessons),
        ("about", _("About the plan"), shown.about),
        ("guidance", _("The plan and the guidance"), shown.guidance),
    )
    for section, title, content in parts:
        if content:
            yield Heading(section, papers.say.text(title), 2)
            if section == "goals":
                for goal in shown.goals:
                    yield Heading(goal.id, f"{goal.number} {goal.title}", 3)


def search_text(papers: Papers, goals: Iterable[GoalArticle]) -> str:
    """Return the words a reader may look for: titles, measures, explanations and prose."""
    body, _language = papers.view.body(papers.document)
    words = [body.prose.plain_text if body else ""]
    for goal in goals:
        words += [str(goal.title), *(str(row.name) for row in goal.rows)]
        words += [str(part.title) for part in goal.parts]
        if goal.explanation and goal.explanation.text:
            words.append(str(goal.explanation.text))
    return "\n".join(filter(None, words))


KIND = PageKind("plan", pages)
