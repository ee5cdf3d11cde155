"""What a goal supports and who works for the same, with the way to each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pejling.language import _
from pejling.link import GoalKey
from pejling.model import Goal, Support, SupportKind
from pejling.pages import addresses
from pejling.pages.okr.serving import Line, objective_of, served_by
from pejling.pages.parts.crumbs import agency_name
from pejling.pages.plan.papers import Papers
from pejling.pages.view import Passage

_KINDS = {
    SupportKind.LEADS: _("Leads"),
    SupportKind.CONTRIBUTES: _("Contributes to"),
    SupportKind.PRECONDITION: _("Is a precondition of"),
}


MOST_FELLOWS = 8


@dataclass(frozen=True)
class SupportLine:
    """One thing a goal supports, or one that supports it; without address it has no page."""

    kind: str
    title: Passage
    address: str | None
    why: Passage | None


@dataclass(frozen=True)
class FellowGoal:
    """A goal that works for the same ministry goal."""

    title: Passage
    address: str


@dataclass(frozen=True)
class Fellow:
    """An agency whose goals work for the same ministry goal."""

    agency: Passage
    goals: tuple[FellowGoal, ...]


@dataclass(frozen=True)
class Supporting:
    """Everything a goal is joined with."""

    supports: tuple[SupportLine, ...]
    supporters: tuple[SupportLine, ...]
    fellows: tuple[Fellow, ...]
    has_more_fellows: bool
    teams: tuple[Line, ...]


def supporting_of(papers: Papers, key: GoalKey, goal: Goal) -> Supporting:
    """Return what a goal supports, what supports it, and who works for the same."""
    lines = (_line(papers, support) for support in goal.supports)
    fellows, has_more = _fellows(papers, key)
    return Supporting(
        tuple(line for line in lines if line is not None),
        tuple(_supporters(papers, key)),
        fellows,
        has_more,
        tuple(served_by(papers.view, key)),
    )


def _line(papers: Papers, support: Support) -> SupportLine | None:
    view, directory, place = papers.view, papers.directory, papers.place
    kind, why = view.say.text(_KINDS[support.kind]), view.optional(support.why)
    if support.ministry_goal:
        named = directory.ministry_goal(support.ministry_goal, place.ministry)
        if named is None:
            return None
        title = view.text(view.links.ministry_goals[named].title)
        return SupportLine(kind, title, addresses.of_ministry_goal(named), why)
    if support.goal:
        goals = directory.goal(support.goal, place)
        if not goals:
            return None
        title = _title(papers, goals[0])
        return SupportLine(kind, title, addresses.of_goal(goals[0]), why)
    objective = directory.objective(support.objective or "", place)
    if support.key_result:
        named_result = directory.key_result(support.key_result, place)
        objective = directory.holders[named_result] if named_result else None
    if objective is None:
        return None
    title = view.text(objective_of(view, objective).title)
    return SupportLine(kind, title, addresses.of_objective(objective), why)


def _title(papers: Papers, key: GoalKey) -> Passage:
    """Return what a goal of any plan is called now, as amended."""
    goal = papers.view.site.verdicts[key.place].goal(key.goal)
    return papers.view.text((goal.goal.goal if goal else papers.view.links.goals[key]).title)


def _supporters(papers: Papers, key: GoalKey) -> Iterable[SupportLine]:
    """Yield the goals that support this one."""
    view = papers.view
    for one in view.links.goal_supporters.get(key, ()):
        title = _title(papers, one.goal)
        name = agency_name(view, one.goal.place)
        yield SupportLine(
            name.text, title, addresses.of_goal(one.goal), view.optional(one.support.why)
        )


def _fellows(papers: Papers, key: GoalKey) -> tuple[tuple[Fellow, ...], bool]:
    """Return who works for the same ministry goals in the same years, and whether there are more.

    At most a few are named: the ministry goal's own page has them all.
    """
    others = (one for one in _sharing(papers, key) if one != key)
    goals = list(islice(dict.fromkeys(islice(others, 2 * MOST_FELLOWS)), MOST_FELLOWS + 1))
    found: dict[Passage, list[FellowGoal]] = {}
    for one in goals[:MOST_FELLOWS]:
        named = FellowGoal(_title(papers, one), addresses.of_goal(one))
        found.setdefault(agency_name(papers.view, one.place), []).append(named)
    fellows = tuple(Fellow(agency, tuple(theirs)) for agency, theirs in found.items())
    return fellows, len(goals) > MOST_FELLOWS


def _sharing(papers: Papers, key: GoalKey) -> Iterator[GoalKey]:
    first, last = key.place.years
    for named in papers.view.links.supported.get(key, ()):
        for year in range(first, last + 1):
            yield from papers.sharing.get((named, year), ())
