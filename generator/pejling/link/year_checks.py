"""Follow-ups and results held against the goals they are of."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, Way, unknown
from pejling.link.goal_parts import are_parts_known, check_number
from pejling.link.keys import period_of
from pejling.link.pictures import marker_ids, picture_of
from pejling.load import Document
from pejling.model import (
    FollowUp,
    Goal,
    GoalFollowUp,
    GoalResult,
    Localized,
    Measure,
    MinistryResults,
    Plan,
    Results,
)
from pejling.model.numbers import looks_grouped


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
    is_open = directory.is_open(document.place.plan)
    for goal_id, result in stated.items():
        goal = goals.get(goal_id)
        way: Way = ("goals", goal_id)
        if goal is None:
            if not is_open:
                span = document.span(*way, key=True)
                yield unknown(p.GOAL_NOT_IN_PLAN, span, goal_id, goals)
            continue
        measures = {
            one.id: directory.in_full(one, document.place.ministry) for one in goal.measures
        }
        all_known = are_parts_known(document, goal, "measure", directory)
        yield from _check_values(document, result.values, measures, (*way, "values"), all_known)
        for key, named, known in (
            ("milestones", result.milestones, [one.id for one in goal.milestones]),
            ("criteria", result.criteria, [one.id for one in goal.criteria]),
        ):
            for part in named:
                if part not in known and not is_open:
                    span = document.span(*way, key, part, key=True)
                    yield unknown(p.UNKNOWN_PART, span, part, known)


def _check_values(
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
            yield from check_number(entry.number, decimals, document, (*here, index, "value"))


def _check_corrections(
    document: Document[Results], goals: Mapping[str, Goal], directory: Directory
) -> Iterator[Diagnostic]:
    now: dict[tuple[str, str], object] = {}
    for index, correction in enumerate(document.content.corrections):
        way: Way = ("corrections", index)
        goal = goals.get(correction.goal)
        if goal is None:
            if not directory.is_open(document.place.plan):
                span = document.span(*way, "goal")
                yield unknown(p.GOAL_NOT_IN_PLAN, span, correction.goal, goals)
            continue
        measures = {one.id: one for one in goal.measures}
        if correction.measure not in measures:
            if are_parts_known(document, goal, "measure", directory):
                span = document.span(*way, "measure")
                yield unknown(p.UNKNOWN_MEASURE, span, correction.measure, measures)
            continue
        whole = directory.in_full(measures[correction.measure], document.place.ministry)
        for end, number in (("from", correction.from_), ("to", correction.to)):
            yield from check_number(number, whole.decimals, document, (*way, end))
        key = (correction.goal, correction.measure)
        stated = now.get(key, _value_of(document.content, *key))
        is_unclear = isinstance(stated, Decimal) and looks_grouped(stated)
        if stated not in (None, correction.from_, correction.to) and not is_unclear:
            span = document.span(*way, "from")
            yield found(p.CORRECTION_DIFFERS, span, value=correction.from_, meant=stated)
        now[key] = correction.to


def _value_of(results: Results, goal: str, measure: str) -> Decimal | Localized | None:
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
            yield from _check_values(document, result.values, measures, way, is_whole)
