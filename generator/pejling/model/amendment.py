"""A signed change of a plan during the year; nothing agreed is deleted from the plan."""

from pydantic import Field, model_validator

from pejling.model.base import DocumentBase, Element, Reason, Signatory, refuse_duplicates
from pejling.model.goal import Goal
from pejling.model.refusal import refuse
from pejling.model.values import Day, Figure, Id, MeasuredNumber, Number, Text, Words


class FigureChange(Element):
    """A target's value before and after."""

    from_: Figure | None = Field(None, alias="from", description="What was agreed, if anything.")
    to: Figure = Field(description="What is agreed now.")


class NumberChange(Element):
    """A limit before and after."""

    from_: MeasuredNumber | None = Field(None, alias="from", description="What was agreed.")
    to: MeasuredNumber = Field(description="What is agreed now.")


class WeightChange(Element):
    """A weight before and after."""

    from_: Number = Field(alias="from", description="What was agreed.")
    to: Number = Field(description="What is agreed now.")


class DayChange(Element):
    """A date before and after."""

    from_: Day = Field(alias="from", description="What was agreed.")
    to: Day = Field(description="What is agreed now.")


class TextChange(Element):
    """A wording before and after."""

    from_: Text = Field(alias="from", description="What was agreed.")
    to: Text = Field(description="What is agreed now.")


class Change(Element):
    """One change of one goal: of a measure's target, of a milestone or criterion, or of itself."""

    measure: Id | None = Field(None, description="The id of the measure whose target is changed.")
    milestone: Id | None = Field(None, description="The id of the milestone that is changed.")
    criterion: Id | None = Field(None, description="The id of the criterion that is changed.")
    due: Day | None = Field(None, description="The due date of the target that is changed.")
    value: FigureChange | None = Field(None, description="The target's value before and after.")
    min: NumberChange | None = Field(None, description="The range's lower limit before and after.")
    max: NumberChange | None = Field(None, description="The range's upper limit before and after.")
    partly_from: NumberChange | None = Field(
        None, description="The limit for partly met before and after."
    )
    moved: DayChange | None = Field(
        None, description="The due date before and after, for a target or a milestone."
    )
    title: TextChange | None = Field(None, description="The wording before and after.")
    weight: WeightChange | None = Field(None, description="The goal's weight before and after.")
    withdrawn: Text | None = Field(
        None, description="Why this measure, milestone or criterion is withdrawn."
    )
    why: Text | None = Field(None, description="Why it is changed, in one sentence.")

    @model_validator(mode="after")
    def _says_what(self) -> "Change":
        if sum(part is not None for part in (self.measure, self.milestone, self.criterion)) > 1:
            raise refuse("change_names_one")
        said = (
            self.value,
            self.min,
            self.max,
            self.partly_from,
            self.moved,
            self.title,
            self.weight,
            self.withdrawn,
        )
        if all(part is None for part in said):
            raise refuse("change_says_nothing")
        return self


class GoalAmendment(Element):
    """What an amendment does to one goal: withdraws it, or changes parts of it."""

    withdrawn: Text | None = Field(None, description="Why the goal is withdrawn.")
    changed: tuple[Change, ...] = Field((), description="What is changed in the goal.")

    @model_validator(mode="after")
    def _does_one(self) -> "GoalAmendment":
        if (self.withdrawn is None) == (not self.changed):
            raise refuse("amendment_does_one")
        return self


class Amendment(DocumentBase):
    """A signed amendment."""

    agreed_on: Day = Field(description="The date the amendment was agreed.")
    case: Words | None = Field(None, description="The case number.")
    signatories: tuple[Signatory, ...] = Field((), description="Who agreed the amendment.")
    reason: Reason = Field(description="The kind of reason.")
    explanation: Text | None = Field(None, description="What happened, in a few sentences.")
    goals: dict[Id, GoalAmendment] = Field(
        default_factory=dict, description="What is changed, by the goal's id."
    )
    goals_added: tuple[Goal, ...] = Field(
        (), description="Goals added during the year, written whole as in a plan."
    )

    @model_validator(mode="after")
    def _added_differ(self) -> "Amendment":
        refuse_duplicates("goals_added", (goal.id for goal in self.goals_added))
        return self
