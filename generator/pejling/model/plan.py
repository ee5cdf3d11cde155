"""The mål- og resultatplan: goal picture, goals and follow-up (2014 guidance, M13)."""

from collections.abc import Hashable
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator

from pejling.model.base import (
    Choice,
    Contact,
    DocumentBase,
    Element,
    Headline,
    Signatory,
    refuse_duplicates,
)
from pejling.model.checklist import CheckedPoint
from pejling.model.goal import Goal
from pejling.model.refusal import refuse
from pejling.model.values import Day, Id, Link, Number, Share, Text, Words, Year


class MandateKind(Choice):
    """Where the political mandate comes from.

    2014 guidance, M23b.
    """

    FINANCE_ACT = "finance_act", "The Finance Act."
    LEGISLATION = "legislation", "Other legislation."
    POLITICAL_AGREEMENT = "political_agreement", "A political agreement."
    VISION = "vision", "A vision."
    MISSION = "mission", "A mission."
    OTHER = "other", "Something else."


class MeetingForm(Choice):
    """How follow-up is held.

    2014 guidance, M41.
    """

    BILATERAL = "bilateral", "The department and the agency."
    GROUP = "group", "The management of the whole ministry group."


class Participant(Choice):
    """Who takes part in the follow-up.

    2014 guidance, M43.
    """

    PERMANENT_SECRETARY = "permanent_secretary", "The permanent secretary of the department."
    DIRECTOR_GENERAL = "director_general", "The agency's director-general."
    DEPUTY = "deputy", "A deputy."
    GROUP_MANAGEMENT = "group_management", "The management of the whole ministry group."
    OTHER = "other", "Others."


class Years(Element):
    """A span of years."""

    from_: Year = Field(alias="from", description="The first year.")
    to: Year = Field(description="The last year.")

    @model_validator(mode="after")
    def _in_order(self) -> "Years":
        if self.to < self.from_:
            raise refuse("years_upside_down", at="to", value=str(self.to), meant=str(self.from_))
        return self


class Period(Element):
    """A span of days."""

    from_: Day = Field(alias="from", description="The first day.")
    to: Day = Field(description="The last day.")

    @model_validator(mode="after")
    def _in_order(self) -> "Period":
        if self.to < self.from_:
            raise refuse("days_upside_down", at="to", value=str(self.to), meant=str(self.from_))
        return self


class Mandate(Element):
    """A source of the political mandate."""

    title: Text = Field(description="The name of the agreement, the act or the vision.")
    kind: MandateKind = Field(MandateKind.OTHER, description="What kind of source it is.")
    url: Link | None = Field(None, description="The web address where it can be read.")


class Marker(Element):
    """A guiding marker (pejlemærke) of the goal picture.

    2014 guidance, M23c.
    """

    id: Id = Field(description="The marker's id; goals name it in their markers.")
    title: Text = Field(description="What it looks like when the agency is there.")


class GoalPicture(Element):
    """The strategic goal picture.

    2014 guidance, M21 to M23.
    """

    horizon: Years | None = Field(None, description="The years that the goal picture looks over.")
    mandate: tuple[Mandate, ...] = Field((), description="The political mandate behind it.")
    markers: tuple[Marker, ...] = Field((), description="The guiding markers.")

    @model_validator(mode="after")
    def _markers_differ(self) -> "GoalPicture":
        refuse_duplicates("markers", (marker.id for marker in self.markers))
        return self


class Meeting(Element):
    """An agreed follow-up meeting."""

    date: Day = Field(description="The date of the meeting.")
    form: MeetingForm | None = Field(
        None, description="Whether the meeting is bilateral or in the group's management."
    )


class FollowUpModel(Element):
    """When and how results are followed up.

    2014 guidance, M40.
    """

    meetings: tuple[Meeting, ...] = Field((), description="The agreed meetings.")
    participants: tuple[Participant, ...] = Field((), description="Who takes part.")


class Resource(Element):
    """What a goal costs.

    2014 guidance, M09.
    """

    goal: Id = Field(description="The goal's id.")
    account: Words | None = Field(None, description="The account number in the Finance Act.")
    amount: Number = Field(description="The amount as a number; its unit stands in unit.")
    unit: Text = Field(
        description="The unit of the amount, such as DKK million or full-time equivalents."
    )


class Scoring(Element):
    """An agreed overall score; never linked to pay.

    2014 guidance, M11.
    """

    partly: Share = Field(description="What a partly met goal counts in the score, from 0 to 1.")


def _picture_form(raw: Any) -> Hashable:
    return "<picture>" if isinstance(raw, dict | GoalPicture) else "<year>"


PictureOrYear = Annotated[
    Annotated[GoalPicture, Tag("<picture>")] | Annotated[Year, Tag("<year>")],
    Discriminator(_picture_form),
]
"""A goal picture, or the year of the plan that has it."""


class Plan(DocumentBase):
    """An agreed mål- og resultatplan; a plan without agreed_on is a draft."""

    agreed_on: Day | None = Field(
        None, description="The date the plan was agreed; a plan without it is a draft."
    )
    case: Words | None = Field(None, description="The case number.")
    period: Period | None = Field(
        None, description="The days the plan covers, where they are not those of the folder's year."
    )
    headline: Headline = None
    contact: Contact = None
    signatories: tuple[Signatory, ...] = Field((), description="Who agreed the plan.")
    goal_picture: PictureOrYear | None = Field(
        None,
        description=(
            "The strategic goal picture; or the year of the plan that it is unchanged since."
        ),
    )
    goals: tuple[Goal, ...] = Field(
        (), description="The goals: 5 to 10, of which 1 to 3 may be internal."
    )
    follow_up: FollowUpModel | None = Field(
        None, description="When, how and by whom results are followed up."
    )
    not_chosen: tuple[Text, ...] = Field(
        (), description="What was deliberately left out of the plan."
    )
    resources: tuple[Resource, ...] = Field((), description="What is set aside for the goals.")
    scoring: Scoring | None = Field(
        None, description="How an overall score is counted, only where one is agreed."
    )

    checklist: tuple[CheckedPoint, ...] = Field(
        (), description="Answers to the points of the checklist that only people can judge."
    )

    @model_validator(mode="after")
    def _goals_differ(self) -> "Plan":
        refuse_duplicates("goals", (goal.id for goal in self.goals))
        return self
