"""Targets: what is to be reached and when, and whether that fits the measure's direction."""

from collections.abc import Hashable
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from pejling.model.base import Choice, Element
from pejling.model.refusal import refuse
from pejling.model.values import Day, Figure, MeasuredNumber


class Direction(Choice):
    """Which way is good."""

    INCREASE = "increase", "A higher value is better; the target is to be reached from below."
    DECREASE = "decrease", "A lower value is better; the target is to be reached from above."
    KEEP_ABOVE = "keep_above", "The value is to stay at the limit or above it."
    KEEP_BELOW = "keep_below", "The value is to stay at the limit or below it."
    RANGE = "range", "The value is to lie between min and max."

    @property
    def rises(self) -> bool:
        """Say whether a higher value is better."""
        return self in {Direction.INCREASE, Direction.KEEP_ABOVE}


class Limits(Element):
    """A lower and an upper limit."""

    min: MeasuredNumber = Field(description="The lowest value, itself included.")
    max: MeasuredNumber = Field(description="The highest value, itself included.")


def _pair_as_limits(raw: Any) -> Any:
    if isinstance(raw, list):
        if len(raw) != 2:
            raise refuse("not_a_pair", value=str(len(raw)))
        return {"min": raw[0], "max": raw[1]}
    return raw


def _partly_form(raw: Any) -> Hashable:
    return "<limits>" if isinstance(raw, dict | Limits) else "<number>"


Partly = Annotated[
    Annotated[Limits, Tag("<limits>")] | Annotated[MeasuredNumber, Tag("<number>")],
    Discriminator(_partly_form),
    BeforeValidator(
        _pair_as_limits,
        json_schema_input_type=Limits | MeasuredNumber | tuple[MeasuredNumber, MeasuredNumber],
    ),
]
"""From where a target is partly met: a number, or for a range a pair around it."""


class Target(Element):
    """What is to be reached, and when."""

    due: Day = Field(description="The date the target is to be reached.")
    value: Figure | None = Field(
        None, description="The number to reach, without unit; or words that people judge by."
    )
    min: MeasuredNumber | None = Field(
        None, description="The lowest value of a range; it counts as within."
    )
    max: MeasuredNumber | None = Field(
        None, description="The highest value of a range; it counts as within."
    )
    partly_from: Partly | None = Field(
        None,
        description=(
            "From where the target counts as partly met; for a range a pair such as "
            "[80, 95] around it. Left out, it is met or not."
        ),
    )
    set_by: Day | None = Field(
        None,
        description=("Instead of a value: the date by which a target still to be set is agreed."),
    )

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Target":
        has_range = self.min is not None or self.max is not None
        said = sum((self.value is not None, has_range, self.set_by is not None))
        if said != 1:
            raise refuse("target_says_one_thing" if said else "target_says_nothing")
        if has_range and (self.min is None or self.max is None):
            raise refuse("half_range")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise refuse("range_upside_down", at="min", value=str(self.min), meant=str(self.max))
        return self

    @property
    def is_numeric(self) -> bool:
        """Say whether a number can be held against it."""
        return isinstance(self.value, Decimal) or self.min is not None

    @property
    def numbers(self) -> tuple[tuple[str, Decimal], ...]:
        """Return every number the target states, with its key."""
        stated: list[tuple[str, object]] = [
            ("value", self.value),
            ("min", self.min),
            ("max", self.max),
        ]
        if isinstance(self.partly_from, Limits):
            stated += [
                ("partly_from/min", self.partly_from.min),
                ("partly_from/max", self.partly_from.max),
            ]
        else:
            stated.append(("partly_from", self.partly_from))
        return tuple((key, number) for key, number in stated if isinstance(number, Decimal))


def check_target(target: Target, direction: Direction | None, at: str = "") -> None:
    """Refuse a target that does not fit the direction, and `partly_from` on the wrong side."""
    ranged = target.min is not None
    if direction is Direction.RANGE and isinstance(target.value, Decimal):
        raise refuse("range_needs_limits", at=f"{at}/value")
    if ranged and direction is not None and direction is not Direction.RANGE:
        raise refuse("limits_need_range", at=f"{at}/min", value=direction.value)
    partly = target.partly_from
    if partly is None:
        return
    if isinstance(partly, Limits) != ranged:
        raise refuse("partly_from_form", at=f"{at}/partly_from")
    if _on_wrong_side(target, partly, direction):
        stated = f"{partly.min}-{partly.max}" if isinstance(partly, Limits) else str(partly)
        raise refuse(
            "partly_from_side", at=f"{at}/partly_from", value=stated, meant=_stated(target)
        )


def _on_wrong_side(target: Target, partly: Decimal | Limits, direction: Direction | None) -> bool:
    if isinstance(partly, Limits):
        assert target.min is not None
        assert target.max is not None
        inside = partly.min > target.min or partly.max < target.max
        return inside or (partly.min == target.min and partly.max == target.max)
    if not isinstance(target.value, Decimal) or direction is None:
        return False
    return partly >= target.value if direction.rises else partly <= target.value


def _stated(target: Target) -> str:
    return f"{target.min}-{target.max}" if target.min is not None else str(target.value)
