"""The ministry, its goals and their results."""

from typing import Literal

from pydantic import Field, model_validator

from pejling.model.base import (
    Contact,
    DocumentBase,
    Element,
    FormerKind,
    Headline,
    refuse_duplicates,
)
from pejling.model.colour import Colour
from pejling.model.measure import Measure
from pejling.model.refusal import refuse
from pejling.model.results import Correction, Milestones, Values
from pejling.model.values import Day, Id, Link, Reference, Text, Year


class FormerMinistry(Element):
    """An earlier ministry that this one carries on."""

    ministry: Reference = Field(description="The earlier ministry's folder.")
    until: Day | None = Field(None, description="The last day it existed.")
    kind: FormerKind = Field(FormerKind.RENAMED, description="What happened to it then.")


class MinistryGoal(Element):
    """A goal of the ministry that agencies' goals support.

    2014 guidance, M19.
    """

    id: Id = Field(description="The ministry goal's id; plans point to it, so it never changes.")
    title: Text = Field(description="What is to be reached, in one sentence.")
    from_: Year | None = Field(None, alias="from", description="The first year it applies.")
    until: Year | None = Field(None, description="The last year it applies.")
    lead: Reference | None = Field(None, description="The folder of the agency that leads it.")
    carried_by: Literal["department"] | None = Field(
        None,
        description=("Write department where the ministry's department itself carries the goal."),
    )
    replaced_by: Id | None = Field(None, description="The id of the ministry goal that took over.")
    measures: tuple[Measure, ...] = Field(
        (), description="Measures that are the same for all; agencies take them over with uses."
    )

    @model_validator(mode="after")
    def _years_in_order(self) -> "MinistryGoal":
        if self.from_ and self.until and self.until < self.from_:
            raise refuse(
                "years_upside_down", at="until", value=str(self.until), meant=str(self.from_)
            )
        return self

    @model_validator(mode="after")
    def _measures_differ(self) -> "MinistryGoal":
        refuse_duplicates("measures", (measure.id for measure in self.measures))
        return self

    def applies_in(self, year: int) -> bool:
        """Say whether the goal applies in a year."""
        return (self.from_ or year) <= year <= (self.until or year)


class Ministry(DocumentBase):
    """A ministry and the goals that its agencies support."""

    name: Text = Field(description="The ministry's name.")
    headline: Headline = None
    mission: Text | None = Field(None, description="What the ministry is there for.")
    contact: Contact = None
    website: Link | None = Field(None, description="The ministry's own site.")
    colour: Colour | None = Field(
        None,
        description=(
            "A colour of the ministry's own, for the rules and small headings of its pages."
        ),
    )
    formerly: tuple[FormerMinistry, ...] = Field(
        (), description="Earlier units that this one carries on."
    )
    goals: tuple[MinistryGoal, ...] = Field(
        (), description="The ministry goals that agencies' goals can support."
    )

    @model_validator(mode="after")
    def _goals_differ(self) -> "Ministry":
        refuse_duplicates("goals", (goal.id for goal in self.goals))
        return self


class MinistryGoalResult(Element):
    """What was reached of a ministry goal with measures of its own."""

    values: Values = Field(
        default_factory=dict,
        description=(
            "The value of each measure by its id: a number, or value with as_of and "
            "more; or a list of those."
        ),
    )
    milestones: Milestones = Field(
        default_factory=dict, description="The date each milestone was reached, or missed."
    )
    explanation: Text | None = Field(None, description="Why it went as it did.")


class MinistryResults(DocumentBase):
    """A year's results of the ministry goals that have measures of their own."""

    as_of: Day | None = Field(None, description="The date the values stand for.")
    approved_on: Day | None = Field(None, description="The date the results were approved.")
    headline: Headline = None
    goals: dict[Id, MinistryGoalResult] = Field(
        default_factory=dict, description="The results by the ministry goal's id."
    )
    corrections: tuple[Correction, ...] = Field(
        (),
        description=(
            "Values corrected after the results were approved; the approved ones "
            "stay where they are."
        ),
    )
