"""How a ministry goal's own measures stand in one year: the same rules as in a plan."""

from datetime import date

from pejling.assess.evidence import evidence_of
from pejling.assess.in_force import PartKind
from pejling.assess.measures import LeftToPeople, MeasureCase, judge_measure
from pejling.assess.moment import Moment
from pejling.assess.outcome import Ground, PartVerdict, Verdict, Why
from pejling.config import Config
from pejling.model import MinistryGoal, MinistryResults


def assess_measures(
    goal: MinistryGoal,
    period: tuple[date, date],
    results: MinistryResults | None,
    *,
    as_of: date,
    config: Config,
    withheld: bool = False,
) -> tuple[PartVerdict, ...]:
    """Return how the ministry goal's measures stand; those whose targets lie in the past have none.

    The period is the year's first and last day.
    """
    first, last = period
    closed = results is not None and results.approved_on is not None
    moment = Moment(first, last, as_of, config.deadline_after(last), closed, withheld)
    parts = []
    for measure in goal.measures:
        if measure.targets and all(target.due < first for target in measure.targets):
            continue
        evidence = evidence_of(goal.id, measure.id, results, (), last)
        found = judge_measure(MeasureCase(measure, evidence, moment))
        parts.append(found if isinstance(found, PartVerdict) else _unjudged(found, moment))
    return tuple(parts)


def _unjudged(left: LeftToPeople, moment: Moment) -> PartVerdict:
    """Return a measure that people judge: a ministry's results hold no judgement."""
    if moment.has_come(moment.last):
        verdict, ground = moment.without_value(None)
        ground = Ground(Why.NOT_JUDGED, day=ground.day) if ground.code is Why.NO_VALUE else ground
    else:
        verdict, ground = Verdict.NOT_DUE, Ground(Why.NOT_DUE, day=moment.last)
    return PartVerdict(
        PartKind.MEASURE,
        left.measure.id,
        verdict,
        ground,
        measure=left.measure,
        target=left.target,
        reported=left.reported,
        latest=left.latest,
        for_people=left.why,
    )
