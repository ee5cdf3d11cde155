"""References and dates in plans."""

from collections.abc import Iterator
from datetime import date

from pydantic_core import PydanticCustomError

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, Way, ministry_of, unknown
from pejling.link.keys import period_of
from pejling.link.pictures import marker_ids
from pejling.link.support_checks import check_goal_reference, check_supports
from pejling.load import Document
from pejling.load.refusals import PROBLEMS
from pejling.model import Amendment, AnyMeasure, Goal, Plan, SharedMeasure
from pejling.model.measure import check_numbers


def check_plan(plan: Document[Plan], directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with a plan's references and dates."""
    begins, _ends = period_of(plan)
    markers = marker_ids(plan, directory)
    for index, goal in enumerate(plan.content.goals):
        yield from check_goal(plan, goal, ("goals", index), begins, markers, directory)
    yield from _check_resources(plan, directory)


def check_goal(
    document: Document[Plan] | Document[Amendment],
    goal: Goal,
    way: Way,
    begins: date,
    markers: set[str] | None,
    directory: Directory,
) -> Iterator[Diagnostic]:
    """Yield what is wrong with one goal, of a plan or added by an amendment."""
    for index, marker in enumerate(goal.markers):
        if markers is not None and marker not in markers:
            span = document.span(*way, "markers", index)
            yield unknown(p.UNKNOWN_MARKER, span, marker, markers)
    yield from check_supports(document, goal.supports, way, directory)
    for index, reference in enumerate(goal.continues):
        yield from _check_continues(document, reference, (*way, "continues", index), directory)
    yield from _check_measures(document, goal, way, begins, directory)
    for index, milestone in enumerate(goal.milestones):
        if milestone.due < begins:
            span = document.span(*way, "milestones", index, "due")
            yield found(p.TARGET_BEFORE_PERIOD, span, value=milestone.due, meant=begins)


def _check_continues(
    document: Document[Plan] | Document[Amendment],
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    yield from check_goal_reference(document, reference, way, directory)
    keys = directory.goal(reference, document.place)
    if len(keys) == 1 and keys[0].place.years[0] >= document.place.years[0]:
        yield found(p.NOT_EARLIER, document.span(*way), value=reference)


def _check_measures(
    document: Document[Plan] | Document[Amendment],
    goal: Goal,
    way: Way,
    begins: date,
    directory: Directory,
) -> Iterator[Diagnostic]:
    for index, measure in enumerate(goal.measures):
        here = (*way, "measures", index)
        if directory.is_unresolved(measure, document.place.ministry) and (
            not directory.is_open_ministry(ministry_of(measure.uses, 2, document.place.ministry))
        ):
            known = directory.shared_measure_names(document.place.ministry)
            span = document.span(*here, "uses")
            yield unknown(p.UNKNOWN_SHARED_MEASURE, span, measure.uses, known)
        yield from _check_shared(document, measure, here, directory)
        for number, target in enumerate(measure.targets):
            if target.due < begins:
                span = document.span(*here, "targets", number, "due")
                yield found(p.TARGET_BEFORE_PERIOD, span, value=target.due, meant=begins)


def _check_shared(
    document: Document[Plan] | Document[Amendment],
    measure: AnyMeasure,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    """Yield targets of a shared measure that do not fit the direction and decimals it has."""
    if not isinstance(measure, SharedMeasure):
        return
    key = directory.shared_measure(measure.uses, document.place.ministry)
    if key is None:
        return
    shared = directory.shared_measures[key]
    try:
        check_numbers(measure, shared.direction, shared.decimals)
    except PydanticCustomError as refusal:
        context = dict(refusal.context or {})
        steps = str(context.pop("at")).split("/")
        span = document.span(*way, *(int(step) if step.isdigit() else step for step in steps))
        yield found(PROBLEMS[refusal.type], span, **context)


def _check_resources(plan: Document[Plan], directory: Directory) -> Iterator[Diagnostic]:
    ids = {goal.id for goal in directory.goals_of(plan)}
    if directory.is_open(plan.place):
        return
    for index, resource in enumerate(plan.content.resources):
        if resource.goal not in ids:
            span = plan.span("resources", index, "goal")
            yield unknown(p.GOAL_NOT_IN_PLAN, span, resource.goal, ids)
