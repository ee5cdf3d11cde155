"""Key results, which show whether an objective is reached, and indicators, which never do."""

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema, model_validator

from pejling.model.base import Choice, Element
from pejling.model.measure import MOST_DECIMALS
from pejling.model.numbers import check_decimals, is_number, read_number
from pejling.model.refusal import refuse
from pejling.model.target import Direction
from pejling.model.values import (
    TEXT_SCHEMAS,
    Count,
    Day,
    Id,
    Localized,
    MeasuredNumber,
    Number,
    Reference,
    Text,
    read_text,
)


class Zone(Choice):
    """A step of a key result that is measured in steps."""

    FAIL = "fail", "Scores 0."
    COMMIT = "commit", "Scores 0.3."
    TARGET = "target", "Scores 0.7."
    STRETCH = "stretch", "Scores 1."


def _read_step(raw: Any) -> Any:
    return read_number(raw) if isinstance(raw, Decimal) or is_number(raw) else read_text(raw)


Step = Annotated[
    Decimal | Localized,
    PlainValidator(_read_step),
    WithJsonSchema({"oneOf": [{"type": "number"}, *TEXT_SCHEMAS]}),
]
"""A number that stands alone, or words: `3 teams` are words."""


class Zones(Element):
    """What each step looks like, in words or as numbers; scored 0, 0.3, 0.7 and 1.

    Between steps in numbers the score follows the value.
    """

    fail: Step | None = Field(
        None, description="What it looks like when the attempt failed; scores 0."
    )
    commit: Step = Field(description="What the team commits to; scores 0.3.")
    target: Step = Field(description="What the team aims for; scores 0.7.")
    stretch: Step = Field(description="What would be a stretch; scores 1.")

    @model_validator(mode="after")
    def _are_in_order(self) -> "Zones":
        turns = [later - earlier for (_, earlier), (_, later) in pairwise(self.numbers)]
        if not (all(turn > 0 for turn in turns) or all(turn < 0 for turn in turns)):
            raise refuse("zones_out_of_order")
        return self

    @property
    def steps(self) -> tuple[tuple[Zone, Decimal | Localized], ...]:
        """Return the steps that are described, from the lowest."""
        said = ((zone, getattr(self, zone.value)) for zone in Zone)
        return tuple((zone, step) for zone, step in said if step is not None)

    @property
    def numbers(self) -> tuple[tuple[Zone, Decimal], ...]:
        """Return the steps where all are numbers, from the lowest; where one is words, none."""
        numbers = [(zone, step) for zone, step in self.steps if isinstance(step, Decimal)]
        return tuple(numbers) if len(numbers) == len(self.steps) else ()


Decimals = Annotated[
    Count | None,
    Field(
        le=MOST_DECIMALS,
        description=(
            "How many decimals are shown; numbers are rounded to them before they are compared."
        ),
    ),
]
"""How the numbers of a key result or an indicator are read and shown."""

_DIRECTIONS = (
    Direction.INCREASE,
    Direction.DECREASE,
    Direction.KEEP_ABOVE,
    Direction.KEEP_BELOW,
)


def _one_sided(direction: Direction) -> Direction:
    if direction not in _DIRECTIONS:
        raise refuse("enum", expected=", ".join(f"'{one.value}'" for one in _DIRECTIONS))
    return direction


OneSided = Annotated[
    Direction,
    AfterValidator(_one_sided),
    WithJsonSchema(
        {"oneOf": [{"const": one.value, "description": one.meaning} for one in _DIRECTIONS]}
    ),
]
"""Which way is good, of something with a single number to reach."""


class KeyResult(Element):
    """What shows, in numbers or steps, that the objective is reached.

    OKR guide, O02.
    """

    id: Id = Field(description="The key result's id.")
    title: Text = Field(description="What is measured.")
    definition: Text | None = Field(
        None,
        description=(
            "Precisely what is counted, and how, so that others would get the same number."
        ),
    )
    unit: Text | None = Field(None, description="The unit of its numbers.")
    decimals: Decimals = None
    direction: OneSided | None = Field(None, description="Which way is good.")
    baseline: MeasuredNumber | None = Field(None, description="The value at the start.")
    target: MeasuredNumber | None = Field(None, description="The value to reach.")
    zones: Zones | None = Field(None, description="Steps instead of a single number to reach.")
    due: Day | None = Field(
        None,
        description=("The date it is to be reached; the end of the cycle where nothing is said."),
    )
    owner: Text | None = Field(None, description="Who carries it.")
    priority: Count | None = Field(
        None, description="Its priority, 1 first; the last is dropped first."
    )
    weight: Number | None = Field(None, ge=0, description="Its weight in the objective's score.")
    source: Text | None = Field(None, description="Where the numbers come from.")
    depends_on: tuple[Reference, ...] = Field(
        (),
        description=(
            "The key results that it waits for: the id, or team/id or cycle/team/id of another "
            "team's."
        ),
    )
    continues: tuple[Reference, ...] = Field(
        (),
        description=(
            "Key results of earlier cycles that this one carries on: cycle/team/id; one with the "
            "same id in the team's cycle before goes without saying."
        ),
    )

    @model_validator(mode="after")
    def _has_one_scale(self) -> "KeyResult":
        if self.target is not None and self.zones is not None:
            raise refuse("target_or_zones")
        numbers = [("baseline", self.baseline), ("target", self.target)]
        if self.zones:
            numbers += [(f"zones/{zone.value}", number) for zone, number in self.zones.numbers]
        for key, number in numbers:
            if number is not None:
                check_decimals(number, self.decimals, key)
        return self

    @property
    def takes_numbers(self) -> bool:
        """Say whether a check-in can give it a number; else a step alone."""
        return self.zones is None or bool(self.zones.numbers)

    @property
    def takes_steps(self) -> bool:
        """Say whether a check-in can give it a step."""
        return self.zones is not None


class Kpi(Element):
    """An indicator that is kept within a level; never mixed with key results.

    OKR guide, O08.
    """

    id: Id = Field(description="The indicator's id.")
    title: Text = Field(description="What is measured.")
    unit: Text | None = Field(None, description="The unit of its numbers.")
    decimals: Decimals = None
    keep_above: MeasuredNumber | None = Field(
        None, description="The level it is to stay at or above."
    )
    keep_below: MeasuredNumber | None = Field(
        None, description="The level it is to stay at or below."
    )

    @model_validator(mode="after")
    def _has_a_level(self) -> "Kpi":
        if self.keep_above is None and self.keep_below is None:
            raise refuse("kpi_without_level")
        for key in ("keep_above", "keep_below"):
            if (level := getattr(self, key)) is not None:
                check_decimals(level, self.decimals, key)
        return self
