"""How one goal stands: its parts, their count, and the judgement beside them (rules 5 and 6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from pejling.assess.combining import combined
from pejling.assess.evidence import evidence_of
from pejling.assess.in_force import GoalInForce, PartKind
from pejling.assess.measures import LeftToPeople, MeasureCase, followed_only, judge_measure
from pejling.assess.moment import Moment
from pejling.assess.outcome import MISSING, Count, PartVerdict, Verdict
from pejling.assess.people import judge_by_people, judge_milestone
from pejling.model import AnyMeasure, AssessedBy, Assessment, FollowUp, Results


@dataclass(frozen=True)
class GoalVerdict:
    """How a goal stands: `verdict` is the one that counts, `computed` what the parts give.

    `from_figures` is what measures and milestones alone give; None where there are none.
    `missing` are the parts that count as not met because nothing was reported of them.
    """

    goal: GoalInForce
    verdict: Verdict
    computed: Verdict
    from_figures: Verdict | None
    assessment: Assessment | None
    judged: bool
    parts: tuple[PartVerdict, ...]
    count: Count
    missing: tuple[PartVerdict, ...] = ()

    @property
    def id(self) -> str:
        """Return the goal's id."""
        return self.goal.id

    @property
    def changed_by_judgement(self) -> bool:
        """Say whether people's judgement counts although the figures say something else."""
        return self.judged and self.from_figures is not None and self.verdict is not self.computed

    def part_of(self, measure_id: str) -> PartVerdict | None:
        """Return how a measure stands, also where people judge it."""
        for part in self.parts:
            for one in (part, *part.measures):
                if one.kind is PartKind.MEASURE and one.id == measure_id:
                    return one
        return None


def assess_goal(
    goal: GoalInForce,
    moment: Moment,
    follow_ups: Sequence[FollowUp],
    results: Results | None,
) -> GoalVerdict:
    """Return how a goal stands."""
    result = results.goals.get(goal.id) if results else None
    parts = _parts(goal, moment, follow_ups, results)
    computed = _verdict_of(goal, parts, moment)
    figures = [part for part in parts if part.kind is not PartKind.JUDGEMENT]
    assessment = result.assessment if result else None
    judged = _is_judged(computed, assessment, moment)
    verdict = Verdict(assessment.verdict.value) if judged and assessment else computed
    return GoalVerdict(
        goal,
        verdict,
        computed,
        _verdict_of(goal, figures, moment) if figures else None,
        assessment,
        judged,
        parts,
        Count.of(part.verdict for part in parts),
        _counted_as_not_met(parts, computed),
    )


def _parts(
    goal: GoalInForce,
    moment: Moment,
    follow_ups: Sequence[FollowUp],
    results: Results | None,
) -> tuple[PartVerdict, ...]:
    result = results.goals.get(goal.id) if results else None
    measures = _beside_others(
        [
            judge_measure(_case(goal, measure, moment, follow_ups, results))
            for measure in goal.goal.measures
        ],
        goal,
    )
    left = [one for one in measures if isinstance(one, LeftToPeople)]
    parts = [one for one in measures if isinstance(one, PartVerdict)]
    parts += [
        judge_milestone(goal, milestone, moment, results, follow_ups)
        for milestone in goal.goal.milestones
    ]
    if left or goal.goal.criteria or not parts:
        parts.append(judge_by_people(goal, left, moment, result, follow_ups))
    return tuple(parts)


def _beside_others(
    measures: list[PartVerdict | LeftToPeople], goal: GoalInForce
) -> list[PartVerdict | LeftToPeople]:
    """Return the measures; one without any target owes nothing where the goal has other parts."""
    is_owed = [not isinstance(one, LeftToPeople) or one.why.is_owed for one in measures]
    if not (any(is_owed) or goal.goal.milestones or goal.goal.criteria):
        return measures
    return [
        followed_only(one) if isinstance(one, LeftToPeople) and not owed else one
        for one, owed in zip(measures, is_owed, strict=True)
    ]


def _case(
    goal: GoalInForce,
    measure: AnyMeasure,
    moment: Moment,
    follow_ups: Sequence[FollowUp],
    results: Results | None,
) -> MeasureCase:
    result = results.goals.get(goal.id) if results else None
    return MeasureCase(
        measure,
        evidence_of(goal.id, measure.id, results, follow_ups, moment.last),
        moment,
        goal.withdrawal_of(PartKind.MEASURE, measure.id),
        tuple(one for one in goal.withdrawn_targets if one.measure == measure.id),
        result.cannot_be_assessed if result else None,
    )


def _verdict_of(goal: GoalInForce, parts: Sequence[PartVerdict], moment: Moment) -> Verdict:
    verdicts = [part.verdict for part in parts]
    counted = [verdict for verdict in verdicts if verdict.is_counted]
    if counted:
        met_when = min(goal.goal.met_when or len(counted), len(counted))
        partly_when = min(goal.goal.partly_when or 1, len(counted))
        return combined(counted, met_when, partly_when, closed=moment.closed)
    if all(verdict is Verdict.WITHDRAWN for verdict in verdicts):
        return Verdict.WITHDRAWN
    return Verdict.NOT_DUE if Verdict.NOT_DUE in verdicts else Verdict.CANNOT_BE_ASSESSED


def _is_judged(computed: Verdict, assessment: Assessment | None, moment: Moment) -> bool:
    """Say whether the judgement counts: the department's or an external one, and begun."""
    if assessment is None or computed is Verdict.WITHDRAWN or not moment.has_begun:
        return False
    return assessment.by is not AssessedBy.AGENCY


def _counted_as_not_met(parts: Sequence[PartVerdict], computed: Verdict) -> tuple[PartVerdict, ...]:
    if not computed.is_decided:
        return ()
    return tuple(part for part in parts if part.verdict in MISSING)
