"""A value held against a target: decimal numbers, rounded as the measure says, by direction."""

from decimal import ROUND_HALF_UP, Decimal

from pejling.assess.outcome import Verdict
from pejling.model import Direction, Limits, Measure, Target


def rounded(number: Decimal, decimals: int | None) -> Decimal:
    """Return the number with so many decimals, halves away from zero; as written where not said."""
    if decimals is None:
        return number
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def compare(measure: Measure, target: Target, value: Decimal) -> Verdict:
    """Return met, partly_met or not_met for a number, against a target with numbers."""
    if _lies_within(measure, value, _limits_of(measure, target)):
        return Verdict.MET
    partly = target.partly_from
    if partly is not None and _lies_within(measure, value, _partly_limits(measure, partly)):
        return Verdict.PARTLY_MET
    return Verdict.NOT_MET


def distance(measure: Measure, target: Target, value: Decimal) -> Decimal:
    """Return how far a number is from a target with numbers, in the measure's unit; 0 where met."""
    return _outside(measure, value, _limits_of(measure, target))


Bounds = tuple[Decimal | None, Decimal | None]


def _limits_of(measure: Measure, target: Target) -> Bounds:
    if target.min is not None:
        return target.min, target.max
    assert isinstance(target.value, Decimal)
    return _one_sided(measure, target.value)


def _partly_limits(measure: Measure, partly: Decimal | Limits) -> Bounds:
    if isinstance(partly, Limits):
        return partly.min, partly.max
    return _one_sided(measure, partly)


def _one_sided(measure: Measure, limit: Decimal) -> Bounds:
    assert measure.direction not in (None, Direction.RANGE)
    return (limit, None) if measure.direction and measure.direction.rises else (None, limit)


def _lies_within(measure: Measure, value: Decimal, bounds: Bounds) -> bool:
    return not _outside(measure, value, bounds)


def _outside(measure: Measure, value: Decimal, bounds: Bounds) -> Decimal:
    low, high = (one if one is None else rounded(one, measure.decimals) for one in bounds)
    number = rounded(value, measure.decimals)
    if low is not None and number < low:
        return low - number
    return number - high if high is not None and number > high else Decimal(0)
