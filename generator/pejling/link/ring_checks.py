"""Rings of references: goals, ministry goals, pictures, supports, key results, agencies."""

from collections.abc import Callable, Iterable, Iterator

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory
from pejling.link.keys import GoalKey, KeyResultKey, MinistryGoalKey, ObjectiveKey
from pejling.link.rings import rings
from pejling.model import Goal
from pejling.source import Span


def check_rings(directory: Directory) -> Iterator[Diagnostic]:
    """Yield every ring of references, at the document where it is entered."""
    yield from _continued_rings(directory)
    yield from _replaced_rings(directory)
    yield from _picture_rings(directory)
    yield from _support_rings(directory)
    yield from _objective_rings(directory)
    yield from _dependency_rings(directory)
    yield from _former_rings(directory)


def _continued_rings(directory: Directory) -> Iterator[Diagnostic]:
    for ring in rings(_goal_edges(directory, lambda goal: goal.continues)):
        yield _ring(directory.library.plans[ring[0].place].span(), ring)


def _replaced_rings(directory: Directory) -> Iterator[Diagnostic]:
    edges = {
        key: [MinistryGoalKey(key.ministry, goal.replaced_by)]
        for key, goal in directory.ministry_goals.items()
        if goal.replaced_by
    }
    for ring in rings(edges):
        document = directory.library.ministries[ring[0].ministry]
        ids = [goal.id for goal in document.content.goals]
        yield _ring(document.span("goals", ids.index(ring[0].goal), "replaced_by"), ring)


def _picture_rings(directory: Directory) -> Iterator[Diagnostic]:
    plans = directory.library.plans
    edges = {
        place: directory.plans_for(place, str(plan.content.goal_picture))
        for place, plan in plans.items()
        if isinstance(plan.content.goal_picture, int)
    }
    for ring in rings(edges):
        named = tuple(f"{place.agency}/{place.period}" for place in ring)
        yield _ring(plans[ring[0]].span("goal_picture"), named)


def _support_rings(directory: Directory) -> Iterator[Diagnostic]:
    edges = _goal_edges(directory, lambda goal: [one.goal for one in goal.supports if one.goal])
    for ring in rings(edges):
        plan = directory.library.plans[ring[0].place]
        ids = [goal.id for goal in plan.content.goals]
        way = ("goals", ids.index(ring[0].goal), "supports") if ring[0].goal in ids else ()
        yield _ring(plan.span(*way, key=True), ring)


def _goal_edges(
    directory: Directory, named_by: Callable[[Goal], Iterable[str]]
) -> dict[GoalKey, list[GoalKey]]:
    """Return the goals that each goal names, where a reference is to exactly one."""
    return {
        key: [
            keys[0]
            for reference in named_by(goal)
            if len(keys := directory.goal(reference, key.place)) == 1
        ]
        for key, goal in directory.goals.items()
    }


def _dependency_rings(directory: Directory) -> Iterator[Diagnostic]:
    okrs = directory.library.okrs
    edges = {
        KeyResultKey(place, key_result.id): [
            key
            for reference in key_result.depends_on
            if (key := directory.key_result(reference, place))
        ]
        for place, document in okrs.items()
        for key_result in document.content.key_results
    }
    for ring in rings(edges):
        place = ring[0].place
        is_own = all(key.place == place for key in ring)
        way = next(
            ("objectives", index, "key_results", number, "depends_on")
            for index, objective in enumerate(okrs[place].content.objectives)
            for number, key_result in enumerate(objective.key_results)
            if key_result.id == ring[0].key_result
        )
        named = tuple(key.key_result if is_own else str(key) for key in ring)
        yield _ring(okrs[place].span(*way, key=True), named)


def _objective_rings(directory: Directory) -> Iterator[Diagnostic]:
    """Yield objectives that support each other, also by way of a key result."""
    okrs = directory.library.okrs
    edges: dict[ObjectiveKey, list[ObjectiveKey]] = {}
    for place, document in okrs.items():
        for objective in document.content.objectives:
            named = edges.setdefault(ObjectiveKey(place, objective.id), [])
            for support in objective.supports:
                if support.objective and (key := directory.objective(support.objective, place)):
                    named.append(key)
                elif support.key_result and (
                    held := directory.key_result(support.key_result, place)
                ):
                    named.append(directory.holders[held])
    for ring in rings(edges):
        document = okrs[ring[0].place]
        ids = [objective.id for objective in document.content.objectives]
        way = ("objectives", ids.index(ring[0].objective), "supports")
        yield _ring(document.span(*way, key=True), ring)


def _former_rings(directory: Directory) -> Iterator[Diagnostic]:
    agencies = directory.library.agencies
    edges = {
        place: [
            earlier
            for one in agency.content.formerly
            if (earlier := directory.agency(one.agency, place.ministry))
        ]
        for place, agency in agencies.items()
    }
    for ring in rings(edges):
        named = tuple(f"{place.ministry}/{place.agency}" for place in ring)
        yield _ring(agencies[ring[0]].span("formerly", key=True), named)


def _ring(span: Span, ring: tuple[object, ...]) -> Diagnostic:
    return found(p.RING, span, value=" → ".join(str(one) for one in (*ring, ring[0])))
