"""OKR: one team, one cycle (the OKR guide, O01 to O17)."""

from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from pejling.model.base import Choice, DocumentBase, Element, Headline, Reason, refuse_duplicates
from pejling.model.goal import Support
from pejling.model.numbers import read_plain_number
from pejling.model.refusal import refuse
from pejling.model.target import Direction
from pejling.model.values import Count, Day, Id, Number, Reference, Share, Text, Words


class Rhythm(Choice):
    """How often a team checks in.

    OKR guide, O12.
    """

    WEEKLY = "weekly", "Every week."
    FORTNIGHTLY = "fortnightly", "Every second week."
    MONTHLY = "monthly", "Every month."


class Origin(Choice):
    """Who wrote the objective.

    OKR guide, O16.
    """

    TOP_DOWN = "top_down", "The management wrote it."
    BOTTOM_UP = "bottom_up", "The team wrote it."
    MIXED = "mixed", "The management and the team wrote it together."


class Zone(Choice):
    """A step of a key result without a number of its own."""

    FAIL = "fail", "Scores 0."
    COMMIT = "commit", "Scores 0.3."
    TARGET = "target", "Scores 0.7."
    STRETCH = "stretch", "Scores 1."


class Zones(Element):
    """What each step looks like; scored 0, 0.3, 0.7 and 1."""

    fail: Text | None = Field(
        None, description="What it looks like when the attempt failed; scores 0."
    )
    commit: Text = Field(description="What the team commits to; scores 0.3.")
    target: Text = Field(description="What the team aims for; scores 0.7.")
    stretch: Text = Field(description="What would be a stretch; scores 1.")


class KeyResult(Element):
    """What shows, in numbers or steps, that the objective is reached.

    OKR guide, O02.
    """

    id: Id = Field(description="The key result's id.")
    title: Text = Field(description="What is measured.")
    unit: Text | None = Field(None, description="The unit of its numbers.")
    direction: Direction | None = Field(None, description="Which way is good.")
    baseline: Number | None = Field(None, description="The value at the start.")
    target: Number | None = Field(None, description="The value to reach.")
    zones: Zones | None = Field(None, description="Steps instead of a number.")
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
        (), description="The ids of key results that it waits for."
    )

    @model_validator(mode="after")
    def _has_one_scale(self) -> "KeyResult":
        if self.target is not None and self.zones is not None:
            raise refuse("target_or_zones")
        return self


class Objective(Element):
    """What the team wants to reach, and why.

    OKR guide, O01.
    """

    id: Id = Field(description="The objective's id.")
    title: Text = Field(description="What is reached, in words without numbers.")
    why: Text | None = Field(None, description="Why it matters.")
    origin: Origin | None = Field(None, description="Who wrote the objective.")
    supports: tuple[Support, ...] = Field((), description="The goals or objectives that it serves.")
    key_results: tuple[KeyResult, ...] = Field(
        (), description="The key results that show whether it is reached; 1 to 3."
    )
    abandoned: Text | None = Field(
        None, description="Why the objective was given up before the cycle ended."
    )

    @model_validator(mode="after")
    def _key_results_differ(self) -> "Objective":
        refuse_duplicates("key_results", (key_result.id for key_result in self.key_results))
        return self


class Kpi(Element):
    """An indicator that is kept within a level; never mixed with key results.

    OKR guide, O08.
    """

    id: Id = Field(description="The indicator's id.")
    title: Text = Field(description="What is measured.")
    unit: Text | None = Field(None, description="The unit of its numbers.")
    keep_above: Number | None = Field(None, description="The level it is to stay at or above.")
    keep_below: Number | None = Field(None, description="The level it is to stay at or below.")

    @model_validator(mode="after")
    def _has_a_level(self) -> "Kpi":
        if self.keep_above is None and self.keep_below is None:
            raise refuse("kpi_without_level")
        return self


def _read_check_in_value(raw: Any) -> Any:
    return Zone(raw) if isinstance(raw, str) and raw in set(Zone) else read_plain_number(raw)


class CheckIn(Element):
    """How the key results stood on a day.

    OKR guide, O12.
    """

    date: Day = Field(description="The date of the check-in.")
    values: dict[
        Id,
        Annotated[
            Number | Zone,
            PlainValidator(_read_check_in_value),
            WithJsonSchema({"oneOf": [{"type": "number"}, *Zone.schemas()]}),
        ],
    ] = Field(
        default_factory=dict,
        description=("The values by the id of the key result or KPI; left out means not measured."),
    )
    confidence: dict[Id, Share] = Field(
        default_factory=dict,
        description="How sure the team is of reaching each key result, from 0 to 1.",
    )
    comment: Text | None = Field(None, description="How it is going, in a few sentences.")
    blockers: tuple[Text, ...] = Field((), description="What stands in the way.")
    action: Text | None = Field(None, description="What is done about it.")


class Pause(Element):
    """Days without check-ins."""

    from_: Day = Field(alias="from", description="The first day.")
    to: Day = Field(description="The last day.")
    why: Text | None = Field(None, description="Why there were no check-ins.")

    @model_validator(mode="after")
    def _in_order(self) -> "Pause":
        if self.to < self.from_:
            raise refuse("days_upside_down", at="to", value=str(self.to), meant=str(self.from_))
        return self


class Next(Choice):
    """What happens to a key result in the next cycle."""

    KEEP = "keep", "It goes on as it is."
    CHANGE = "change", "It goes on in another form."
    DROP = "drop", "It ends."


class KeyResultEvaluation(Element):
    """What was learned of one key result."""

    cause: Reason | None = Field(None, description="Why it ended as it did.")
    next: Next | None = Field(None, description="What happens to it in the next cycle.")
    comment: Text | None = Field(None, description="What was learned, in words.")


class Evaluation(Element):
    """What the team learned at the end of the cycle.

    OKR guide, O13.
    """

    worked: Text | None = Field(None, description="What worked well.")
    did_not: Text | None = Field(None, description="What did not work.")
    key_results: dict[Id, KeyResultEvaluation] = Field(
        default_factory=dict, description="What was learned, by the key result's id."
    )


class Okr(DocumentBase):
    """One team's objectives in one cycle."""

    team: Text = Field(description="The team's name.")
    parent: Words | None = Field(
        None, description="The longer cycle that this one is part of, such as 2026."
    )
    rhythm: Rhythm | None = Field(None, description="How often the team checks in.")
    headline: Headline = None
    objectives: tuple[Objective, ...] = Field(
        (), description="The objectives; 1 to 3, for fewer is better."
    )
    kpis: tuple[Kpi, ...] = Field((), description="Indicators kept within a level.")
    check_ins: tuple[CheckIn, ...] = Field(
        (), description="How the key results stood, check-in by check-in."
    )
    pauses: tuple[Pause, ...] = Field((), description="Days without check-ins.")
    evaluation: Evaluation | None = Field(
        None, description="What the team learned, written when the cycle is over."
    )

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
