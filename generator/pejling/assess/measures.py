"""How one measure stands, or that people judge it (rules 1 to 3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pejling.assess.combining import combined
from pejling.assess.comparing import compare
from pejling.assess.evidence import Evidence, Reported
from pejling.assess.in_force import PartKind, Withdrawal, WithdrawnTarget
from pejling.assess.moment import Moment
from pejling.assess.outcome import ForPeople, Ground, PartVerdict, TargetOutcome, Verdict, Why
from pejling.model import AnyMeasure, Measure, Target, Unassessable


@dataclass(frozen=True)
class LeftToPeople:
    """A measure that people judge: why, and what is known of it."""

    measure: AnyMeasure
    why: ForPeople
    target: Target | None = None
    reported: Reported | None = None
    latest: Reported | None = None


@dataclass(frozen=True)
class MeasureCase:
    """One measure with everything its verdict depends on."""

    measure: AnyMeasure
    evidence: Evidence
    moment: Moment
    withdrawal: Withdrawal | None = None
    withdrawn_targets: tuple[WithdrawnTarget, ...] = ()
    unassessable: Unassessable | None = None

    @property
    def targets(self) -> tuple[Target, ...]:
        """Return the targets due in the period, in order; the last one is judged."""
        first, last = self.moment.first, self.moment.last
        within = [target for target in self.measure.targets if first <= target.due <= last]
        return tuple(sorted(within, key=lambda target: target.due))

    @property
    def later_target(self) -> Target | None:
        """Return the first target due after the period."""
        later = [target for target in self.measure.targets if target.due > self.moment.last]
        return min(later, key=lambda target: target.due, default=None)

    @property
    def counts_targets(self) -> bool:
        """Say whether the verdict is how many of the targets were met."""
        return self.measure.met_when is not None or self.measure.partly_when is not None

    @property
    def target(self) -> Target | None:
        """Return the target judged; where none is due in the period, the first later one."""
        return self.targets[-1] if self.targets else self.later_target

    def part(
        self, verdict: Verdict, ground: Ground, reported: Reported | None = None
    ) -> PartVerdict:
        """Return this measure with a verdict."""
        return PartVerdict(
            PartKind.MEASURE,
            self.measure.id,
            verdict,
            ground,
            measure=self.measure,
            target=self.target,
            reported=reported,
            latest=self.evidence.latest,
            withdrawal=self.withdrawal,
        )


def judge_measure(case: MeasureCase) -> PartVerdict | LeftToPeople:
    """Return how a measure stands: withdrawn, not due, unassessable, or by its value."""
    if withdrawal := case.withdrawal or _withdrawn_here(case):
        return withdrawn_part(case, withdrawal)
    if not case.targets and case.later_target is not None:
        return case.part(Verdict.NOT_DUE, Ground(Why.LATER_TARGET, day=case.later_target.due))
    why = _why_people(case)
    due = case.targets[-1].due if case.targets else case.moment.last
    if why is None and not case.moment.has_come(due):
        return case.part(Verdict.NOT_DUE, Ground(Why.NOT_DUE, day=due))
    reported = case.evidence.judged_for(due)
    declared = case.unassessable or (reported.value.cannot_be_assessed if reported else None)
    if declared is not None and case.moment.has_come(due):
        ground = Ground(Why(declared.value), text=reported.value.note if reported else None)
        return case.part(Verdict.CANNOT_BE_ASSESSED, ground, reported)
    if why is not None:
        return LeftToPeople(case.measure, why, case.target, reported, case.evidence.latest)
    return _by_counting(case) if case.counts_targets else _by_value(case, reported)


def followed_only(left: LeftToPeople) -> PartVerdict:
    """Return a measure without a target beside others that have: it is shown, nothing is owed."""
    return PartVerdict(
        PartKind.MEASURE,
        left.measure.id,
        Verdict.NOT_DUE,
        Ground(Why.NO_TARGET),
        measure=left.measure,
        reported=left.reported,
        latest=left.latest,
        for_people=left.why,
    )


def withdrawn_part(case: MeasureCase, withdrawal: Withdrawal) -> PartVerdict:
    """Return a measure that was amended away."""
    day = withdrawal.amendment.agreed_on
    ground = Ground(Why.WITHDRAWN, day=day, text=withdrawal.why)
    return replace(case.part(Verdict.WITHDRAWN, ground), withdrawal=withdrawal)


def _withdrawn_here(case: MeasureCase) -> Withdrawal | None:
    """Return how the period's only targets were withdrawn, where others remain for later."""
    if case.targets:
        return None
    first, last = case.moment.first, case.moment.last
    gone = [one for one in case.withdrawn_targets if first <= one.target.due <= last]
    return gone[-1].withdrawal if gone else None


def _why_people(case: MeasureCase) -> ForPeople | None:
    """Return why people judge a measure, as far as its targets say."""
    if not case.targets:
        return ForPeople.NO_TARGET
    if not isinstance(case.measure, Measure) or case.measure.direction is None:
        return ForPeople.NO_DIRECTION
    judged = case.targets if case.counts_targets else case.targets[-1:]
    if any(target.set_by is not None for target in judged):
        return ForPeople.TARGET_NOT_SET
    if not all(target.is_numeric for target in judged):
        return ForPeople.TARGET_IN_WORDS
    return None


def _by_value(case: MeasureCase, reported: Reported | None) -> PartVerdict | LeftToPeople:
    if reported is None or reported.value.value is None:
        expected = reported.value.final_expected if reported else None
        return case.part(*case.moment.without_value(expected), reported)
    if reported.value.number is None:
        return LeftToPeople(
            case.measure, ForPeople.VALUE_IN_WORDS, case.target, reported, case.evidence.latest
        )
    assert isinstance(case.measure, Measure)
    verdict = compare(case.measure, case.targets[-1], reported.value.number)
    return case.part(verdict, Ground(_SAYS[verdict]), reported)


_SAYS = {
    Verdict.MET: Why.REACHED,
    Verdict.PARTLY_MET: Why.PARTLY_REACHED,
    Verdict.NOT_MET: Why.NOT_REACHED,
}


def _by_counting(case: MeasureCase) -> PartVerdict | LeftToPeople:
    outcomes = _outcomes(case)
    reported = outcomes[-1].reported
    if any(_in_words(one.reported) for one in outcomes):
        return LeftToPeople(
            case.measure, ForPeople.VALUE_IN_WORDS, case.target, reported, case.evidence.latest
        )
    verdict, ground = _count_targets(case, outcomes)
    return replace(case.part(verdict, ground, reported), targets=outcomes)


def _in_words(reported: Reported | None) -> bool:
    return reported is not None and isinstance(reported.value.value, str | dict)


def _outcomes(case: MeasureCase) -> tuple[TargetOutcome, ...]:
    assert isinstance(case.measure, Measure)
    outcomes, after = [], date.min
    for target in case.targets:
        last = target == case.targets[-1]
        reported = case.evidence.within(after, target.due, last=last)
        number = reported.value.number if reported else None
        if number is not None:
            verdict = compare(case.measure, target, number)
        elif reported is not None and reported.value.cannot_be_assessed is not None:
            verdict = Verdict.CANNOT_BE_ASSESSED
        else:
            expected = reported.value.final_expected if reported else None
            verdict, _ = case.moment.without_value(expected)
        outcomes.append(TargetOutcome(target, reported, verdict))
        after = target.due
    return tuple(outcomes)


def _count_targets(case: MeasureCase, outcomes: Sequence[TargetOutcome]) -> tuple[Verdict, Ground]:
    """Count the targets met; what is missing holds the verdict back unless the rest decide it."""
    counted = [one.verdict for one in outcomes if one.verdict.is_counted]
    if not counted:
        return Verdict.CANNOT_BE_ASSESSED, Ground(Why.METHOD)
    met_when = min(case.measure.met_when or len(counted), len(counted))
    partly_when = min(case.measure.partly_when or met_when, len(counted))
    verdict = combined(counted, met_when, partly_when, closed=case.moment.closed)
    if not verdict.is_decided:
        said = [one.reported.value.final_expected for one in outcomes if one.reported]
        _, ground = case.moment.without_value(max(filter(None, said), default=None))
        return verdict, ground if verdict is Verdict.AWAITING else Ground(Why.NO_VALUE)
    met = counted.count(Verdict.MET)
    return verdict, Ground(Why.TARGETS_MET, count=met, of=len(counted))
