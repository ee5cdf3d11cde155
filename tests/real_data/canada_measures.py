"""One Canadian indicator as a measure with its target, its value and its words."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from tests.real_data.csv_rows import Row, one_line
from tests.real_data.plan_text import decimals, number, prose, slug
from tests.real_data.tally import Tally

FILE = "indicators.csv"
_FORMULA = ("formula", "calculation")
_LABEL = re.compile(r"^\s*([A-Za-z][A-Za-z/ ()-]{3,40}?)\s*:", re.MULTILINE)


@dataclass(frozen=True)
class Indicator:
    """What an indicator becomes: a measure, a value if one is published, and prose."""

    row: Row
    id: str
    measure: Mapping[str, Any]
    value: Mapping[str, Any] | Decimal | str | None
    story: str

    def under(self, name: str) -> "Indicator":
        """Return the same indicator under another id."""
        return replace(self, id=name, measure={**self.measure, "id": name})

    def is_due(self, end: date) -> bool:
        """Say whether a target is due by `end`."""
        return any(target["due"] <= end for target in self.measure.get("targets", ()))

    @property
    def is_numeric(self) -> bool:
        """Say whether target and result are published as numbers and the status as decided."""
        limits = (self.row["target_min"], self.row["target_max"])
        decided = self.row["status_key"] in ("met", "not_met")
        return any(limits) and decided and self.row["actual_datatype"] in ("percent", "num")

    @property
    def to_be_determined(self) -> bool:
        """Say whether the target was published as one that is still to be set."""
        words = f"{self.row['target_type']} {self.row['target_narrative_en']}".lower()
        return "tbd" in words or "to be determined" in words

    @property
    def lacks(self) -> str:
        """Return what the source does not state, so that the value can be held against nothing."""
        if self.to_be_determined:
            return "The target was still to be determined"
        limits = (self.row["target_min"], self.row["target_max"])
        stated = any(limits) or self.row["target_narrative_en"].strip()
        return "The source states no date for the target" if stated else "No target is stated"


def indicator(row: Row, period_end: date, comparable_from: int | None, tally: Tally) -> Indicator:
    """Return the indicator of a row; what its cells lack or say in words is counted."""
    low, high = _limits(row, tally)
    figure, words = _value(row, tally)
    due = _due(row, period_end, tally)
    parts = _methodology(row["methodology_en"])
    measure: dict[str, Any] = {"id": slug(row["stable_id"]), "name": one_line(row["name_en"])}
    if formula := next((parts[key] for key in parts if key.startswith(_FORMULA)), ""):
        measure["definition"] = formula
    measure |= _unit(row)
    if any(found is not None for found in (low, high, figure)):
        measure["decimals"] = decimals(low, high, figure)
    measure |= _direction(row, low, high)
    target = _target(row, low, high)
    if due and target:
        measure["targets"] = [{"due": due, **target}]
    _count(row, due, target, tally)
    if source := parts.get("measurement strategy"):
        measure["source"] = source
    if comparable_from:
        measure["comparable_from"] = comparable_from
        measure["comparable_why"] = "The unit of the indicator was changed"
    value: Mapping[str, Any] | Decimal | str | None = words if words else figure
    if figure is not None and words:
        value = {"value": figure, "note": words}
    return Indicator(row, measure["id"], measure, value, _story(row, due, target, parts))


def _limits(row: Row, tally: Tally) -> tuple[Decimal | None, Decimal | None]:
    low, high = number(row["target_min"]), number(row["target_max"])
    if low is not None and high is not None and low > high:
        tally.dirt(FILE, "a range written with its limits exchanged, put in order")
        low, high = high, low
    return low, high


def _value(row: Row, tally: Tally) -> tuple[Decimal | None, str]:
    """Return the published value as a number, and its words where it is not only a number."""
    text = one_line(row["actual_result_en"])
    if not text:
        return None, ""
    bare = number(text.removesuffix("%"))
    if row["actual_datatype"] != "text":
        assert bare is not None, row["id"]
        return bare, ""
    if bare is not None:
        tally.dirt(FILE, "a value published as text that is a number, read as a number")
        return bare, ""
    if rank := re.match(r"Top (\d+) ", text):
        tally.dirt(
            FILE, "a value in words that states a rank, read as a number with its words as a note"
        )
        return Decimal(rank[1]), text
    tally.dirt(FILE, "a value in words, kept in words")
    return None, text


def _due(row: Row, period_end: date, tally: Tally) -> date | None:
    """Return the last day of the month to achieve the target in."""
    if not row["target_year"]:
        return None
    year, month = int(row["target_year"]), int(row["target_month"] or 3)
    if not row["target_month"]:
        tally.dirt(FILE, "a target month is missing: 31 March, the end of the fiscal year")
    due = date(year, month, monthrange(year, month)[1])
    april = (due.year, due.month) == (period_end.year, period_end.month + 1)
    if april and row["status_period"] == "past":
        tally.dirt(FILE, "due in April but published as past on 31 March: due 31 March")
        return period_end
    return due


def _unit(row: Row) -> dict[str, str]:
    if row["target_type"].startswith("percent") or row["actual_result_en"].endswith("%"):
        return {"unit": "percent"}
    if row["measure_en"]:
        return {"unit": one_line(row["measure_en"])}
    return {}


def _direction(row: Row, low: Decimal | None, high: Decimal | None) -> dict[str, str]:
    if low is not None and high is not None:
        return {"direction": "range"}
    sought = {"max": "keep_above", "min": "keep_below"}.get(row["seeking_to"])
    found = "keep_above" if low is not None else "keep_below" if high is not None else sought
    if sought and found != sought:
        raise ValueError(f"{row['id']}: the direction contradicts the limits")
    return {"direction": found} if found else {}


def _target(row: Row, low: Decimal | None, high: Decimal | None) -> dict[str, Any]:
    if low is not None and high is not None:
        return {"min": low, "max": high}
    if low is not None or high is not None:
        return {"value": low if low is not None else high}
    if words := one_line(row["target_narrative_en"]):
        return {"value": words}
    return {"value": "To be determined"} if row["target_type"] == "tbd" else {}


def _count(row: Row, due: date | None, target: Mapping[str, Any], tally: Tally) -> None:
    words = isinstance(target.get("value"), str)
    what = "in words" if words else "as numbers" if target else "not stated"
    if due and target:
        tally.mapped(FILE, f"measures with a target {what}")
    elif target:
        tally.mapped(FILE, f"measures whose target {what} has no date: told in the narrative")
    else:
        date_text = "with a date" if due else "and no date"
        tally.mapped(FILE, f"measures without a target ({date_text}): told in the narrative")
    if row["target_explanation_en"].strip():
        tally.dirt(FILE, "explanations of targets, put in the goal's narrative")


def _methodology(text: str) -> dict[str, str]:
    """Return the labelled parts of a methodology, all in one under `` where it has no labels."""
    found = list(_LABEL.finditer(text))
    if not found:
        return {"": one_line(text)} if text.strip() else {}
    parts = {"": one_line(text[: found[0].start()])}
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        label = re.sub(r"\s*/\s*", "/", match[1].strip().lower())
        told = one_line(text[match.end() : end])
        parts[label] = f"{parts[label]} {told}" if label in parts else told
    return {label: told for label, told in parts.items() if told}


def _story(row: Row, due: date | None, target: Mapping[str, Any], parts: Mapping[str, str]) -> str:
    """Return the words about an indicator that have no field of their own."""
    told = []
    if target and not due:
        limits = " to ".join(str(target[key]) for key in ("min", "max", "value") if key in target)
        told.append(f"Target, without a date: {limits}.")
    elif due and not target:
        told.append(f"No target is stated; the date is {due.isoformat()}.")
    elif not target:
        told.append("Neither a target nor a date is stated.")
    told.append(one_line(row["target_explanation_en"]))
    formula = next((key for key in parts if key.startswith(_FORMULA)), None)
    for label, text in parts.items():
        if label not in (formula, "measurement strategy"):
            told.append(f"{label.capitalize()}: {text}" if label else text)
    kept = [prose(text) for text in told if text]
    return "\n\n".join([f"**{prose(one_line(row['name_en']))}**", *kept]) if kept else ""
