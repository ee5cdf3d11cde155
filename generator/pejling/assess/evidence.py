"""What was reported: values from the results and from follow-ups, with corrections put in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from pejling.model import (
    Correction,
    FollowUp,
    GoalResult,
    MinistryGoalResult,
    MinistryResults,
    Results,
    Value,
)


class Origin(StrEnum):
    """Where a value comes from."""

    RESULTS = "results"
    FOLLOW_UP = "follow_up"
    CORRECTION = "correction"


@dataclass(frozen=True)
class Reported:
    """A reported value, the date it stands for and where it comes from.

    `dated` says that the value states its own date; else it takes its document's.
    """

    value: Value
    as_of: date
    dated: bool
    origin: Origin
    follow_up: FollowUp | None = None
    correction: Correction | None = None

    @property
    def is_preliminary(self) -> bool:
        """Say whether there is a value that may still change."""
        value = self.value
        return value.value is not None and (value.preliminary or value.final_expected is not None)


@dataclass(frozen=True)
class Evidence:
    """Everything reported of one measure, oldest first."""

    results: tuple[Reported, ...] = ()
    follow_ups: tuple[Reported, ...] = ()

    @property
    def latest(self) -> Reported | None:
        """Return the newest value known, from the results or else from a follow-up."""
        known = [one for one in (*self.follow_ups, *self.results) if one.value.value is not None]
        return known[-1] if known else None

    def judged_for(self, due: date) -> Reported | None:
        """Return the value judged: the last in the results, else a follow-up's that reaches `due`.

        Of the other follow-ups only the newest counts, where it says that there is no value yet
        or that there can be none.
        """
        if self.results:
            return self.results[-1]
        reaching = [one for one in self.follow_ups if one.dated and one.as_of >= due]
        if reaching:
            return reaching[-1]
        newest = self.follow_ups[-1] if self.follow_ups else None
        return newest if newest and newest.value.value is None else None

    def within(self, after: date, due: date, *, last: bool) -> Reported | None:
        """Return the value for one of several targets, from `after` (itself not) until `due`.

        An undated value in the results stands for the last target; a follow-up's counts only
        where its own date reaches the target's.
        """
        results = [
            one
            for one in self.results
            if (one.dated and after < one.as_of and (last or one.as_of <= due))
            or (last and not one.dated)
        ]
        follow_ups = [
            one
            for one in self.follow_ups
            if one.dated and (one.as_of == due or (last and one.as_of > due))
        ]
        found = results or follow_ups
        return found[-1] if found else None


def evidence_of(
    goal_id: str,
    measure_id: str,
    results: Results | MinistryResults | None,
    follow_ups: Sequence[FollowUp],
    period_end: date,
) -> Evidence:
    """Return everything reported of a measure, with the corrections applied."""
    from_results: list[Reported] = []
    if results is not None:
        goal = results.goals.get(goal_id)
        from_results = _from_results(goal, measure_id, results.as_of or period_end)
    said = _from_follow_ups(goal_id, measure_id, follow_ups)
    corrections = sorted(results.corrections, key=lambda one: one.date) if results else []
    for correction in corrections:
        if (correction.goal, correction.measure) == (goal_id, measure_id):
            if from_results:
                from_results = _corrected(from_results, correction)
            else:
                said = _corrected(said, correction)
    return Evidence(tuple(from_results), tuple(said))


def _from_results(
    goal: GoalResult | MinistryGoalResult | None, measure_id: str, as_of: date
) -> list[Reported]:
    entries = goal.values.get(measure_id, ()) if goal else ()
    reported = [
        Reported(one, one.as_of or as_of, one.as_of is not None, Origin.RESULTS) for one in entries
    ]
    return sorted(reported, key=lambda one: one.as_of)


def _from_follow_ups(
    goal_id: str, measure_id: str, follow_ups: Iterable[FollowUp]
) -> list[Reported]:
    reported = []
    for follow_up in follow_ups:
        goal = follow_up.goals.get(goal_id)
        day = held_on(follow_up)
        for value in goal.values.get(measure_id, ()) if goal else ():
            dated = value.as_of is not None
            reported.append(
                Reported(value, value.as_of or day, dated, Origin.FOLLOW_UP, follow_up=follow_up)
            )
    return sorted(reported, key=lambda one: one.as_of)


def held_on(follow_up: FollowUp) -> date:
    """Return the date of a follow-up; where it states none, that of the meeting it answers."""
    day = follow_up.date or follow_up.for_
    assert day is not None
    return day


def _corrected(reported: list[Reported], correction: Correction) -> list[Reported]:
    """Correct the newest value that was approved as `from`, or is already written as `to`."""
    for index in reversed(range(len(reported))):
        one = reported[index]
        if one.value.value in (correction.from_, correction.to):
            final = {"value": correction.to, "preliminary": False, "final_expected": None}
            value = one.value.model_copy(update=final)
            right = replace(one, value=value, origin=Origin.CORRECTION, correction=correction)
            return [*reported[:index], right, *reported[index + 1 :]]
    return reported


def milestone_record(
    goal_id: str,
    milestone_id: str,
    results: Results | None,
    follow_ups: Sequence[FollowUp],
) -> date | Literal["missed"] | None:
    """Return when a milestone was reached, or missed: from the results, else the last follow-up."""
    goal = results.goals.get(goal_id) if results else None
    if goal is not None and milestone_id in goal.milestones:
        return goal.milestones[milestone_id]
    for follow_up in reversed(follow_ups):
        said = follow_up.goals.get(goal_id)
        if said is not None and milestone_id in said.milestones:
            return said.milestones[milestone_id]
    return None
