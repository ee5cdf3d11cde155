"""References in ministries, agencies and OKR cycles; and rings of references anywhere."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, unknown
from pejling.link.keys import MinistryGoalKey
from pejling.link.plan_checks import check_supports, continues_edges
from pejling.link.rings import rings
from pejling.load import Document, Place
from pejling.model.okr import Okr
from pejling.source import Span

K = TypeVar("K")


def check_ministries(directory: Directory) -> Iterator[Diagnostic]:
    """Yield leads and successors that are not there."""
    for name, document in directory.library.ministries.items():
        ids = [goal.id for goal in document.content.goals]
        for index, goal in enumerate(document.content.goals):
            if goal.lead is not None and not directory.agency(goal.lead, name):
                known = [
                    place.agency if place.ministry == name else f"{place.ministry}/{place.agency}"
                    for place in directory.library.agencies
                ]
                span = document.span("goals", index, "lead")
                yield unknown(p.UNKNOWN_AGENCY, span, goal.lead, known)
            is_unknown = goal.replaced_by is not None and goal.replaced_by not in ids
            if is_unknown and document.is_whole:
                span = document.span("goals", index, "replaced_by")
                yield unknown(p.UNKNOWN_MINISTRY_GOAL, span, str(goal.replaced_by), ids)


def cycle_days(cycle: str) -> tuple[date, date]:
    """Return the first and last day of a cycle: 2026, 2026-q1, 2026-t1 or 2026-h1."""
    year, _, part = cycle.partition("-")
    months = {"": 12, "q": 3, "t": 4, "h": 6}[part[:1]]
    number = int(part[1:]) if part else 1
    last = months * number
    last_day = monthrange(int(year), last)[1]
    return date(int(year), last - months + 1, 1), date(int(year), last, last_day)


def check_okrs(directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with references in OKR cycles (O05, O11)."""
    cycles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place in directory.library.okrs:
        cycles[place.ministry, place.agency].add(place.period)
    for document in directory.library.okrs.values():
        yield from _check_parent(document, cycles[document.place.ministry, document.place.agency])
        known = {kpi.id for kpi in document.content.kpis}
        for index, objective in enumerate(document.content.objectives):
            way = ("objectives", index)
            yield from check_supports(document, objective.supports, way, directory)
            known |= {key_result.id for key_result in objective.key_results}
        yield from _check_days(document)
        if document.is_whole:
            yield from _check_key_results(document, known)
            yield from _check_dependencies(document, directory)


def _check_parent(document: Document[Okr], cycles: set[str]) -> Iterator[Diagnostic]:
    parent = document.content.parent
    if parent is None:
        return
    place = document.place
    if parent not in cycles:
        known = cycles - {place.period}
        yield unknown(p.UNKNOWN_PARENT, document.span("parent"), parent, known)
        return
    outer, inner = cycle_days(parent), cycle_days(place.period)
    if not (outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner):
        yield found(p.OUTSIDE_PARENT, document.span("parent"), value=parent)


def _check_days(document: Document[Okr]) -> Iterator[Diagnostic]:
    begins, _ends = cycle_days(document.place.period)
    for index, objective in enumerate(document.content.objectives):
        for number, key_result in enumerate(objective.key_results):
            if key_result.due and key_result.due < begins:
                span = document.span("objectives", index, "key_results", number, "due")
                yield found(p.TARGET_BEFORE_PERIOD, span, value=key_result.due, meant=begins)
    for index, check_in in enumerate(document.content.check_ins):
        if check_in.date < begins:
            span = document.span("check_ins", index, "date")
            yield found(p.DATE_BEFORE_PERIOD, span, value=check_in.date, meant=begins)


def _check_key_results(document: Document[Okr], known: set[str]) -> Iterator[Diagnostic]:
    for index, check_in in enumerate(document.content.check_ins):
        for key in ("values", "confidence"):
            for named in getattr(check_in, key):
                if named not in known:
                    span = document.span("check_ins", index, key, named, key=True)
                    yield unknown(p.UNKNOWN_KEY_RESULT, span, named, known)
    evaluation = document.content.evaluation
    for named in evaluation.key_results if evaluation else ():
        if named not in known:
            span = document.span("evaluation", "key_results", named, key=True)
            yield unknown(p.UNKNOWN_KEY_RESULT, span, named, known)


def _check_dependencies(document: Document[Okr], directory: Directory) -> Iterator[Diagnostic]:
    """Yield key results that wait for one that is not there: `id`, or `[[…]cycle/]team/id`."""
    own = document.place
    known = [one.id for objective in document.content.objectives for one in objective.key_results]
    for index, objective in enumerate(document.content.objectives):
        for number, key_result in enumerate(objective.key_results):
            for place, reference in enumerate(key_result.depends_on):
                *folders, key = reference.split("/")
                parts = [own.ministry, own.agency, own.period, own.name]
                other = directory.library.okrs.get(Place(*parts[: 4 - len(folders)], *folders))
                if other is None or (other.is_whole and key not in _key_results(other)):
                    way = ("objectives", index, "key_results", number, "depends_on", place)
                    yield unknown(p.UNKNOWN_KEY_RESULT, document.span(*way), reference, known)


def _key_results(okr: Document[Okr]) -> set[str]:
    return {one.id for objective in okr.content.objectives for one in objective.key_results}


def check_rings(directory: Directory) -> Iterator[Diagnostic]:
    """Yield every ring of references, at the document where it is entered."""
    library = directory.library
    for ring in rings(continues_edges(directory)):
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
