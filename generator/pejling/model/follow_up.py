"""A follow-up during the year (2014 guidance, M42)."""

from enum import StrEnum

from pydantic import Field, model_validator

from pejling.model.base import DocumentBase, Element
from pejling.model.results import Judged, Milestones, Values
from pejling.model.values import Day, Id, Text, refuse


class Outlook(StrEnum):
    """What is expected of the year's end; never a result."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"


class GoalFollowUp(Element):
    """How a goal stood at a follow-up."""

    values: Values = Field(default_factory=dict, description="Values so far, by measure.")
    milestones: Milestones = Field(
        default_factory=dict, description="Milestones reached or missed."
    )
    criteria: dict[Id, Judged] = Field(default_factory=dict, description="Criteria judged so far.")
    outlook: Outlook | None = Field(None, description="What is expected at the end of the year.")
    comment: Text | None = Field(None, description="How it goes.")
    action: Text | None = Field(None, description="What is done about it.")


class FollowUp(DocumentBase):
    """A follow-up: held, or cancelled with a reason."""

    for_: Day | None = Field(None, alias="for", description="The agreed meeting it answers.")
    date: Day | None = Field(None, description="The date it was held.")
    cancelled: Text | None = Field(None, description="Why the meeting was not held.")
    goals: dict[Id, GoalFollowUp] = Field(default_factory=dict, description="How each goal stood.")

    @model_validator(mode="after")
    def _has_a_date(self) -> "FollowUp":
        if self.for_ is None and self.date is None:
            raise refuse("follow_up_without_date")
        return self
