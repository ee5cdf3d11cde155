"""What an objective serves, what serves it, and which cycles it goes on from and into."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pejling.assess import CycleState
from pejling.language import _
from pejling.link import GoalKey, KeyResultKey, MinistryGoalKey, ObjectiveKey, Service
from pejling.link.okr_links import Served
from pejling.model import KeyResult, Objective, SupportKind
from pejling.model.cycle import months_of
from pejling.pages import addresses
from pejling.pages.okr.words import cycle_words, score_number
from pejling.pages.parts.crumbs import agency_name
from pejling.pages.view import Passage, View, period_of

KINDS = {
    SupportKind.LEADS: _("Leads"),
    SupportKind.CONTRIBUTES: _("Contributes to"),
    SupportKind.PRECONDITION: _("Is a precondition of"),
}


@dataclass(frozen=True)
class Line:
    """One thing that something is joined with: what it is, its title, whose, and why."""

    what: str
    title: Passage
    address: str
    whose: str = ""
    why: Passage | None = None
    by_way_of: Passage | None = None


def objective_of(view: View, key: ObjectiveKey) -> Objective:
    """Return an objective."""
    objectives = view.library.okrs[key.place].content.objectives
    return next(one for one in objectives if one.id == key.objective)


def key_result_of(view: View, key: KeyResultKey) -> KeyResult:
    """Return a key result."""
    found = view.library.okrs[key.place].content.key_results
    return next(one for one in found if one.id == key.key_result)


def team_name(view: View, key: ObjectiveKey | KeyResultKey) -> str:
    """Return whose an objective is, and when: the team and its cycle."""
    team = view.text(view.library.okrs[key.place].content.team)
    return f"{team}, {cycle_words(key.place.period, view.say)}"


def serves(view: View, key: ObjectiveKey) -> Iterator[Line]:
    """Yield what an objective serves."""
    for service in view.links.okr.services.get(key, ()):
        kind = view.say.text(KINDS[service.support.kind])
        title, address, whose = _served(view, service.served)
        by_way_of = None
        if service.by_way_of:
            by_way_of = view.text(key_result_of(view, service.by_way_of).title)
            address = addresses.of_key_result(service.by_way_of)
        why = view.optional(service.support.why)
        yield Line(kind, title, address, whose, why, by_way_of)


def _served(view: View, key: Served) -> tuple[Passage, str, str]:
    """Return a title, an address and whose it is."""
    if isinstance(key, MinistryGoalKey):
        title = view.text(view.links.ministry_goals[key].title)
        return title, addresses.of_ministry_goal(key), view.say.text(_("ministry goal"))
    if isinstance(key, GoalKey):
        year = view.say.text(_("goal {year}"), year=period_of(key.place))
        whose = f"{agency_name(view, key.place)}, {year}"
        return goal_title(view, key), addresses.of_goal(key), whose
    title = view.text(objective_of(view, key).title)
    return title, addresses.of_objective(key), team_name(view, key)


def goal_title(view: View, key: GoalKey) -> Passage:
    """Return what a goal of a plan is called now, as amended."""
    goal = view.site.verdicts[key.place].goal(key.goal)
    return view.text((goal.goal.goal if goal else view.links.goals[key]).title)


def served_by(view: View, key: Served) -> Iterator[Line]:
    """Yield the objectives that serve something, those of running cycles first."""
    for service in in_order(view, view.links.okr.servants.get(key, ())):
        yield servant_line(view, service)


def in_order(view: View, services: Iterable[Service]) -> list[Service]:
    """Return services by cycle: those that run, the shortest first, then the latest that ended."""
    scores = view.site.okr_scores

    def order(one: Service) -> tuple[bool, int, int, ObjectiveKey]:
        score = scores[one.objective.place]
        is_running = score.state is CycleState.RUNNING
        months = months_of(one.objective.place.period) if is_running else 0
        return not is_running, months, -score.last.toordinal(), one.objective

    return sorted(services, key=order)


def servant_line(view: View, service: Service) -> Line:
    """Return an objective that serves something, with how it stands."""
    key = service.objective
    score = objective_score(view, key)
    title = view.text(objective_of(view, key).title)
    why = view.optional(service.support.why)
    return Line(score, title, addresses.of_objective(key), team_name(view, key), why)


def objective_score(view: View, key: ObjectiveKey) -> str:
    """Return how an objective stands in a few words: score 0.57, given up, not measured."""
    score = view.site.okr_scores[key.place]
    one = next(each for each in score.objectives if each.objective.id == key.objective)
    if one.is_abandoned:
        return view.say.text(_("given up"))
    if one.score is None:
        return view.say.text(_("no score yet"))
    return view.say.text(_("score {score}"), score=score_number(one.score, view.say))


def lineage(
    view: View, key: ObjectiveKey | KeyResultKey
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return what something carries on from earlier cycles, and what carries it on."""
    links = view.links.okr
    if isinstance(key, ObjectiveKey):
        earlier, later = links.earlier.get(key, ()), links.later.get(key, ())
        return tuple(_objective(view, one) for one in earlier), tuple(
            _objective(view, one) for one in later
        )
    before, after = links.earlier_results.get(key, ()), links.later_results.get(key, ())
    return tuple(key_result_line(view, one) for one in before), tuple(
        key_result_line(view, one) for one in after
    )


def _objective(view: View, key: ObjectiveKey) -> Line:
    title = view.text(objective_of(view, key).title)
    return Line("", title, addresses.of_objective(key), team_name(view, key))


def key_result_line(view: View, key: KeyResultKey) -> Line:
    """Return a key result with the way to it."""
    title = view.text(key_result_of(view, key).title)
    return Line("", title, addresses.of_key_result(key), team_name(view, key))
