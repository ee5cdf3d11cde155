"""OKR: one team, one cycle (the OKR guide, O01 to O17)."""

from decimal import Decimal

from pydantic import Field, model_validator

from pejling.model.base import Choice, DocumentBase, Element, Headline, refuse_duplicates
from pejling.model.check_in import CheckIn, Evaluation, Pause
from pejling.model.goal import Support
from pejling.model.key_result import KeyResult, Kpi
from pejling.model.numbers import check_decimals
from pejling.model.okr_checklist import AnsweredQuestion
from pejling.model.refusal import refuse
from pejling.model.values import Day, Id, Reference, Text, Words


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


class Abandonment(Element):
    """An objective that was given up before the cycle ended."""

    on: Day = Field(alias="date", description="The date it was given up.")
    why: Text = Field(description="Why it was given up.")


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
    continues: tuple[Reference, ...] = Field(
        (),
        description=(
            "Objectives of earlier cycles that this one carries on: cycle/team/id; one with the "
            "same id in the team's cycle before goes without saying."
        ),
    )
    abandoned: Abandonment | None = Field(
        None, description="Where the objective was given up before the cycle ended."
    )

    @model_validator(mode="after")
    def _key_results_differ(self) -> "Objective":
        refuse_duplicates("key_results", (key_result.id for key_result in self.key_results))
        return self


class Okr(DocumentBase):
    """One team's objectives in one cycle; the whole agency's in `agency.md`."""

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

    checklist: tuple[AnsweredQuestion, ...] = Field(
        (), description="Answers to the questions that only people can answer."
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
        for index, kpi in enumerate(self.kpis):
            if kpi.id in seen:
                raise refuse("duplicate_id", at=f"kpis/{index}/id", value=kpi.id)
            seen.add(kpi.id)
        return self

    @model_validator(mode="after")
    def _values_are_clear(self) -> "Okr":
        """Refuse 1.840 as a value of what has no `decimals: 3`."""
        decimals = {one.id: one.decimals for one in self.kpis}
        decimals |= {one.id: one.decimals for one in self.key_results}
        for index, check_in in enumerate(self.check_ins):
            for key, value in check_in.values.items():
                if isinstance(value, Decimal):
                    check_decimals(value, decimals.get(key), f"check_ins/{index}/values/{key}")
        return self

    @property
    def key_results(self) -> tuple[KeyResult, ...]:
        """Return the key results of every objective."""
        return tuple(one for objective in self.objectives for one in objective.key_results)
