"""A measure's numbers as a reader sees them: with unit, decimals and the limit in words."""

from decimal import Decimal

from pejling.assess.comparing import distance
from pejling.language import Speech, _
from pejling.model import AnyMeasure, Direction, Limits, Localized, Measure, Target


def in_language(text: Localized, speech: Speech) -> str:
    """Return a text in the reader's language, else in the first it is written in."""
    if isinstance(text, str):
        return text
    return text.get(speech.language) or next(iter(text.values()))


def number_with_unit(number: Decimal, measure: AnyMeasure | None, speech: Speech) -> str:
    """Return a number with the measure's decimals and unit: 84 pct."""
    if not isinstance(measure, Measure):
        return speech.number(number)
    written = speech.number(number, measure.decimals)
    return f"{written} {in_language(measure.unit, speech)}" if measure.unit else written


def figure(value: Decimal | Localized, measure: AnyMeasure | None, speech: Speech) -> str:
    """Return a value or target as written: a number with its unit, or the words."""
    if isinstance(value, Decimal):
        return number_with_unit(value, measure, speech)
    return in_language(value, speech)


def target_words(target: Target, measure: AnyMeasure | None, speech: Speech) -> str:
    """Return what is to be reached: at least 90 pct., at most 180 days, between 3 and 5."""
    if target.min is not None and target.max is not None:
        return _between(target.min, target.max, measure, speech)
    if target.set_by is not None:
        return speech.text(_("to be set by {day}"), day=speech.date(target.set_by))
    assert target.value is not None
    if isinstance(target.value, Decimal):
        return limit_words(target.value, measure, speech)
    return in_language(target.value, speech)


def limit_words(limit: Decimal, measure: AnyMeasure | None, speech: Speech) -> str:
    """Return a limit with its side: at least or at most."""
    written = number_with_unit(limit, measure, speech)
    direction = measure.direction if isinstance(measure, Measure) else None
    if direction is None or direction is Direction.RANGE:
        return written
    message = _("at least {value}") if direction.rises else _("at most {value}")
    return speech.text(message, value=written)


def distance_words(value: Decimal, target: Target, measure: Measure, speech: Speech) -> str:
    """Return how far a value is from its target; of a percentage in percentage points."""
    away = distance(measure, target, value)
    if not measure.is_percentage:
        value_away = number_with_unit(away, measure, speech)
        return speech.text(_("{value} from the target"), value=value_away)
    one, many = (
        _("{points} percentage point from the target"),
        _("{points} percentage points from the target"),
    )
    return speech.text(one if away == 1 else many, points=speech.number(away, measure.decimals))


def partly_words(target: Target, measure: AnyMeasure | None, speech: Speech) -> str:
    """Return from where a target is partly met; empty where that is not agreed."""
    partly = target.partly_from
    if partly is None:
        return ""
    if isinstance(partly, Limits):
        return _between(partly.min, partly.max, measure, speech)
    return limit_words(partly, measure, speech)


def _between(low: Decimal, high: Decimal, measure: AnyMeasure | None, speech: Speech) -> str:
    decimals = measure.decimals if isinstance(measure, Measure) else None
    if low == high:
        return speech.text(_("exactly {value}"), value=number_with_unit(low, measure, speech))
    return speech.text(
        _("between {low} and {high}"),
        low=speech.number(low, decimals),
        high=number_with_unit(high, measure, speech),
    )
