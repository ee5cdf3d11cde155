"""How a team's cycle stands: scores from 0 to 1, never verdicts (rule 10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pejling.assess.key_results import (
    ALL,
    KeyResultScore,
    Scale,
    clamped,
    mean,
    rounded,
    score_key_result,
)
from pejling.assess.rhythm import CycleState, RhythmStand, rhythm_of, silence, state_of
from pejling.model import CheckIn, Evaluation, KeyResult, Kpi, Objective, Okr
from pejling.model.cycle import days_of


class KeyResultState(StrEnum):
    """How a key result stands on a date, in a word."""

    REACHED = "reached"
    PARTLY = "partly"
    """The cycle is over, and some of it was reached."""
    NOT_REACHED = "not_reached"
    NO_RESULT = "no_result"
    """The cycle is over, and it was never measured."""
    ON_COURSE = "on_course"
    """As far as a steady course was when it was measured, or further."""
    BEHIND = "behind"
    UNDER_WAY = "under_way"
    """Measured and not reached, with no steady course to compare with."""
    STALE = "stale"
    """Silent for longer than the rhythm allows: whatever was measured last is not said anew."""
    NOT_MEASURED = "not_measured"
    NOT_SCORED = "not_scored"
    NOT_BEGUN = "not_begun"
    ABANDONED = "abandoned"


@dataclass(frozen=True)
class ObjectiveScore:
    """An objective: the mean of its key results by weight, over those that have a score."""

    objective: Objective
    key_results: tuple[KeyResultScore, ...]
    score: Decimal | None
    is_abandoned: bool

    @property
    def scored(self) -> int:
        """Return how many key results the score is computed over."""
        return sum(one.score is not None for one in self.key_results)


@dataclass(frozen=True)
class KpiStand:
    """An indicator, its latest value, and whether it is within its level."""

    kpi: Kpi
    value: Decimal | None
    as_of: date | None
    is_within: bool | None


@dataclass(frozen=True)
class OkrScore:
    """How a team's cycle stands on one date; indicators are kept apart from key results.

    `check_ins` are those held by the date, in their order; `evaluation` is there once it is held.
    """

    first: date
    last: date
    as_of: date
    state: CycleState
    objectives: tuple[ObjectiveScore, ...]
    kpis: tuple[KpiStand, ...]
    check_ins: tuple[CheckIn, ...]
    rhythm: RhythmStand
    evaluation: Evaluation | None
    okr: Okr

    @property
    def last_check_in(self) -> CheckIn | None:
        """Return the latest check-in."""
        return self.check_ins[-1] if self.check_ins else None

    @property
    def key_results(self) -> tuple[KeyResultScore, ...]:
        """Return the key results of every objective that was not given up."""
        return tuple(
            one
            for objective in self.objectives
            if not objective.is_abandoned
            for one in objective.key_results
        )

    @property
    def score(self) -> Decimal | None:
        """Return the mean of the objectives that have a score and were not given up."""
        scores = (one.score for one in self.objectives if not one.is_abandoned)
        return mean((ALL, score) for score in scores if score is not None)

    @property
    def elapsed(self) -> Decimal:
        """Return how much of the cycle has passed, from 0 to 1."""
        return _share_passed(self.first, self.last, self.as_of)

    def silent(self, one: KeyResultScore) -> int:
        """Return how many days a key result has had neither value nor confidence."""
        since = max(one.touched or self.first, self.first)
        return silence(since, min(self.as_of, self.last), self.okr.pauses)

    def is_stale(self, one: KeyResultScore) -> bool:
        """Say whether a key result has been silent for longer than the team's rhythm allows."""
        return self.silent(one) > self.rhythm.allowed

    def expected(self, one: KeyResultScore) -> Decimal | None:
        """Return how far a steady course was when it was measured; only where there is a way.

        From the beginning of the cycle to the key result's own date.
        """
        if one.scale is not Scale.WAY or self.state is not CycleState.RUNNING or not one.as_of:
            return None
        return _share_passed(self.first, due_of(one.key_result, self.last), one.as_of)

    def state_of(self, one: KeyResultScore) -> KeyResultState:
        """Return how a key result stands; silence is never reached while the cycle is open."""
        if any(
            one in objective.key_results for objective in self.objectives if objective.is_abandoned
        ):
            return KeyResultState.ABANDONED
        if self.state is CycleState.COMING:
            return KeyResultState.NOT_BEGUN
        is_running = self.state is CycleState.RUNNING
        if one.value is None and not is_running:
            return KeyResultState.NO_RESULT
        if self.state is not CycleState.EVALUATED and self.is_stale(one):
            return KeyResultState.STALE
        if one.value is None:
            return KeyResultState.NOT_MEASURED
        if one.score is None:
            return KeyResultState.NOT_SCORED
        if one.is_reached:
            return KeyResultState.REACHED
        return self._on_the_way(one) if is_running else _at_the_end(one.score)

    def _on_the_way(self, one: KeyResultScore) -> KeyResultState:
        expected = self.expected(one)
        if expected is None or one.progress is None:
            return KeyResultState.UNDER_WAY
        is_on_course = one.progress >= expected
        return KeyResultState.ON_COURSE if is_on_course else KeyResultState.BEHIND


def _at_the_end(score: Decimal) -> KeyResultState:
    return KeyResultState.PARTLY if score > 0 else KeyResultState.NOT_REACHED


def due_of(key_result: KeyResult, last: date) -> date:
    """Return when a key result is to be reached; else the cycle's last day."""
    return key_result.due or last


def _share_passed(first: date, last: date, as_of: date) -> Decimal:
    days = (last - first).days + 1
    return clamped(Decimal((as_of - first).days + 1) / Decimal(days)) if days > 0 else ALL


def assess_okr(okr: Okr, cycle: str, *, as_of: date) -> OkrScore:
    """Return how a team's cycle stands after the check-ins up to `as_of`."""
    check_ins = tuple(
        sorted((one for one in okr.check_ins if one.date <= as_of), key=lambda one: one.date)
    )
    first, last = days_of(cycle)
    state = state_of(okr, cycle, as_of)
    return OkrScore(
        first,
        last,
        as_of,
        state,
        tuple(_score_objective(objective, check_ins, as_of) for objective in okr.objectives),
        tuple(_stand_of(kpi, check_ins) for kpi in okr.kpis),
        check_ins,
        rhythm_of(okr, cycle, (one.date for one in check_ins), as_of),
        okr.evaluation if state is CycleState.EVALUATED else None,
        okr,
    )


def _score_objective(
    objective: Objective, check_ins: Sequence[CheckIn], as_of: date
) -> ObjectiveScore:
    scores = tuple(score_key_result(one, check_ins) for one in objective.key_results)
    weighed = ((_weight(one.key_result), one.score) for one in scores)
    gone = objective.abandoned is not None and objective.abandoned.on <= as_of
    score = mean((weight, score) for weight, score in weighed if score is not None)
    return ObjectiveScore(objective, scores, score, gone)


def _weight(key_result: KeyResult) -> Decimal:
    return ALL if key_result.weight is None else key_result.weight


def _stand_of(kpi: Kpi, check_ins: Sequence[CheckIn]) -> KpiStand:
    measured = [
        (one.date, value)
        for one in check_ins
        if isinstance(value := one.values.get(kpi.id), Decimal)
    ]
    if not measured:
        return KpiStand(kpi, None, None, None)
    as_of, value = measured[-1]
    compared = rounded(value, kpi.decimals)
    above = kpi.keep_above is None or compared >= kpi.keep_above
    below = kpi.keep_below is None or compared <= kpi.keep_below
    return KpiStand(kpi, value, as_of, above and below)
