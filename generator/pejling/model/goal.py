"""A goal: what it supports, and the measures, milestones and criteria it is judged by."""

from pydantic import Field, model_validator

from pejling.model.base import Choice, Element, refuse_duplicates
from pejling.model.measure import AnyMeasure
from pejling.model.refusal import refuse
from pejling.model.values import Count, Day, Flag, Id, Number, Reference, Text


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


class SupportKind(Choice):
    """How a goal supports another."""

    LEADS = "leads", "It carries the other goal."
    CONTRIBUTES = "contributes", "It contributes to the other goal."
    PRECONDITION = "precondition", "The other goal cannot be reached without it."


class Support(Element):
    """What a goal supports: a ministry goal, another goal, an objective or a key result."""

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
    key_result: Reference | None = Field(
        None,
        description=(
            "An OKR key result, where one of them is supported rather than the whole objective: "
            "cycle/team/id, with agency and ministry before it where they are others."
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
        named = (self.ministry_goal, self.goal, self.objective, self.key_result)
        if sum(value is not None for value in named) != 1:
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
