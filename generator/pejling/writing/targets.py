"""A target as a sentence, for the text of a report."""

from decimal import Decimal

from pejling.language import Speech, _
from pejling.model import Limits, Measure, Target
from pejling.writing.scaffold import in_one_language


def target_words(measure: Measure, target: Target, say: Speech) -> str:
    """Return what is to be reached, and when: `Ventetid: 180 dage, delvist fra 190 (31. …)`."""
    unit = in_one_language(measure.unit, say.language) if measure.unit is not None else ""

    def number(value: Decimal) -> str:
        return f"{say.number(value, measure.decimals)} {unit}".strip()

    if target.min is not None and target.max is not None:
        low, high = say.number(target.min, measure.decimals), number(target.max)
        stated = say.text(_("{low} to {high}"), low=low, high=high)
    elif isinstance(target.value, Decimal):
        stated = number(target.value)
    elif target.value is not None:
        stated = in_one_language(target.value, say.language)
    else:
        stated = say.text(_("still to be set"))
    if isinstance(target.partly_from, Decimal):
        partly = say.number(target.partly_from, measure.decimals)
        stated = say.text(_("{target}, partly from {partly}"), target=stated, partly=partly)
    elif isinstance(target.partly_from, Limits):
        low, high = (
            say.number(one, measure.decimals)
            for one in (target.partly_from.min, target.partly_from.max)
        )
        limits = say.text(_("{low} to {high}"), low=low, high=high)
        stated = say.text(_("{target}, partly from {partly}"), target=stated, partly=limits)
    name = in_one_language(measure.name, say.language)
    message = _("{name}: {target} (due {due})")
    return say.text(message, name=name, target=stated, due=say.date(target.due))
