"""References and dates in plans."""

from collections.abc import Iterator
from datetime import date
from typing import TypeGuard

from pydantic_core import PydanticCustomError

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, ambiguous, unknown
from pejling.link.keys import GoalKey, period_of
from pejling.load import Document, Place
from pejling.load.refusals import PROBLEMS
from pejling.model import Amendment, AnyMeasure, Goal, GoalPicture, Plan, SharedMeasure, Support
from pejling.model.measure import check_numbers
from pejling.model.okr import Okr

Way = tuple[str | int, ...]


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


def marker_ids(plan: Document[Plan], directory: Directory) -> set[str] | None:
    """Return the ids of the goal picture in force, or None where there is no such picture."""
    picture = picture_of(plan, directory)
    if picture is None or not picture[1].is_whole:
        return None
    return {marker.id for marker in picture[0].markers}


def picture_of(
    plan: Document[Plan], directory: Directory
) -> tuple[GoalPicture, Document[Plan]] | None:
    """Return a plan's goal picture and the plan that has it, following `goal_picture: year`."""
    seen = set()
    while plan.place not in seen:
        seen.add(plan.place)
        picture = plan.content.goal_picture
        if isinstance(picture, GoalPicture):
            return picture, plan
        if picture is None:
            return None
        earlier = directory.plans_for(plan.place, str(picture))
        if len(earlier) != 1:
            return None
        plan = directory.library.plans[earlier[0]]
    return None


def check_supports(
    document: Document[Plan] | Document[Amendment] | Document[Okr],
    supports: tuple[Support, ...],
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    """Yield what is wrong with what a goal or an objective supports."""
    for index, support in enumerate(supports):
        here = (*way, "supports", index)
        if support.ministry_goal is not None:
            yield from _check_ministry_goal(document, support.ministry_goal, here, directory)
        elif support.goal is not None:
            yield from _check_goal_reference(document, support.goal, (*here, "goal"), directory)
        elif (
            support.objective is not None
            and not directory.objective(support.objective, document.place)
            and not directory.may_be_objective(support.objective, document.place)
        ):
            span = document.span(*here, "objective")
            known = directory.objective_names
            yield unknown(p.UNKNOWN_OBJECTIVE, span, support.objective, known)


def _check_ministry_goal(
    document: Document[Plan] | Document[Amendment] | Document[Okr],
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    span_way = (*way, "ministry_goal")
    key = directory.ministry_goal(reference, document.place.ministry)
    if key is None:
        if directory.is_open_ministry(ministry_of(reference, 1, document.place.ministry)):
            return
        known = directory.ministry_goal_names(document.place.ministry)
        yield unknown(p.UNKNOWN_MINISTRY_GOAL, document.span(*span_way), reference, known)
        return
    first, last = _years(document)
    goal = directory.ministry_goals[key]
    if not any(goal.applies_in(year) for year in range(first, last + 1)):
        period = document.place.period
        yield found(p.NOT_THEN, document.span(*span_way), value=reference, meant=period)


def _years(document: Document[Plan] | Document[Amendment] | Document[Okr]) -> tuple[int, int]:
    if document.kind == "okr":
        year = int(document.place.period[:4])
        return year, year
    return document.place.years


def _check_continues(
    document: Document[Plan] | Document[Amendment],
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    yield from _check_goal_reference(document, reference, way, directory)
    keys = directory.goal(reference, document.place)
    if len(keys) == 1 and keys[0].place.years[0] >= document.place.years[0]:
        yield found(p.NOT_EARLIER, document.span(*way), value=reference)


def _check_goal_reference(
    document: Document[Plan] | Document[Amendment] | Document[Okr],
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    keys = directory.goal(reference, document.place)
    if len(keys) > 1:
        yield ambiguous(document.span(*way), reference, keys)
    elif not keys and not directory.may_be_goal(reference, document.place):
        known = directory.goal_names(document.place)
        yield unknown(p.UNKNOWN_GOAL, document.span(*way), reference, known)


def _check_measures(
    document: Document[Plan] | Document[Amendment],
    goal: Goal,
    way: Way,
    begins: date,
    directory: Directory,
) -> Iterator[Diagnostic]:
    for index, measure in enumerate(goal.measures):
        here = (*way, "measures", index)
        if is_unresolved(measure, document.place.ministry, directory) and (
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


def ministry_of(reference: str, own_parts: int, own: str) -> str:
    """Return the ministry a reference names: `own` where it has only its own parts."""
    parts = reference.split("/")
    return parts[0] if len(parts) > own_parts else own


def is_unresolved(
    measure: AnyMeasure, ministry: str, directory: Directory
) -> TypeGuard[SharedMeasure]:
    """Say whether a measure uses a shared one that is not there."""
    return isinstance(measure, SharedMeasure) and not directory.shared_measure(
        measure.uses, ministry
    )


def _check_resources(plan: Document[Plan], directory: Directory) -> Iterator[Diagnostic]:
    ids = {goal.id for goal in directory.goals_of(plan)}
    if directory.is_open(plan.place):
        return
    for index, resource in enumerate(plan.content.resources):
        if resource.goal not in ids:
            span = plan.span("resources", index, "goal")
            yield unknown(p.GOAL_NOT_IN_PLAN, span, resource.goal, ids)


def check_periods(directory: Directory) -> Iterator[Diagnostic]:
    """Yield plans of one agency that cover the same days, and goal pictures that are not there."""
    plans = directory.library.plans
    for place in directory.library.agencies:
        named = directory.plans_of(place)
        last: Place | None = None
        for one in sorted(named, key=lambda one: (period_of(plans[one]), one)):
            if last and period_of(plans[one])[0] <= period_of(plans[last])[1]:
                key = "period" if plans[one].content.period else "agreed_on"
                yield found(p.TWO_PLANS, plans[one].span(key, key=True), value=plans[last].path)
            else:
                last = one
        for one in named:
            yield from _check_period(plans[one])
            picture = plans[one].content.goal_picture
            if isinstance(picture, int) and len(directory.plans_for(one, str(picture))) != 1:
                known = [other.period for other in named if other != one]
                span = plans[one].span("goal_picture")
                yield unknown(p.NO_SUCH_PICTURE, span, str(picture), known)


def _check_period(plan: Document[Plan]) -> Iterator[Diagnostic]:
    period = plan.content.period
    first, last = plan.place.years
    if period is None:
        return
    for key, day in (("from", period.from_), ("to", period.to)):
        if not first <= day.year <= last:
            span = plan.span("period", key)
            yield found(p.PERIOD_OUTSIDE, span, value=day, meant=plan.place.period)
            return


def continues_edges(directory: Directory) -> dict[GoalKey, list[GoalKey]]:
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
