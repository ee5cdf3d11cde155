"""The goals as they stand after the signed amendments, with everything that was agreed before."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pejling.assess.changing import changed_goal, target_of
from pejling.model import Amendment, Change, Goal, Localized, Plan, Target


class PartKind(StrEnum):
    """What a goal is judged by."""

    MEASURE = "measure"
    MILESTONE = "milestone"
    CRITERION = "criterion"
    JUDGEMENT = "judgement"


class PartId(NamedTuple):
    """A part of a goal: a measure and a milestone may have the same id."""

    kind: PartKind
    id: str


class Withdrawal(NamedTuple):
    """The amendment that withdrew something, and why."""

    amendment: Amendment
    why: Localized


@dataclass(frozen=True)
class AppliedChange:
    """A change, the amendment it stands in, and whether the plan has what it changes."""

    amendment: Amendment
    change: Change
    found: bool = True


@dataclass(frozen=True)
class WithdrawnTarget:
    """A target that an amendment took away from a measure that has others."""

    measure: str
    target: Target
    withdrawal: Withdrawal


@dataclass(frozen=True)
class GoalInForce:
    """A goal with the changes agreed during the year; `agreed` is the goal as first agreed."""

    goal: Goal
    number: int
    agreed: Goal
    added: Amendment | None = None
    withdrawn: Withdrawal | None = None
    withdrawn_parts: Mapping[PartId, Withdrawal] = field(default_factory=dict)
    withdrawn_targets: tuple[WithdrawnTarget, ...] = ()
    changes: tuple[AppliedChange, ...] = ()

    @property
    def id(self) -> str:
        """Return the goal's id."""
        return self.goal.id

    def withdrawal_of(self, kind: PartKind, part: str) -> Withdrawal | None:
        """Return how a part, or the whole goal, was withdrawn; None while it is in force."""
        return self.withdrawn or self.withdrawn_parts.get(PartId(kind, part))


def in_force(
    plan: Plan,
    amendments: Iterable[Amendment],
    has_passed: Callable[[date], bool] = lambda _day: True,
) -> tuple[GoalInForce, ...]:
    """Return the plan's goals in their order, then the goals added, each as amended.

    The amendments are in the order they were agreed in; one whose day has not passed changes
    nothing yet, and only names the goals it will add.
    """
    goals = [GoalInForce(goal, number, goal) for number, goal in enumerate(plan.goals, 1)]
    for amendment in amendments:
        if has_passed(amendment.agreed_on):
            goals = [_amended(goal, amendment) for goal in goals]
        goals += [
            GoalInForce(goal, number, goal, added=amendment)
            for number, goal in enumerate(amendment.goals_added, len(goals) + 1)
        ]
    return tuple(goals)


def _amended(goal: GoalInForce, amendment: Amendment) -> GoalInForce:
    what = amendment.goals.get(goal.id)
    if what is None:
        return goal
    if what.withdrawn is not None and goal.withdrawn is None:
        goal = replace(goal, withdrawn=Withdrawal(amendment, what.withdrawn))
    for change in what.changed:
        goal = _changed(goal, amendment, change)
    return goal


def _changed(goal: GoalInForce, amendment: Amendment, change: Change) -> GoalInForce:
    after = changed_goal(goal.goal, change)
    applied = AppliedChange(amendment, change, found=after is not None)
    goal = replace(goal, goal=after or goal.goal, changes=(*goal.changes, applied))
    if change.withdrawn is None or not applied.found:
        return goal
    return _without(goal, change, Withdrawal(amendment, change.withdrawn))


def _without(goal: GoalInForce, change: Change, withdrawal: Withdrawal) -> GoalInForce:
    part = part_changed(change)
    if part is None:
        return replace(goal, withdrawn=goal.withdrawn or withdrawal)
    if change.measure is not None and change.due is not None:
        measure = next(one for one in goal.goal.measures if one.id == change.measure)
        target = target_of(measure, change)
        if target is not None and len(measure.targets) > 1:
            return _without_target(goal, measure.id, target, withdrawal)
    return replace(goal, withdrawn_parts={**goal.withdrawn_parts, part: withdrawal})


def _without_target(
    goal: GoalInForce, measure_id: str, target: Target, withdrawal: Withdrawal
) -> GoalInForce:
    measures = tuple(
        measure.model_copy(
            update={"targets": tuple(one for one in measure.targets if one != target)}
        )
        if measure.id == measure_id
        else measure
        for measure in goal.goal.measures
    )
    gone = WithdrawnTarget(measure_id, target, withdrawal)
    return replace(
        goal,
        goal=goal.goal.model_copy(update={"measures": measures}),
        withdrawn_targets=(*goal.withdrawn_targets, gone),
    )


def part_changed(change: Change) -> PartId | None:
    """Return the part a change names; None where it changes the goal itself."""
    if change.measure is not None:
        return PartId(PartKind.MEASURE, change.measure)
    if change.milestone is not None:
        return PartId(PartKind.MILESTONE, change.milestone)
    if change.criterion is not None:
        return PartId(PartKind.CRITERION, change.criterion)
    return None
