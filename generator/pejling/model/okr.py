"""OKR: one team, one cycle (the OKR guide, O01 to O17)."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from pejling.model.base import DocumentBase, Element, Reason
from pejling.model.measure import Direction
from pejling.model.plan import Support, refuse_duplicates
from pejling.model.values import (
    Count,
    Day,
    Id,
    Number,
    Reference,
    Text,
    Words,
    read_plain_number,
    refuse,
)


class Rhythm(StrEnum):
    """How often a team checks in (O12)."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class Origin(StrEnum):
    """Who wrote the objective (O16)."""

    TOP_DOWN = "top_down"
    BOTTOM_UP = "bottom_up"
    MIXED = "mixed"


class Zone(StrEnum):
    """A step of a key result without a number of its own."""

    FAIL = "fail"
    COMMIT = "commit"
    TARGET = "target"
    STRETCH = "stretch"


class Zones(Element):
    """What each step looks like; scored 0, 0.3, 0.7 and 1."""

    fail: Text | None = Field(None, description="Scores 0.")
    commit: Text = Field(description="Scores 0.3.")
    target: Text = Field(description="Scores 0.7.")
    stretch: Text = Field(description="Scores 1.")


class KeyResult(Element):
    """What shows, in numbers or steps, that the objective is reached (O02)."""

    id: Id = Field(description="The key result's id.")
    title: Text = Field(description="What is measured.")
    unit: Text | None = Field(None, description="The unit of its numbers.")
    direction: Direction | None = Field(None, description="Which way is good.")
    baseline: Number | None = Field(None, description="The value at the start.")
    target: Number | None = Field(None, description="The value to reach.")
    zones: Zones | None = Field(None, description="Steps instead of a number.")
    due: Day | None = Field(None, description="The date; else the end of the cycle.")
    owner: Text | None = Field(None, description="Who carries it.")
    priority: Count | None = Field(None, description="The last is dropped first.")
    weight: Number | None = Field(None, ge=0, description="Its weight in the objective's score.")
    source: Text | None = Field(None, description="Where the numbers come from.")
    depends_on: tuple[Reference, ...] = Field((), description="Key results it waits for.")

    @model_validator(mode="after")
    def _has_one_scale(self) -> "KeyResult":
        if self.target is not None and self.zones is not None:
            raise refuse("target_or_zones")
        return self


class Objective(Element):
    """What the team wants to reach, and why (O01)."""

    id: Id = Field(description="The objective's id.")
    title: Text = Field(description="What is reached, in words.")
    why: Text | None = Field(None, description="Why it matters.")
    origin: Origin | None = Field(None, description="Who wrote it.")
    supports: tuple[Support, ...] = Field((), description="What it serves.")
    key_results: tuple[KeyResult, ...] = Field((), description="How it is measured.")
    abandoned: Text | None = Field(None, description="Why it was given up.")

    @model_validator(mode="after")
    def _key_results_differ(self) -> "Objective":
        refuse_duplicates("key_results", (key_result.id for key_result in self.key_results))
        return self


class Kpi(Element):
    """An indicator that is kept within a level; never mixed with key results (O08)."""

    id: Id = Field(description="The indicator's id.")
    title: Text = Field(description="What is measured.")
    unit: Text | None = Field(None, description="The unit of its numbers.")
    keep_above: Number | None = Field(None, description="The lowest level.")
    keep_below: Number | None = Field(None, description="The highest level.")

    @model_validator(mode="after")
    def _has_a_level(self) -> "Kpi":
        if self.keep_above is None and self.keep_below is None:
            raise refuse("kpi_without_level")
        return self


def _read_check_in_value(raw: Any) -> Any:
    return Zone(raw) if isinstance(raw, str) and raw in set(Zone) else read_plain_number(raw)


class CheckIn(Element):
    """How the key results stood on a day (O12)."""

    date: Day = Field(description="The day.")
    values: dict[
        Id,
        Annotated[
            Number | Zone,
            PlainValidator(_read_check_in_value),
            WithJsonSchema(
                {"oneOf": [{"type": "number"}, {"enum": [zone.value for zone in Zone]}]}
            ),
        ],
    ] = Field(default_factory=dict, description="Values by key result or KPI.")
    confidence: dict[Id, Annotated[Number, Field(ge=0, le=1)]] = Field(
        default_factory=dict, description="How sure the team is, 0 to 1."
    )
    comment: Text | None = Field(None, description="How it goes.")
    blockers: tuple[Text, ...] = Field((), description="What stands in the way.")
    action: Text | None = Field(None, description="What is done about it.")


class Pause(Element):
    """Days without check-ins."""

    from_: Day = Field(alias="from", description="The first day.")
    to: Day = Field(description="The last day.")
    why: Text | None = Field(None, description="Why.")


class Next(StrEnum):
    """What happens to a key result in the next cycle."""

    KEEP = "keep"
    CHANGE = "change"
    DROP = "drop"


class KeyResultEvaluation(Element):
    """What was learned of one key result."""

    cause: Reason | None = Field(None, description="Why it ended as it did.")
    next: Next | None = Field(None, description="keep, change or drop.")
    comment: Text | None = Field(None, description="In words.")


class Evaluation(Element):
    """What the team learned at the end of the cycle (O13)."""

    worked: Text | None = Field(None, description="What worked.")
    did_not: Text | None = Field(None, description="What did not.")
    key_results: dict[Id, KeyResultEvaluation] = Field(
        default_factory=dict, description="By key result."
    )


class Okr(DocumentBase):
    """One team's objectives in one cycle."""

    team: Text = Field(description="The team's name.")
    parent: Words | None = Field(None, description="The cycle this one is part of.")
    rhythm: Rhythm | None = Field(None, description="How often the team checks in.")
    headline: Text | None = Field(None, description="What follows the computed sentence.")
    objectives: tuple[Objective, ...] = Field((), description="1 to 3 objectives.")
    kpis: tuple[Kpi, ...] = Field((), description="Indicators kept within a level.")
    check_ins: tuple[CheckIn, ...] = Field((), description="How it stood, day by day.")
    pauses: tuple[Pause, ...] = Field((), description="Days without check-ins.")
    evaluation: Evaluation | None = Field(None, description="What was learned.")

    @model_validator(mode="after")
    def _parts_differ(self) -> "Okr":
        refuse_duplicates("objectives", (objective.id for objective in self.objectives))
        seen: set[str] = set()
        for number, objective in enumerate(self.objectives):
            for index, key_result in enumerate(objective.key_results):
                if key_result.id in seen:
                    place = f"objectives/{number}/key_results/{index}/id"
                    raise refuse("duplicate_id", at=place, value=key_result.id)
                seen.add(key_result.id)
        refuse_duplicates("kpis", (kpi.id for kpi in self.kpis))
        return self
