"""Measures, the same for agencies' goals and ministry goals."""

from collections.abc import Hashable
from datetime import date
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator

from pejling.model.base import Choice, Element
from pejling.model.numbers import check_decimals
from pejling.model.refusal import refuse
from pejling.model.target import Direction, Target, check_target
from pejling.model.values import Count, Day, Id, MeasuredNumber, Reference, Text, Year

MOST_DECIMALS = 9
PERCENT = frozenset({"pct", "%", "procent", "percent", "per cent"})
"""How the unit of a percentage is written, a full stop after it or not."""


class Over(Choice):
    """What a value stands for in its period."""

    POINT = "point", "How it stood on one day."
    AVERAGE = "average", "An average or median over the period."
    SUM = "sum", "A sum over the period, counted from 0."


class Baseline(Element):
    """Where the measure stood when the target was agreed."""

    value: MeasuredNumber = Field(description="The value at the start.")
    as_of: Day | None = Field(None, description="The date the value stands for.")


class MeasureBase(Element):
    """What a measure and the use of a shared one have in common."""

    baseline: Baseline | None = Field(None, description="Where the measure stood at the start.")
    targets: tuple[Target, ...] = Field(
        (),
        description=(
            "What is to be reached, and when; the last one due in the plan's period is judged."
        ),
    )
    source: Text | None = Field(None, description="Where the numbers come from.")
    met_when: Count | None = Field(
        None,
        ge=1,
        description=(
            "How many of the targets due in the period must be met; where nothing is "
            "said, the last one counts alone."
        ),
    )
    partly_when: Count | None = Field(
        None,
        ge=1,
        description="How many of the targets due in the period make the measure partly met.",
    )

    @model_validator(mode="after")
    def _targets_differ(self) -> "MeasureBase":
        seen: set[date] = set()
        for index, target in enumerate(self.targets):
            if target.due in seen:
                at = f"targets/{index}/due"
                raise refuse("same_due_date", at=at, value=target.due.isoformat())
            seen.add(target.due)
        return self


class Measure(MeasureBase):
    """How a goal is measured."""

    id: Id = Field(
        description=(
            "The measure's id; it stays the same from year to year, so that the "
            "numbers join into a series."
        )
    )
    name: Text = Field(description="What is measured, in a few words.")
    definition: Text | None = Field(
        None,
        description=(
            "Precisely what is counted, and how, so that others would get the same number."
        ),
    )
    unit: Text | None = Field(None, description="The unit of every number, such as days or pct.")
    decimals: Count | None = Field(
        None,
        le=MOST_DECIMALS,
        description=(
            "How many decimals are shown; numbers are rounded to them before they are compared."
        ),
    )
    over: Over = Field(
        Over.POINT,
        description="What a value stands for: one day, an average, or a sum over the period.",
    )
    direction: Direction | None = Field(
        None, description="Which way is good; without it, people judge the measure."
    )
    comparable_from: Year | None = Field(
        None,
        description=(
            "The first year whose numbers can be compared with today's: a break in "
            "the series before it."
        ),
    )
    comparable_why: Text | None = Field(None, description="Why earlier numbers cannot be compared.")

    @property
    def is_percentage(self) -> bool:
        """Say whether its numbers are percentages: their differences are percentage points."""
        units = [self.unit] if isinstance(self.unit, str) else (self.unit or {}).values()
        return any(unit.strip().lower().rstrip(".") in PERCENT for unit in units)

    @model_validator(mode="after")
    def _numbers_fit(self) -> "Measure":
        check_numbers(self, self.direction, self.decimals)
        return self


class SharedMeasure(MeasureBase):
    """A measure that a ministry goal defines for all: this plan takes it over."""

    uses: Reference = Field(
        description=(
            "The shared measure: ministry goal/measure, with the ministry before it "
            "across ministries."
        )
    )

    @property
    def id(self) -> str:
        """Return the measure's id, the last part of the reference."""
        return self.uses.rsplit("/", 1)[-1]


def check_numbers(measure: MeasureBase, direction: Direction | None, decimals: int | None) -> None:
    """Refuse targets and a baseline that do not fit the measure's direction and decimals."""
    for index, target in enumerate(measure.targets):
        check_target(target, direction, f"targets/{index}")
        for key, number in target.numbers:
            check_decimals(number, decimals, f"targets/{index}/{key}")
    if measure.baseline:
        check_decimals(measure.baseline.value, decimals, "baseline/value")


def _form(raw: Any) -> Hashable:
    if isinstance(raw, SharedMeasure) or (isinstance(raw, dict) and "uses" in raw):
        return "<shared>"
    return "<own>"


AnyMeasure = Annotated[
    Annotated[Measure, Tag("<own>")] | Annotated[SharedMeasure, Tag("<shared>")],
    Discriminator(_form),
]
"""A measure of the goal's own, or a shared one taken over with `uses`."""
