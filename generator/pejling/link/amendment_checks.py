"""Amendments held against the plan they change, in the order they were agreed."""

from collections.abc import Iterator, Mapping
from datetime import date

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, Way, unknown
from pejling.link.goal_parts import are_parts_known, check_number
from pejling.link.keys import period_of
from pejling.link.pictures import marker_ids
from pejling.link.plan_checks import check_goal
from pejling.load import Document
from pejling.model import Amendment, Change, Goal, Plan, Target


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
    if missing := _missing_part(change, goal):
        key, named, known = missing
        if are_parts_known(amendment, goal, key, directory):
            problem = p.UNKNOWN_MEASURE if key == "measure" else p.UNKNOWN_PART
            yield unknown(problem, amendment.span(*way, key), named, known)
        return
    targets = _targets(goal, change, amendment, directory)
    is_open = directory.is_open(amendment.place.plan)
    is_clear = change.due in targets or (not change.due and len(targets) == 1 and not is_open)
    if change.measure and _names_target(change) and not is_clear:
        if not is_open:
            span = amendment.span(*way, "due" if change.due else "measure")
            known = [day.isoformat() for day in targets]
            yield unknown(p.NO_SUCH_TARGET, span, str(change.due or "–"), known)
        return
    yield from _check_changed_numbers(amendment, change, goal, way, directory)
    part = change.measure or change.milestone or change.criterion or ""
    due = change.due if change.due in targets else next(iter(targets), None)
    for key, before, after, stated in _stated(change, goal, targets.get(due) if due else None):
        place = (goal.id, part, due, key)
        expected = agreed.get(place, stated)
        yield from _check_before(amendment, (*way, key), before, after, expected)
        agreed[place] = after


def _missing_part(change: Change, goal: Goal) -> tuple[str, str, list[str]] | None:
    """Return the part a change names that the goal has not: its key, its id, and those it has."""
    for key, named, known in (
        ("milestone", change.milestone, [one.id for one in goal.milestones]),
        ("criterion", change.criterion, [one.id for one in goal.criteria]),
        ("measure", change.measure, [one.id for one in goal.measures]),
    ):
        if named is not None and named not in known:
            return key, named, known
    return None


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
    decimals = directory.in_full(measure, amendment.place.ministry).decimals
    for key in ("value", "min", "max", "partly_from"):
        changed = getattr(change, key)
        for end, number in (("from", changed.from_), ("to", changed.to)) if changed else ():
            yield from check_number(number, decimals, amendment, (*way, key, end))


def _names_target(change: Change) -> bool:
    parts = (change.value, change.min, change.max, change.partly_from, change.moved)
    return any(part is not None for part in parts)


def _targets(
    goal: Goal, change: Change, amendment: Document[Amendment], directory: Directory
) -> dict[date, Target]:
    for measure in goal.measures:
        if measure.id == change.measure:
            whole = directory.in_full(measure, amendment.place.ministry)
            return {target.due: target for target in whole.targets}
    return {}


def _stated(
    change: Change, goal: Goal, target: Target | None
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
