"""A number as it stands in a table's cell: without its unit, or the words of who judges."""

from dataclasses import dataclass
from decimal import Decimal

from pejling.language import Speech, _
from pejling.model import Localized, Measure, Target
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Figure:
    """A number as it stands in a cell, or the words of a target or value that people judge."""

    text: Passage
    is_words: bool = False
    is_range: bool = False


def plain_number(number: Decimal | None, measure: Measure | None, say: Speech) -> str:
    """Return a number with its measure's decimals and no unit; empty where there is none."""
    if number is None:
        return ""
    return say.number(number, measure.decimals if measure else None)


def figure_of(view: View, value: Decimal | Localized, measure: Measure | None) -> Figure:
    """Return a value or target without its unit, or its words."""
    if isinstance(value, Decimal):
        return Figure(Passage(plain_number(value, measure, view.say)))
    return Figure(view.text(value), is_words=True)


def target_figure(view: View, target: Target | None, measure: Measure | None) -> Figure | None:
    """Return a target without its unit: a number, a range, words, or when it will be set."""
    if target is None:
        return None
    if target.min is not None and target.max is not None:
        low, high = (plain_number(one, measure, view.say) for one in (target.min, target.max))
        if low == high:
            return Figure(Passage(low))
        # An en dash between numbers below zero reads as one more minus.
        words = view.say.text(_("{low} to {high}"), low=low, high=high)
        return Figure(Passage(words if target.min < 0 else f"{low}–{high}"), is_range=True)
    if target.set_by is not None:
        day = view.say.short_date(target.set_by)
        return Figure(Passage(view.say.text(_("to be set by {day}"), day=day)), is_words=True)
    assert target.value is not None
    return figure_of(view, target.value, measure)
