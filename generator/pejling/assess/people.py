"""What is judged by other than numbers: milestones by date, words and criteria by people."""

from collections.abc import Sequence
from datetime import date

from pejling.assess.evidence import milestone_record
from pejling.assess.in_force import GoalInForce, PartKind
from pejling.assess.measures import LeftToPeople
from pejling.assess.moment import Moment
from pejling.assess.outcome import CriterionOutcome, Ground, PartVerdict, Verdict, Why
from pejling.model import FollowUp, GoalResult, Judged, Milestone, Results, Unassessable


def judge_milestone(
    goal: GoalInForce,
    milestone: Milestone,
    moment: Moment,
    results: Results | None,
    follow_ups: Sequence[FollowUp],
) -> PartVerdict:
    """Return how a milestone stands (rule 4)."""
    record = milestone_record(goal.id, milestone.id, results, follow_ups)
    if isinstance(record, date) and not moment.has_passed(record):
        record = None  # a date still to come is an expectation
    withdrawal = goal.withdrawal_of(PartKind.MILESTONE, milestone.id)
    goal_result = results.goals.get(goal.id) if results else None
    declared = goal_result.cannot_be_assessed if goal_result else None
    if withdrawal is not None:
        day = withdrawal.amendment.agreed_on
        verdict = Verdict.WITHDRAWN
        ground = Ground(Why.WITHDRAWN, day=day, text=withdrawal.why)
    else:
        verdict, ground = _by_date(milestone, moment, record, declared)
    return PartVerdict(
        PartKind.MILESTONE,
        milestone.id,
        verdict,
        ground,
        milestone=milestone,
        reached_on=record if isinstance(record, date) else None,
        missed=record == "missed",
        withdrawal=withdrawal,
    )


def _by_date(
    milestone: Milestone,
    moment: Moment,
    record: date | str | None,
    declared: Unassessable | None,
) -> tuple[Verdict, Ground]:
    if not moment.has_begun:
        return Verdict.NOT_DUE, Ground(Why.NOT_DUE, day=milestone.due)
    if declared is not None and moment.has_come(milestone.due):
        return Verdict.CANNOT_BE_ASSESSED, Ground(Why(declared.value))
    if isinstance(record, date):
        if record <= milestone.due:
            return Verdict.MET, Ground(Why.ON_TIME, day=record)
        return Verdict.NOT_MET, Ground(Why.TOO_LATE, day=record)
    if record is not None:
        return Verdict.NOT_MET, Ground(Why.MISSED)
    if not moment.has_come(milestone.due):
        return Verdict.NOT_DUE, Ground(Why.NOT_DUE, day=milestone.due)
    return moment.without_value(None)


def judge_by_people(
    goal: GoalInForce,
    left: Sequence[LeftToPeople],
    moment: Moment,
    result: GoalResult | None,
    follow_ups: Sequence[FollowUp],
) -> PartVerdict:
    """Return the part of a goal that people judge: words, criteria, measures without direction."""
    criteria = _criteria(goal, result, follow_ups)
    verdict, ground = _by_assessment(moment, result)
    gone = [one.withdrawal for one in criteria if one.withdrawal]
    withdrawal = goal.withdrawn
    if withdrawal is None and not left and gone and len(gone) == len(criteria):
        withdrawal = gone[-1]
    if withdrawal is not None:
        day = withdrawal.amendment.agreed_on
        verdict = Verdict.WITHDRAWN
        ground = Ground(Why.WITHDRAWN, day=day, text=withdrawal.why)
    measures = tuple(
        PartVerdict(
            PartKind.MEASURE,
            one.measure.id,
            verdict,
            ground,
            measure=one.measure,
            target=one.target,
            reported=one.reported,
            latest=one.latest,
            for_people=one.why,
        )
        for one in left
    )
    return PartVerdict(
        PartKind.JUDGEMENT,
        "",
        verdict,
        ground,
        measures=measures,
        criteria=criteria,
        withdrawal=withdrawal,
    )


def _by_assessment(moment: Moment, result: GoalResult | None) -> tuple[Verdict, Ground]:
    due = moment.has_come(moment.last)
    if result is not None and result.cannot_be_assessed is not None and due:
        return Verdict.CANNOT_BE_ASSESSED, Ground(Why(result.cannot_be_assessed.value))
    assessment = result.assessment if result else None
    if assessment is not None and moment.has_begun:
        ground = Ground(Why.JUDGED, assessment.date, text=assessment.why, by=assessment.by)
        return Verdict(assessment.verdict.value), ground
    if not due:
        return Verdict.NOT_DUE, Ground(Why.NOT_DUE, day=moment.last)
    verdict, ground = moment.without_value(None)
    if verdict is Verdict.NO_RESULT:
        return verdict, Ground(Why.NOT_JUDGED, day=ground.day)
    return verdict, ground


def _criteria(
    goal: GoalInForce, result: GoalResult | None, follow_ups: Sequence[FollowUp]
) -> tuple[CriterionOutcome, ...]:
    judged: dict[str, Judged] = {}
    for follow_up in follow_ups:
        said = follow_up.goals.get(goal.id)
        judged |= said.criteria if said else {}
    judged |= result.criteria if result else {}
    return tuple(
        CriterionOutcome(
            criterion,
            judged.get(criterion.id),
            goal.withdrawal_of(PartKind.CRITERION, criterion.id),
        )
        for criterion in goal.goal.criteria
    )
