"""One change of an amendment, applied to a goal; the goal it came from is left as it was."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from pejling.model import AnyMeasure, Change, Criterion, Goal, Limits, Measure, Milestone, Target

Part = TypeVar("Part", AnyMeasure, Milestone, Criterion)


def changed_goal(goal: Goal, change: Change) -> Goal | None:
    """Return the goal with one change applied; None where it has no such part or target."""
    if change.measure is not None:
        measures = _with(goal.measures, change.measure, lambda one: _changed_measure(one, change))
        return _having(goal, "measures", measures)
    if change.milestone is not None:
        stones = _with(goal.milestones, change.milestone, lambda one: _changed_stone(one, change))
        return _having(goal, "milestones", stones)
    if change.criterion is not None:
        criteria = _with(goal.criteria, change.criterion, lambda one: _retitled(one, change))
        return _having(goal, "criteria", criteria)
    update: dict[str, Any] = {}
    if change.title is not None:
        update["title"] = change.title.to
    if change.weight is not None:
        update["weight"] = change.weight.to
    return goal.model_copy(update=update)


def _having(goal: Goal, name: str, parts: tuple[object, ...] | None) -> Goal | None:
    return None if parts is None else goal.model_copy(update={name: parts})


def _with(
    parts: tuple[Part, ...], part_id: str, change: Callable[[Part], Part | None]
) -> tuple[Part, ...] | None:
    changed = [change(part) if part.id == part_id else part for part in parts]
    if part_id not in {part.id for part in parts} or None in changed:
        return None
    return tuple(part for part in changed if part is not None)


def _retitled(criterion: Criterion, change: Change) -> Criterion:
    update = {"title": change.title.to} if change.title else {}
    return criterion.model_copy(update=update)


def _changed_stone(milestone: Milestone, change: Change) -> Milestone:
    update: dict[str, Any] = {}
    if change.title is not None:
        update["title"] = change.title.to
    if change.moved is not None:
        update["due"] = change.moved.to
    return milestone.model_copy(update=update)


def _changed_measure(measure: AnyMeasure, change: Change) -> AnyMeasure | None:
    update: dict[str, Any] = {}
    if change.title is not None and isinstance(measure, Measure):
        update["name"] = change.title.to
    if _changes_target(change):
        target = target_of(measure, change)
        if target is None:
            return None
        targets = [
            _with_a_use(_changed_target(one, change), measure) if one == target else one
            for one in measure.targets
        ]
        update["targets"] = tuple(sorted(targets, key=lambda one: one.due))
    return measure.model_copy(update=update)


def _with_a_use(target: Target, measure: AnyMeasure) -> Target:
    """Return the target without a limit for partly met that it was eased to or beyond."""
    limit, value = target.partly_from, target.value
    if not isinstance(measure, Measure) or measure.direction is None:
        return target
    if not isinstance(limit, Decimal) or not isinstance(value, Decimal):
        return target
    is_of_use = limit < value if measure.direction.rises else limit > value
    return target if is_of_use else target.model_copy(update={"partly_from": None})


def _changes_target(change: Change) -> bool:
    said = (change.value, change.min, change.max, change.partly_from, change.moved)
    return any(one is not None for one in said)


def target_of(measure: AnyMeasure, change: Change) -> Target | None:
    """Return the target a change is about: by its date, else the only one, else by its value."""
    day = change.due or (change.moved.from_ if change.moved else None)
    if day is not None:
        return next((target for target in measure.targets if target.due == day), None)
    if len(measure.targets) == 1:
        return measure.targets[0]
    if change.value is None:
        return None
    return next((one for one in measure.targets if one.value == change.value.from_), None)


def _changed_target(target: Target, change: Change) -> Target:
    update: dict[str, Any] = {}
    if change.value is not None:
        update |= {"value": change.value.to, "set_by": None}
    if change.min is not None:
        update |= {"min": change.min.to, "set_by": None}
    if change.max is not None:
        update |= {"max": change.max.to, "set_by": None}
    if change.partly_from is not None and not isinstance(target.partly_from, Limits):
        update["partly_from"] = change.partly_from.to
    if change.moved is not None:
        update["due"] = change.moved.to
    return target.model_copy(update=update)
