"""A follow-up during the year (2014 guidance, M42)."""

from pydantic import Field, model_validator

from pejling.model.base import Choice, DocumentBase, Element
from pejling.model.refusal import refuse
from pejling.model.results import Judged, Milestones, Values
from pejling.model.values import Day, Id, Text


class Outlook(Choice):
    """What is expected of the year's end; never a result."""

    ON_TRACK = "on_track", "The goal is expected to be met."
    AT_RISK = "at_risk", "The goal is at risk."
    OFF_TRACK = "off_track", "The goal is not expected to be met."


class GoalFollowUp(Element):
    """How a goal stood at a follow-up."""

    values: Values = Field(
        default_factory=dict,
        description="The values so far, by the measure's id; written as in results.",
    )
    milestones: Milestones = Field(
        default_factory=dict, description="The date each milestone was reached, or missed."
    )
    criteria: dict[Id, Judged] = Field(
        default_factory=dict, description="How each criterion is judged so far, by its id."
    )
    outlook: Outlook | None = Field(None, description="What is expected at the end of the year.")
    comment: Text | None = Field(None, description="How the goal is going, in a few sentences.")
    action: Text | None = Field(None, description="What is done about it.")


class FollowUp(DocumentBase):
    """A follow-up: held, or cancelled with a reason."""

    for_: Day | None = Field(
        None,
        alias="for",
        description="The date of the agreed meeting in the plan that this follow-up answers.",
    )
    date: Day | None = Field(None, description="The date the follow-up was held.")
    cancelled: Text | None = Field(None, description="Why the agreed meeting was not held.")
    goals: dict[Id, GoalFollowUp] = Field(
        default_factory=dict, description="How each goal stands, by its id."
    )

    @model_validator(mode="after")
    def _has_a_date(self) -> "FollowUp":
        if self.for_ is None and self.date is None:
            raise refuse("follow_up_without_date")
        return self
