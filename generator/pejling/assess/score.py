"""The overall score of a plan that agreed on one; it is not linked to pay (rule 9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pejling.assess.goals import GoalVerdict
from pejling.assess.outcome import Verdict
from pejling.model import Plan

_ASSESSABLE = frozenset({Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET, Verdict.NO_RESULT})


@dataclass(frozen=True)
class Score:
    """An overall score: points out of the weight of the goals it is computed over.

    A goal without result after the deadline counts 0. Goals that are not due, awaiting,
    unassessable or withdrawn are `left_out`; so are goals without weight where others have one.
    """

    points: Decimal
    out_of: Decimal
    over: tuple[GoalVerdict, ...]
    left_out: tuple[GoalVerdict, ...]
    partly: Decimal

    @property
    def share(self) -> Decimal:
        """Return the score as a share from 0 to 1."""
        return self.points / self.out_of


def overall_score(plan: Plan, goals: Iterable[GoalVerdict]) -> Score | None:
    """Return the score, only where the plan agreed on one and there is a goal to score."""
    if plan.scoring is None:
        return None
    all_goals = tuple(goals)
    weighted = any(goal.goal.goal.weight is not None for goal in all_goals)
    weights = {goal.id: _weight(goal, weighted=weighted) for goal in all_goals}
    over = tuple(goal for goal in all_goals if goal.verdict in _ASSESSABLE and weights[goal.id])
    out_of = sum((weights[goal.id] for goal in over), Decimal(0))
    if not over:
        return None
    worth = {Verdict.MET: Decimal(1), Verdict.PARTLY_MET: plan.scoring.partly}
    points = sum(
        (weights[goal.id] * worth.get(goal.verdict, Decimal(0)) for goal in over), Decimal(0)
    )
    left_out = tuple(goal for goal in all_goals if goal not in over)
    return Score(points, out_of, over, left_out, plan.scoring.partly)


def _weight(goal: GoalVerdict, *, weighted: bool) -> Decimal:
    if not weighted:
        return Decimal(1)
    return goal.goal.goal.weight or Decimal(0)
