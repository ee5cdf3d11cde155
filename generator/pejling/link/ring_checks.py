"""Rings of references: goals, ministry goals, pictures, supports, key results, agencies."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory
from pejling.link.keys import GoalKey, MinistryGoalKey
from pejling.link.rings import rings
from pejling.model import Goal
from pejling.source import Span


def check_rings(directory: Directory) -> Iterator[Diagnostic]:
    """Yield every ring of references, at the document where it is entered."""
    yield from _continued_rings(directory)
    yield from _replaced_rings(directory)
    yield from _picture_rings(directory)
    yield from _support_rings(directory)
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
    for document in directory.library.okrs.values():
        edges: Mapping[str, tuple[str, ...]] = {
            key_result.id: key_result.depends_on
            for objective in document.content.objectives
            for key_result in objective.key_results
        }
        for ring in rings(edges):
            way = next(
                ("objectives", index, "key_results", number, "depends_on")
                for index, objective in enumerate(document.content.objectives)
                for number, key_result in enumerate(objective.key_results)
                if key_result.id == ring[0]
            )
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
