"""Rings of references: goals, ministry goals, pictures, supports, key results, agencies."""

from collections.abc import Iterator, Mapping
from typing import Any

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory
from pejling.link.keys import GoalKey, MinistryGoalKey
from pejling.link.rings import rings
from pejling.source import Span


def check_rings(directory: Directory) -> Iterator[Diagnostic]:
    """Yield every ring of references, at the document where it is entered."""
    library = directory.library
    for ring in rings(_continues(directory)):
        yield _ring(library.plans[ring[0].place].span(), ring)
    replaced = {
        MinistryGoalKey(name, goal.id): [MinistryGoalKey(name, goal.replaced_by)]
        for name, document in library.ministries.items()
        for goal in document.content.goals
        if goal.replaced_by
    }
    for chain in rings(replaced):
        document = library.ministries[chain[0].ministry]
        ids = [goal.id for goal in document.content.goals]
        yield _ring(document.span("goals", ids.index(chain[0].goal), "replaced_by"), chain)
    pictures = {
        place: directory.plans_for(place, str(plan.content.goal_picture))
        for place, plan in library.plans.items()
        if isinstance(plan.content.goal_picture, int)
    }
    for places in rings(pictures):
        span = library.plans[places[0]].span("goal_picture")
        yield _ring(span, tuple(f"{place.agency}/{place.period}" for place in places))
    yield from _support_rings(directory)
    yield from _dependency_rings(directory)
    former = {
        place: [
            named
            for one in agency.content.formerly
            if (named := directory.agency(one.agency, place.ministry))
        ]
        for place, agency in library.agencies.items()
    }
    for agencies in rings(former):
        span = library.agencies[agencies[0]].span("formerly", key=True)
        yield _ring(span, tuple(f"{place.ministry}/{place.agency}" for place in agencies))


def _support_rings(directory: Directory) -> Iterator[Diagnostic]:
    edges: dict[Any, list[Any]] = {
        key: [
            named[0]
            for support in goal.supports
            if support.goal and len(named := directory.goal(support.goal, key.place)) == 1
        ]
        for key, goal in directory.goals.items()
        if goal.supports
    }
    for ring in rings(edges):
        plan = directory.library.plans[ring[0].place]
        ids = [goal.id for goal in plan.content.goals]
        way = ("goals", ids.index(ring[0].goal), "supports") if ring[0].goal in ids else ()
        yield _ring(plan.span(*way, key=True), ring)


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


def _ring(span: Span, ring: tuple[object, ...]) -> Diagnostic:
    return found(p.RING, span, value=" → ".join(str(one) for one in (*ring, ring[0])))


def _continues(directory: Directory) -> dict[GoalKey, list[GoalKey]]:
    """Return which goals each goal says it continues."""
    return {
        key: [
            named[0]
            for reference in goal.continues
            if len(named := directory.goal(reference, key.place)) == 1
        ]
        for key, goal in directory.goals.items()
        if goal.continues
    }
