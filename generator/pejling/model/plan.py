"""The mål- og resultatplan: goal picture, goals and follow-up (2014 guidance, M13)."""

from collections.abc import Hashable, Iterable
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator

from pejling.model.base import DocumentBase, Element, Signatory
from pejling.model.measure import AnyMeasure
from pejling.model.values import (
    Count,
    Day,
    Flag,
    Id,
    Link,
    Number,
    Reference,
    Text,
    Words,
    Year,
    refuse,
)


class Task(StrEnum):
    """Which of the agency's tasks a goal is about (2014 guidance, M07)."""

    CORE = "core"
    INTERNAL = "internal"


class Nature(StrEnum):
    """The nature of a core task (2014 guidance, M33)."""

    OPERATIONAL = "operational"
    POLICY = "policy"


class Effect(StrEnum):
    """How far a goal reaches (2014 guidance, M37)."""

    OUTCOME = "outcome"
    OUTPUT = "output"
    ACTIVITY = "activity"


class MandateKind(StrEnum):
    """Where the political mandate comes from (2014 guidance, M23b)."""

    FINANCE_ACT = "finance_act"
    LEGISLATION = "legislation"
    POLITICAL_AGREEMENT = "political_agreement"
    VISION = "vision"
    MISSION = "mission"
    OTHER = "other"


class SupportKind(StrEnum):
    """How a goal supports another."""

    LEADS = "leads"
    CONTRIBUTES = "contributes"
    PRECONDITION = "precondition"


class MeetingForm(StrEnum):
    """How follow-up is held (2014 guidance, M41)."""

    BILATERAL = "bilateral"
    GROUP = "group"


class Participant(StrEnum):
    """Who takes part in the follow-up (2014 guidance, M43)."""

    PERMANENT_SECRETARY = "permanent_secretary"
    DIRECTOR_GENERAL = "director_general"
    DEPUTY = "deputy"
    GROUP_MANAGEMENT = "group_management"
    OTHER = "other"


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

    title: Text = Field(description="What it is called.")
    kind: MandateKind = Field(MandateKind.OTHER, description="What it is.")
    url: Link | None = Field(None, description="Where it can be read.")


class Marker(Element):
    """A guiding marker (pejlemærke) of the goal picture (2014 guidance, M23c)."""

    id: Id = Field(description="The marker's id, named by goals.")
    title: Text = Field(description="What it looks like when the agency is there.")


class GoalPicture(Element):
    """The strategic goal picture (2014 guidance, M21 to M23)."""

    horizon: Years | None = Field(None, description="The years it looks over.")
    mandate: tuple[Mandate, ...] = Field((), description="The political mandate behind it.")
    markers: tuple[Marker, ...] = Field((), description="The guiding markers.")

    @model_validator(mode="after")
    def _markers_differ(self) -> "GoalPicture":
        refuse_duplicates("markers", (marker.id for marker in self.markers))
        return self


class Support(Element):
    """What a goal supports: a ministry goal, another goal, or an objective."""

    ministry_goal: Reference | None = Field(
        None, description="The ministry goal: id, or ministry/id across ministries."
    )
    goal: Reference | None = Field(
        None, description="Another goal: year/id, agency/year/id or ministry/agency/year/id."
    )
    objective: Reference | None = Field(
        None, description="An objective: cycle/team/id, with agency and ministry before it."
    )
    kind: SupportKind = Field(
        SupportKind.CONTRIBUTES, description="Leads, contributes, or is a precondition."
    )
    why: Text | None = Field(None, description="How it helps.")
    confirmed_on: Day | None = Field(None, description="When the two sides agreed on it.")

    @model_validator(mode="after")
    def _names_one(self) -> "Support":
        if sum(value is not None for value in (self.ministry_goal, self.goal, self.objective)) != 1:
            raise refuse("support_names_one")
        return self


class Criterion(Element):
    """A criterion that people judge a goal by."""

    id: Id = Field(description="The criterion's id.")
    title: Text = Field(description="What must be the case.")


class Milestone(Element):
    """Something that is to have happened by a date."""

    id: Id = Field(description="The milestone's id.")
    title: Text = Field(description="What is to have happened.")
    due: Day = Field(description="The date it is to be reached.")


class Goal(Element):
    """A goal of the plan; there is one level of goals (2014 guidance, M28)."""

    id: Id = Field(description="The goal's id, kept from year to year: that is its history.")
    title: Text = Field(description="What is reached, for whom, in one sentence.")
    task: Task | None = Field(None, description="core or internal.")
    nature: Nature | None = Field(None, description="For core goals: operational or policy.")
    effect: Effect | None = Field(None, description="outcome, output or activity.")
    markers: tuple[Id, ...] = Field((), description="The guiding markers it follows from.")
    ambitious: Flag = Field(
        False, description="true where the bar was set high when the goal was agreed."
    )
    supports: tuple[Support, ...] = Field((), description="What the goal supports, and how.")
    owner: Text | None = Field(None, description="The unit that carries the goal.")
    weight: Number | None = Field(None, ge=0, description="Its weight, where weights are agreed.")
    met_when: Count | None = Field(
        None, ge=1, description="How many measures or milestones must be met; else all."
    )
    partly_when: Count | None = Field(
        None, ge=1, description="How many make the goal partly met; else one."
    )
    measures: tuple[AnyMeasure, ...] = Field((), description="How it is measured.")
    assessor: Text | None = Field(None, description="Who judges what numbers cannot.")
    criteria: tuple[Criterion, ...] = Field((), description="What is judged.")
    milestones: tuple[Milestone, ...] = Field((), description="What is to happen by when.")
    continues: tuple[Reference, ...] = Field(
        (), description="The goals of earlier years it carries on under a new id: year/id."
    )

    @model_validator(mode="after")
    def _parts_fit(self) -> "Goal":
        refuse_duplicates("measures", (measure.id for measure in self.measures))
        refuse_duplicates("milestones", (milestone.id for milestone in self.milestones))
        refuse_duplicates("criteria", (criterion.id for criterion in self.criteria))
        parts = len(self.measures) + len(self.milestones)
        for key, wanted in (("met_when", self.met_when), ("partly_when", self.partly_when)):
            if wanted is not None and wanted > parts:
                raise refuse("more_than_parts", at=key, value=str(wanted), meant=str(parts))
        return self


class Meeting(Element):
    """An agreed follow-up meeting."""

    date: Day = Field(description="The date of the meeting.")
    form: MeetingForm | None = Field(None, description="bilateral or group.")


class FollowUpModel(Element):
    """When and how results are followed up (2014 guidance, M40)."""

    meetings: tuple[Meeting, ...] = Field((), description="The agreed meetings.")
    participants: tuple[Participant, ...] = Field((), description="Who takes part.")


class Resource(Element):
    """What a goal costs (2014 guidance, M09)."""

    goal: Id = Field(description="The goal.")
    account: Words | None = Field(None, description="The account of the Finance Act.")
    amount: Number = Field(description="The amount.")
    unit: Text = Field(description="The amount's unit, such as mio. kr. or årsværk.")


class Scoring(Element):
    """An agreed overall score; never linked to pay (2014 guidance, M11)."""

    partly: Number = Field(ge=0, le=1, description="What a partly met goal counts, 0 to 1.")


def _picture_form(raw: Any) -> Hashable:
    return "<picture>" if isinstance(raw, dict | GoalPicture) else "<year>"


PictureOrYear = Annotated[
    Annotated[GoalPicture, Tag("<picture>")] | Annotated[Year, Tag("<year>")],
    Discriminator(_picture_form),
]
"""A goal picture, or the year of the plan that has it."""


class Plan(DocumentBase):
    """An agreed mål- og resultatplan; a plan without agreed_on is a draft."""

    agreed_on: Day | None = Field(None, description="The date it was agreed; none for a draft.")
    case: Words | None = Field(None, description="The case number.")
    period: Period | None = Field(None, description="The days it covers, where not the folder's.")
    headline: Text | None = Field(None, description="What follows the computed sentence.")
    contact: Words | None = Field(None, description="An office to write to, never a person.")
    signatories: tuple[Signatory, ...] = Field((), description="Who agreed it.")
    goal_picture: PictureOrYear | None = Field(
        None, description="The strategic goal picture, or the year of the plan that has it."
    )
    goals: tuple[Goal, ...] = Field((), description="The goals, 5 to 10.")
    follow_up: FollowUpModel | None = Field(None, description="When and how it is followed up.")
    not_chosen: tuple[Text, ...] = Field((), description="What was left out on purpose.")
    resources: tuple[Resource, ...] = Field((), description="What the goals cost.")
    scoring: Scoring | None = Field(None, description="An overall score, only where agreed.")

    @model_validator(mode="after")
    def _goals_differ(self) -> "Plan":
        refuse_duplicates("goals", (goal.id for goal in self.goals))
        return self


def refuse_duplicates(name: str, ids: Iterable[str]) -> None:
    """Refuse two parts of the list `name` with the same id."""
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            raise refuse("duplicate_id", at=f"{name}/{index}/id", value=one)
        seen.add(one)
