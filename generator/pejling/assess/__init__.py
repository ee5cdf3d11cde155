"""How goals stand: the verdict, progress, totals and lateness, each in one place."""

from pejling.assess.goals import GoalVerdict
from pejling.assess.in_force import AppliedChange, GoalInForce, PartId, PartKind, in_force
from pejling.assess.key_results import KeyResultScore, Scale
from pejling.assess.lateness import Late, LateKind
from pejling.assess.ministry import assess_measures
from pejling.assess.okr import KeyResultState, ObjectiveScore, OkrScore, assess_okr
from pejling.assess.outcome import Count, ForPeople, Ground, PartVerdict, Verdict, Why
from pejling.assess.progress import Distance, Progress, distance, progress
from pejling.assess.rhythm import CycleState
from pejling.assess.score import Score, overall_score
from pejling.assess.totals import Behind, Totals, behind, sum_of
from pejling.assess.verdict import PlanVerdict, assess_plan

__all__ = [
    "AppliedChange",
    "Behind",
    "Count",
    "CycleState",
    "Distance",
    "ForPeople",
    "GoalInForce",
    "GoalVerdict",
    "Ground",
    "KeyResultScore",
    "KeyResultState",
    "Late",
    "LateKind",
    "ObjectiveScore",
    "OkrScore",
    "PartId",
    "PartKind",
    "PartVerdict",
    "PlanVerdict",
    "Progress",
    "Scale",
    "Score",
    "Totals",
    "Verdict",
    "Why",
    "assess_measures",
    "assess_okr",
    "assess_plan",
    "behind",
    "distance",
    "in_force",
    "overall_score",
    "progress",
    "sum_of",
]
