"""Values of the model as plain data of one language."""

from datetime import date
from decimal import Decimal
from typing import Any

from pejling.assess import PartKind, PartVerdict, progress
from pejling.model import Limits, Localized, Measure, Target, Translations, Value

Datum = str | int | float | bool | None | list[Any] | dict[str, Any]
"""What JSON can hold."""


class Reader:
    """Turns model values into plain data of one language."""

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        self.languages = (language, *languages)

    def text(self, text: Localized | None) -> str | None:
        """Return a text in the first of the languages that it is written in."""
        if not isinstance(text, Translations):
            return text
        found = (text[one] for one in (*self.languages, *sorted(text)) if one in text)
        return next(found, None)

    def number(self, number: Decimal | None) -> int | float | str | None:
        """Return the number as JSON has it; as text where a float could not hold it."""
        if number is None:
            return None
        if number == number.to_integral_value():
            return int(number)
        return float(number) if Decimal(repr(float(number))) == number else str(number)

    def figure(self, figure: Decimal | Localized | None) -> Datum:
        """Return a number, or the words that people judge by."""
        return self.number(figure) if isinstance(figure, Decimal) else self.text(figure)

    def day(self, day: date | None) -> str | None:
        """Return a day as year-month-day."""
        return day.isoformat() if day else None

    def part(self, part: PartVerdict) -> dict[str, Datum]:
        """Return a measure, a milestone or a judgement."""
        entry: dict[str, Datum] = {"kind": part.kind, "id": part.id, "verdict": part.verdict}
        if part.kind is PartKind.MEASURE and isinstance(part.measure, Measure):
            entry |= self._measure(part, part.measure)
        elif part.milestone is not None:
            entry |= {
                "name": self.text(part.milestone.title),
                "due": self.day(part.milestone.due),
                "reached_on": self.day(part.reached_on),
                "missed": part.missed,
            }
        if part.kind is PartKind.JUDGEMENT:
            entry["criteria"] = [
                {
                    "id": one.criterion.id,
                    "title": self.text(one.criterion.title),
                    "judged": one.judged,
                }
                for one in part.criteria
            ]
        return entry

    def _measure(self, part: PartVerdict, measure: Measure) -> dict[str, Datum]:
        value = part.reported.value if part.reported else None
        way = None
        if part.target and value and isinstance(value.value, Decimal):
            way = progress(measure, part.target, value.value)
        return {
            "name": self.text(measure.name),
            "definition": self.text(measure.definition),
            "unit": self.text(measure.unit),
            "decimals": measure.decimals,
            "over": measure.over,
            "direction": measure.direction,
            "source": self.text(measure.source),
            "baseline": self.number(measure.baseline.value) if measure.baseline else None,
            "baseline_as_of": self.day(measure.baseline.as_of) if measure.baseline else None,
            "targets": [self._target(one) for one in measure.targets],
            "target": self._target(part.target) if part.target else None,
            **self._value(value),
            "value_as_of": self.day(part.reported.as_of) if part.reported else None,
            "corrected": part.corrected,
            "progress": self.number(round(way.share, 4)) if way else None,
            "comparable_from": measure.comparable_from,
        }

    def _value(self, value: Value | None) -> dict[str, Datum]:
        return {
            "value": self.figure(value.value) if value else None,
            "preliminary": value.preliminary if value else False,
            "final_expected": self.day(value.final_expected) if value else None,
            "n": value.n if value else None,
            "cannot_be_assessed": value.cannot_be_assessed if value else None,
        }

    def _target(self, target: Target) -> dict[str, Datum]:
        partly = target.partly_from
        entry: dict[str, Datum] = {
            "due": self.day(target.due),
            "value": self.figure(target.value),
            "min": self.number(target.min),
            "max": self.number(target.max),
            "partly_from": [self.number(partly.min), self.number(partly.max)]
            if isinstance(partly, Limits)
            else self.number(partly),
            "set_by": self.day(target.set_by),
        }
        return {name: datum for name, datum in entry.items() if datum is not None}
