"""Amendments, follow-ups and results held against the plan they belong to."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, unknown
from pejling.link.keys import in_full, period_of
from pejling.link.plan_checks import Way, check_goal, is_unresolved, marker_ids, picture_of
from pejling.load import Document, plan_place
from pejling.model import (
    Amendment,
    Change,
    FollowUp,
    Goal,
    GoalFollowUp,
    GoalResult,
    Measure,
    MinistryResults,
    Plan,
    Results,
)
from pejling.model.numbers import looks_grouped


def check_amendments(plan: Document[Plan], directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with the amendments of a plan, in the order they were agreed."""
    begins, _ends = period_of(plan)
    goals = {goal.id: goal for goal in plan.content.goals}
    withdrawn: set[str] = set()
    markers = marker_ids(plan, directory)
    is_open = directory.is_open(plan.place)
    agreed: dict[tuple[str, str, date | None, str], object] = {}
    for amendment in directory.library.amendments.get(plan.place, ()):
        for goal_id, change in amendment.content.goals.items():
            if goal_id not in goals:
                if not is_open:
                    span = amendment.span("goals", goal_id, key=True)
                    yield unknown(p.GOAL_NOT_IN_PLAN, span, goal_id, goals)
                continue
            if goal_id in withdrawn:
                span = amendment.span("goals", goal_id, key=True)
                yield found(p.WITHDRAWN_CHANGED, span, value=goal_id)
            if change.withdrawn is not None:
                withdrawn.add(goal_id)
            for index, one in enumerate(change.changed):
                way: Way = ("goals", goal_id, "changed", index)
                yield from _check_change(amendment, one, goals[goal_id], way, agreed, directory)
        for index, goal in enumerate(amendment.content.goals_added):
            way = ("goals_added", index)
            if goal.id in goals:
                yield found(p.GOAL_EXISTS, amendment.span(*way, "id"), value=goal.id)
            goals.setdefault(goal.id, goal)
            yield from check_goal(amendment, goal, way, begins, markers, directory)


def _check_change(
    amendment: Document[Amendment],
    change: Change,
    goal: Goal,
    way: Way,
    agreed: dict[tuple[str, str, date | None, str], object],
    directory: Directory,
) -> Iterator[Diagnostic]:
    for key, named, known in (
        ("milestone", change.milestone, [one.id for one in goal.milestones]),
        ("criterion", change.criterion, [one.id for one in goal.criteria]),
        ("measure", change.measure, [one.id for one in goal.measures]),
    ):
        if named is not None and named not in known:
            if not _all_known(amendment, goal, key, directory):
                return
            problem = p.UNKNOWN_MEASURE if key == "measure" else p.UNKNOWN_PART
            yield unknown(problem, amendment.span(*way, key), named, known)
            return
    part = change.measure or change.milestone or change.criterion or ""
    targets = _targets(goal, change, amendment, directory)
    if change.measure and _names_target(change) and change.due not in targets:
        known = [day.isoformat() for day in targets]
        key = "due" if change.due else "measure"
        value = str(change.due or "")
        if directory.is_open(plan_place(amendment.place)):
            return
        if change.due is not None or len(targets) != 1:
            yield unknown(p.NO_SUCH_TARGET, amendment.span(*way, key), value or "–", known)
            return
    yield from _check_changed_numbers(amendment, change, goal, way, directory)
    due = change.due if change.due in targets else next(iter(targets), None)
    for key, before, after, stated in _stated(change, goal, targets.get(due) if due else None):
        place = (goal.id, part, due, key)
        expected = agreed.get(place, stated)
        yield from _check_before(amendment, (*way, key), before, after, expected)
        agreed[place] = after


def _check_before(
    amendment: Document[Amendment], way: Way, before: object, after: object, expected: object
) -> Iterator[Diagnostic]:
    """Yield where what a change says was agreed was not; not of what could not be read."""
    differs = expected is not None and before != expected
    if before is None or not (differs or before == after):
        return
    if amendment.front is not None and not amendment.front.has(way):
        return
    span = amendment.span(*way, "from")
    if differs:
        yield found(p.FROM_DIFFERS, span, value=before, meant=expected)
    else:
        yield found(p.UNCHANGED_TARGET, span, value=before)


def _check_changed_numbers(
    amendment: Document[Amendment], change: Change, goal: Goal, way: Way, directory: Directory
) -> Iterator[Diagnostic]:
    measure = next((one for one in goal.measures if one.id == change.measure), None)
    if measure is None:
        return
    decimals = _whole(measure, amendment, directory).decimals
    for key in ("value", "min", "max", "partly_from"):
        changed = getattr(change, key)
        for end, number in (("from", changed.from_), ("to", changed.to)) if changed else ():
            yield from _check_number(number, decimals, amendment, (*way, key, end))


def _check_number(
    number: object, decimals: int | None, document: Document[Any], way: Way
) -> Iterator[Diagnostic]:
    """Yield a number that can be read in two ways: 1.840 of a measure without three decimals."""
    if isinstance(number, Decimal) and looks_grouped(number, decimals):
        meant = str(number).replace(".", "")
        yield found(p.DECIMALS_MISSING, document.span(*way), value=number, meant=meant)


def _all_known(document: Document[Any], goal: Goal, key: str, directory: Directory) -> bool:
    """Say whether all parts of a goal are known, so that another one cannot be meant."""
    if directory.is_open(plan_place(document.place)):
        return False
    ministry = document.place.ministry
    return key != "measure" or not any(
        is_unresolved(measure, ministry, directory) for measure in goal.measures
    )


def _names_target(change: Change) -> bool:
    parts = (change.value, change.min, change.max, change.partly_from, change.moved)
    return any(part is not None for part in parts)


def _targets(
    goal: Goal, change: Change, amendment: Document[Amendment], directory: Directory
) -> dict[date, Any]:
    for measure in goal.measures:
        if measure.id == change.measure:
            return {target.due: target for target in _whole(measure, amendment, directory).targets}
    return {}


def _whole(measure: Any, document: Document[Any], directory: Directory) -> Measure:
    if isinstance(measure, Measure):
        return measure
    key = directory.shared_measure(measure.uses, document.place.ministry)
    return in_full(measure, directory.shared_measures.get(key) if key else None)


def _stated(
    change: Change, goal: Goal, target: Any
) -> Iterator[tuple[str, object, object, object]]:
    """Yield each changed thing: its key, before and after, and what the plan says it was."""
    if change.milestone:
        milestone = next(one for one in goal.milestones if one.id == change.milestone)
        stated: Mapping[str, object] = {"moved": milestone.due, "title": milestone.title}
    elif change.criterion:
        criterion = next(one for one in goal.criteria if one.id == change.criterion)
        stated = {"title": criterion.title}
    elif target is not None:
        keys = ("value", "min", "max", "partly_from")
        stated = {**{key: getattr(target, key) for key in keys}, "moved": target.due}
    else:
        stated = {"title": goal.title, "weight": goal.weight}
    for key in ("value", "min", "max", "partly_from", "moved", "title", "weight"):
        one = getattr(change, key)
        if one is not None:
            yield key, one.from_, one.to, stated.get(key)


def check_follow_ups(plan: Document[Plan], directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with the follow-ups of a plan."""
    goals = directory.goals_by_id(plan)
    agreed = plan.content.follow_up
    meetings = [meeting.date for meeting in agreed.meetings] if agreed else []
    answered: set[date] = set()
    for document in directory.library.follow_ups.get(plan.place, ()):
        content: FollowUp = document.content
        yield from _check_goals(document, content.goals, goals, directory)
        yield from _check_not_before(document, ("date",), content.date, plan)
        if content.for_ is None:
            continue
        if content.for_ not in meetings and plan.is_whole:
            known = [day.isoformat() for day in meetings]
            span = document.span("for")
            yield unknown(p.NOT_A_MEETING, span, content.for_.isoformat(), known)
        if content.for_ in answered:
            yield found(p.TWO_FOLLOW_UPS, document.span("for"), value=content.for_)
        answered.add(content.for_)


def check_results(plan: Document[Plan], directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with the results of a plan."""
    goals = directory.goals_by_id(plan)
    _begins, ends = period_of(plan)
    for document in directory.library.results.get(plan.place, ()):
        content: Results = document.content
        yield from _check_goals(document, content.goals, goals, directory)
        yield from _check_not_before(document, ("as_of",), content.as_of, plan)
        yield from _check_corrections(document, goals, directory)
        approved = content.approved_on
        if approved and approved < ends and not document.place.name:
            span = document.span("approved_on")
            yield found(p.APPROVED_EARLY, span, value=approved, meant=ends)
        if content.goal_picture:
            known = marker_ids(plan, directory)
            if known is None and picture_of(plan, directory):
                continue
            for marker in content.goal_picture.markers:
                if marker not in (known or ()):
                    span = document.span("goal_picture", "markers", marker, key=True)
                    yield unknown(p.UNKNOWN_MARKER, span, marker, known or ())


def _check_not_before(
    document: Document[Any], way: Way, day: date | None, plan: Document[Plan]
) -> Iterator[Diagnostic]:
    begins, _ends = period_of(plan)
    if day is not None and day < begins:
        yield found(p.DATE_BEFORE_PERIOD, document.span(*way), value=day, meant=begins)


def _check_goals(
    document: Document[Any],
    stated: Mapping[str, GoalResult] | Mapping[str, GoalFollowUp],
    goals: Mapping[str, Goal],
    directory: Directory,
) -> Iterator[Diagnostic]:
    is_open = directory.is_open(plan_place(document.place))
    for goal_id, result in stated.items():
        goal = goals.get(goal_id)
        way: Way = ("goals", goal_id)
        if goal is None:
            if not is_open:
                span = document.span(*way, key=True)
                yield unknown(p.GOAL_NOT_IN_PLAN, span, goal_id, goals)
            continue
        measures = {one.id: _whole(one, document, directory) for one in goal.measures}
        all_known = _all_known(document, goal, "measure", directory)
        yield from check_values(document, result.values, measures, (*way, "values"), all_known)
        for key, named, known in (
            ("milestones", result.milestones, [one.id for one in goal.milestones]),
            ("criteria", result.criteria, [one.id for one in goal.criteria]),
        ):
            for part in named:
                if part not in known and not is_open:
                    span = document.span(*way, key, part, key=True)
                    yield unknown(p.UNKNOWN_PART, span, part, known)


def check_values(
    document: Document[Any],
    values: Mapping[str, Any],
    measures: Mapping[str, Measure],
    way: Way,
    all_known: bool = True,
) -> Iterator[Diagnostic]:
    """Yield values of measures that are not there, and numbers that can be read in two ways."""
    for measure_id, entries in values.items():
        here = (*way, measure_id)
        if measure_id not in measures:
            if all_known:
                span = document.span(*here, key=True)
                yield unknown(p.UNKNOWN_MEASURE, span, measure_id, measures)
            continue
        decimals = measures[measure_id].decimals
        for index, entry in enumerate(entries):
            yield from _check_number(entry.number, decimals, document, (*here, index, "value"))


def _check_corrections(
    document: Document[Results], goals: Mapping[str, Goal], directory: Directory
) -> Iterator[Diagnostic]:
    now: dict[tuple[str, str], object] = {}
    for index, correction in enumerate(document.content.corrections):
        way: Way = ("corrections", index)
        goal = goals.get(correction.goal)
        if goal is None:
            if not directory.is_open(plan_place(document.place)):
                span = document.span(*way, "goal")
                yield unknown(p.GOAL_NOT_IN_PLAN, span, correction.goal, goals)
            continue
        measures = [measure.id for measure in goal.measures]
        if correction.measure not in measures:
            if not _all_known(document, goal, "measure", directory):
                continue
            span = document.span(*way, "measure")
            yield unknown(p.UNKNOWN_MEASURE, span, correction.measure, measures)
            continue
        measure = next(one for one in goal.measures if one.id == correction.measure)
        decimals = _whole(measure, document, directory).decimals
        for end, number in (("from", correction.from_), ("to", correction.to)):
            yield from _check_number(number, decimals, document, (*way, end))
        key = (correction.goal, correction.measure)
        stated = now.get(key, _value_of(document.content, *key))
        is_clear = stated is not None and not (
            isinstance(stated, Decimal) and looks_grouped(stated)
        )
        if is_clear and stated not in (correction.from_, correction.to):
            span = document.span(*way, "from")
            yield found(p.CORRECTION_DIFFERS, span, value=correction.from_, meant=stated)
        now[key] = correction.to


def _value_of(results: Results, goal: str, measure: str) -> Decimal | object | None:
    result = results.goals.get(goal)
    entries = result.values.get(measure, ()) if result else ()
    return entries[-1].value if entries else None


def check_ministry_results(directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with the results of ministry goals."""
    for document in directory.library.ministry_results.values():
        content: MinistryResults = document.content
        ministry = directory.library.ministries.get(document.place.ministry)
        goals = {goal.id: goal for goal in ministry.content.goals} if ministry else {}
        for goal_id, result in content.goals.items():
            is_whole = ministry is None or ministry.is_whole
            if goal_id not in goals:
                if is_whole:
                    span = document.span("goals", goal_id, key=True)
                    yield unknown(p.UNKNOWN_MINISTRY_GOAL, span, goal_id, goals)
                continue
            measures = {measure.id: measure for measure in goals[goal_id].measures}
            way = ("goals", goal_id, "values")
            yield from check_values(document, result.values, measures, way, is_whole)
