"""How a team's objectives stand: scores from 0 to 1, never verdicts (rule 10)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pejling.assess.progress import share_of_way
from pejling.model import CheckIn, Direction, KeyResult, Kpi, Objective, Okr, Zone

ZONE_SCORES = {
    Zone.FAIL: Decimal("0"),
    Zone.COMMIT: Decimal("0.3"),
    Zone.TARGET: Decimal("0.7"),
    Zone.STRETCH: Decimal("1"),
}


@dataclass(frozen=True)
class KeyResultScore:
    """A key result, its latest value, and its score; None where it cannot be scored.

    `progress` is not clamped; `confidence` is the latest stated, 0 to 1.
    """

    key_result: KeyResult
    value: Decimal | Zone | None
    as_of: date | None
    progress: Decimal | None
    score: Decimal | None
    confidence: Decimal | None


@dataclass(frozen=True)
class ObjectiveScore:
    """An objective: the mean of its key results by weight, over those that have a score."""

    objective: Objective
    key_results: tuple[KeyResultScore, ...]
    score: Decimal | None

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
    """How a team's cycle stands on one date; indicators are kept apart from key results."""

    objectives: tuple[ObjectiveScore, ...]
    kpis: tuple[KpiStand, ...]
    last_check_in: CheckIn | None


def assess_okr(okr: Okr, *, as_of: date) -> OkrScore:
    """Return how a team's cycle stands after the check-ins up to `as_of`."""
    check_ins = sorted(
        (one for one in okr.check_ins if one.date <= as_of), key=lambda one: one.date
    )
    return OkrScore(
        tuple(_score_objective(objective, check_ins) for objective in okr.objectives),
        tuple(_stand_of(kpi, check_ins) for kpi in okr.kpis),
        check_ins[-1] if check_ins else None,
    )


def _score_objective(objective: Objective, check_ins: Sequence[CheckIn]) -> ObjectiveScore:
    scores = tuple(_score_key_result(one, check_ins) for one in objective.key_results)
    weighed = [(_weight(one.key_result), one.score) for one in scores if one.score is not None]
    weight = sum((weight for weight, _ in weighed), Decimal(0))
    points = sum((weight * score for weight, score in weighed), Decimal(0))
    return ObjectiveScore(objective, scores, points / weight if weight else None)


def _weight(key_result: KeyResult) -> Decimal:
    return Decimal(1) if key_result.weight is None else key_result.weight


def _score_key_result(key_result: KeyResult, check_ins: Sequence[CheckIn]) -> KeyResultScore:
    value, as_of = _latest(key_result.id, check_ins)
    confidence = [
        one.confidence[key_result.id] for one in check_ins if key_result.id in one.confidence
    ]
    progress = None
    if isinstance(value, Zone):
        score: Decimal | None = ZONE_SCORES[value]
    else:
        progress = _progress(key_result, value)
        score = None if progress is None else min(max(progress, Decimal(0)), Decimal(1))
    return KeyResultScore(
        key_result, value, as_of, progress, score, confidence[-1] if confidence else None
    )


def _latest(wanted: str, check_ins: Iterable[CheckIn]) -> tuple[Decimal | Zone | None, date | None]:
    found: tuple[Decimal | Zone | None, date | None] = (None, None)
    for check_in in check_ins:
        if wanted in check_in.values:
            found = (check_in.values[wanted], check_in.date)
    return found


def _progress(key_result: KeyResult, value: Decimal | None) -> Decimal | None:
    """Return the progress; a level to keep, or a target no better than the baseline, has none."""
    start, target = key_result.baseline, key_result.target
    if start is None and key_result.direction in (None, Direction.INCREASE):
        start = Decimal(0)
    if value is None or start is None or target is None or start == target:
        return None
    rises = target > start
    allowed = {Direction.INCREASE, None} if rises else {Direction.DECREASE, None}
    if key_result.direction not in allowed:
        return None
    return share_of_way(start, target, value)


def _stand_of(kpi: Kpi, check_ins: Sequence[CheckIn]) -> KpiStand:
    value, as_of = _latest(kpi.id, check_ins)
    if value is None or isinstance(value, Zone):
        return KpiStand(kpi, None, None, None)
    above = kpi.keep_above is None or value >= kpi.keep_above
    below = kpi.keep_below is None or value <= kpi.keep_below
    return KpiStand(kpi, value, as_of, above and below)
