"""How a plan stands on one date: the one place every page, print and export asks (rules 1 to 8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pejling.assess.evidence import held_on
from pejling.assess.goals import GoalVerdict, assess_goal
from pejling.assess.in_force import PartKind, in_force
from pejling.assess.lateness import Late, lateness
from pejling.assess.measures import LeftToPeople
from pejling.assess.moment import Moment
from pejling.assess.outcome import Count, Ground, PartVerdict, Verdict, Why
from pejling.assess.totals import Totals
from pejling.config import Config
from pejling.model import Amendment, FollowUp, Plan, Results

__all__ = [
    "Count",
    "GoalVerdict",
    "Ground",
    "LeftToPeople",
    "PartKind",
    "PartVerdict",
    "PlanVerdict",
    "Verdict",
    "Why",
    "assess_plan",
]


@dataclass(frozen=True)
class PlanVerdict:
    """How a plan stands: its goals in order, what they add up to, and what is late.

    `late` is still owed; `was_late` came too late, or never came before the plan was closed.
    """

    goals: tuple[GoalVerdict, ...]
    totals: Totals
    closed: bool
    late: tuple[Late, ...]
    was_late: tuple[Late, ...]
    moment: Moment

    def goal(self, goal_id: str) -> GoalVerdict | None:
        """Return how a goal stands; None where the plan has no such goal."""
        return next((goal for goal in self.goals if goal.id == goal_id), None)


def assess_plan(
    plan: Plan,
    period: tuple[date, date],
    amendments: Sequence[Amendment],
    follow_ups: Sequence[FollowUp],
    results: Results | None,
    *,
    as_of: date,
    config: Config,
    withheld: bool = False,
) -> PlanVerdict:
    """Return how a plan stands on `as_of`; once its results are approved, on any date.

    The plan's shared measures are resolved; the period is its first and last day; amendments
    and follow-ups are in the order of their dates. Those of a later day than `as_of` say nothing
    yet while the plan is open. `withheld` says that there are results which these readers may
    not see.
    """
    first, last = period
    closed = results is not None and results.approved_on is not None
    moment = Moment(first, last, as_of, config.deadline_after(last), closed, withheld)
    follow_ups = [one for one in follow_ups if moment.has_passed(held_on(one))]
    goals = tuple(
        assess_goal(goal, moment, follow_ups, results)
        for goal in in_force(plan, amendments, moment.has_passed)
    )
    owed, done = lateness(plan, goals, follow_ups, results, moment, config.follow_up_days)
    return PlanVerdict(goals, Totals.of(goals), closed, owed, done, moment)
