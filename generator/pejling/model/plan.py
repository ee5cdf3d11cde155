"""The mål- og resultatplan: goal picture, goals and follow-up (2014 guidance, M13)."""

from collections.abc import Hashable, Iterable
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator

from pejling.model.base import Choice, DocumentBase, Element, Signatory
from pejling.model.measure import AnyMeasure
from pejling.model.values import (
    Count,
    Day,
    Flag,
    Id,
    Link,
    Number,
    Reference,
    Share,
    Text,
    Words,
    Year,
    refuse,
)


class Task(Choice):
    """Which of the agency's tasks a goal is about.

    2014 guidance, M07.
    """

    CORE = "core", "A core task: what the agency is there for, outwards."
    INTERNAL = "internal", "Internal administration."


class Nature(Choice):
    """The nature of a core task.

    2014 guidance, M33.
    """

    OPERATIONAL = "operational", "Like operations: stable, and often measurable."
    POLICY = "policy", "Like policy: new law, negotiations, analyses; people often judge it."


class Effect(Choice):
    """How far a goal reaches.

    2014 guidance, M37.
    """

    OUTCOME = "outcome", "The effect on citizens, businesses or society."
    OUTPUT = "output", "What the agency delivers."
    ACTIVITY = "activity", "What the agency does."


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


class SupportKind(Choice):
    """How a goal supports another."""

    LEADS = "leads", "It carries the other goal."
    CONTRIBUTES = "contributes", "It contributes to the other goal."
    PRECONDITION = "precondition", "The other goal cannot be reached without it."


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


class Support(Element):
    """What a goal supports: a ministry goal, another goal, or an objective."""

    ministry_goal: Reference | None = Field(
        None,
        description=(
            "The ministry goal's id, with the ministry before it across ministries: ministry/id."
        ),
    )
    goal: Reference | None = Field(
        None,
        description=(
            "Another goal: year/id, with agency and ministry before it where they are others."
        ),
    )
    objective: Reference | None = Field(
        None,
        description=(
            "An OKR objective: cycle/team/id, with agency and ministry before it "
            "where they are others."
        ),
    )
    kind: SupportKind = Field(
        SupportKind.CONTRIBUTES,
        description="How it supports: leads, contributes, or is a precondition.",
    )
    why: Text | None = Field(None, description="How it helps, in one sentence.")
    confirmed_on: Day | None = Field(None, description="The date both sides agreed on it.")

    @model_validator(mode="after")
    def _names_one(self) -> "Support":
        if sum(value is not None for value in (self.ministry_goal, self.goal, self.objective)) != 1:
            raise refuse("support_names_one")
        return self


class Criterion(Element):
    """A criterion that people judge a goal by."""

    id: Id = Field(description="The criterion's id.")
    title: Text = Field(description="What must be the case for the criterion to be met.")


class Milestone(Element):
    """Something that is to have happened by a date."""

    id: Id = Field(description="The milestone's id.")
    title: Text = Field(description="What is to have happened.")
    due: Day = Field(description="The date it is to be reached.")


class Goal(Element):
    """A goal of the plan; there is one level of goals.

    2014 guidance, M28.
    """

    id: Id = Field(
        description=(
            "The goal's id; it stays the same from year to year, and that is the goal's history."
        )
    )
    title: Text = Field(
        description="What is reached and for whom, in one sentence without numbers."
    )
    task: Task | None = Field(None, description="Which kind of task the goal is about.")
    nature: Nature | None = Field(
        None, description="The nature of the task, for goals of core tasks."
    )
    effect: Effect | None = Field(
        None, description="How far the goal reaches: effect, delivery or activity."
    )
    markers: tuple[Id, ...] = Field(
        (), description="The ids of the guiding markers that the goal follows from."
    )
    ambitious: Flag = Field(
        False,
        description=("Write true where the bar was set high on purpose when the goal was agreed."),
    )
    supports: tuple[Support, ...] = Field((), description="What the goal supports, and how.")
    owner: Text | None = Field(None, description="The unit that carries the goal.")
    weight: Number | None = Field(
        None,
        ge=0,
        description=(
            "The goal's weight, where weights are agreed; usually the weights add up to 100."
        ),
    )
    met_when: Count | None = Field(
        None,
        ge=1,
        description=(
            "How many of the measures and milestones must be met; all where nothing is said."
        ),
    )
    partly_when: Count | None = Field(
        None,
        ge=1,
        description=(
            "How many met or partly met make the goal partly met; one where nothing is said."
        ),
    )
    measures: tuple[AnyMeasure, ...] = Field((), description="The measures the goal is judged by.")
    assessor: Text | None = Field(
        None, description="The office that judges what numbers cannot show."
    )
    criteria: tuple[Criterion, ...] = Field(
        (), description="The criteria that people judge the goal by."
    )
    milestones: tuple[Milestone, ...] = Field(
        (), description="What is to have happened, and by when."
    )
    continues: tuple[Reference, ...] = Field(
        (), description="Goals of earlier years that this one carries on under a new id: year/id."
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
    headline: Text | None = Field(
        None,
        description=(
            "One sentence of your own; it follows the computed count at the top of the page."
        ),
    )
    contact: Words | None = Field(
        None, description="The address of an office that answers, never of a person."
    )
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
