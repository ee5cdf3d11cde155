"""How far a measure is on its way, or how far from its limit (rule 7)."""

from dataclasses import dataclass
from decimal import Decimal

from pejling.model import Direction, Measure, Over, Target

_UNDER_WAY = frozenset({Direction.INCREASE, Direction.DECREASE})


@dataclass(frozen=True)
class Progress:
    """How much of the way from the start to the target is covered: 0 at the start, 1 there."""

    share: Decimal
    start: Decimal

    @property
    def drawn(self) -> Decimal:
        """Return the share as a drawing shows it, from 0 to 1."""
        return min(max(self.share, Decimal(0)), Decimal(1))


@dataclass(frozen=True)
class Distance:
    """How far a value is from the nearest limit; above 0 on the right side of it."""

    limit: Decimal
    by: Decimal

    @property
    def is_within(self) -> bool:
        """Say whether the value is on the right side of the limit, or on it."""
        return self.by >= 0


def share_of_way(start: Decimal, target: Decimal, value: Decimal) -> Decimal:
    """Return `(value - start) / (target - start)`; the two must differ."""
    return (value - start) / (target - start)


def progress(measure: Measure, target: Target, value: Decimal) -> Progress | None:
    """Return the progress towards a target better than the baseline; None where there is none.

    A sum starts from 0: what is counted in the period begins with it.
    """
    if measure.direction not in _UNDER_WAY or not isinstance(target.value, Decimal):
        return None
    start = _start(measure)
    if start is None or target.value == start:
        return None
    if (target.value > start) != measure.direction.rises:
        return None
    return Progress(share_of_way(start, target.value, value), start)


def _start(measure: Measure) -> Decimal | None:
    if measure.over is Over.SUM:
        return Decimal(0)
    return measure.baseline.value if measure.baseline else None


def distance(measure: Measure, target: Target, value: Decimal) -> Distance | None:
    """Return the distance to the limit, for every direction; None for a target in words."""
    if target.min is not None and target.max is not None:
        from_low, from_high = value - target.min, target.max - value
        if from_low <= from_high:
            return Distance(target.min, from_low)
        return Distance(target.max, from_high)
    if measure.direction is None or not isinstance(target.value, Decimal):
        return None
    by = value - target.value if measure.direction.rises else target.value - value
    return Distance(target.value, by)
