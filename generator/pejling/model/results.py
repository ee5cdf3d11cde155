"""Values, assessments and the year-end evaluation (2014 guidance, M46)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator

from pejling.model.base import DocumentBase, Element, Reason
from pejling.model.plan import refuse_duplicates
from pejling.model.values import Count, Day, Figure, Flag, Id, Text, read_day, refuse


class Unassessable(StrEnum):
    """Why something cannot be assessed."""

    METHOD = "method"
    NO_EVENTS = "no_events"


class Value(Element):
    """A value of a measure, or why there is none yet."""

    value: Figure | None = Field(None, description="The value.")
    as_of: Day | None = Field(None, description="The date the value stands for.")
    preliminary: Flag = Field(False, description="true where the value may still change.")
    final_expected: Day | None = Field(None, description="When the final value is expected.")
    n: Count | None = Field(None, description="The number of cases behind the value.")
    cannot_be_assessed: Unassessable | None = Field(
        None, description="Why there can be no value: method or no_events."
    )
    note: Text | None = Field(None, description="What a reader must know about the value.")

    @model_validator(mode="after")
    def _says_something(self) -> "Value":
        if self.value is None and self.final_expected is None and self.cannot_be_assessed is None:
            raise refuse("value_says_nothing")
        if self.value is not None and self.cannot_be_assessed is not None:
            raise refuse("value_and_unassessable")
        return self

    @property
    def number(self) -> Decimal | None:
        """Return the value where it is a number."""
        return self.value if isinstance(self.value, Decimal) else None


def _as_entries(raw: Any) -> Any:
    if isinstance(raw, list):
        return [entry if isinstance(entry, (dict, Value)) else {"value": entry} for entry in raw]
    return [raw if isinstance(raw, dict) else {"value": raw}]


Entries = Annotated[tuple[Value, ...], BeforeValidator(_as_entries), Field(min_length=1)]
Values = dict[Id, Entries]


def _read_milestone(raw: Any) -> date | Literal["missed"]:
    return "missed" if raw == "missed" else read_day(raw)


Milestones = dict[
    Id,
    Annotated[
        date | Literal["missed"],
        PlainValidator(_read_milestone),
        WithJsonSchema({"oneOf": [{"type": "string", "format": "date"}, {"const": "missed"}]}),
    ],
]


class Judged(StrEnum):
    """What people can say of a goal."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"


class AssessedBy(StrEnum):
    """Who judged."""

    DEPARTMENT = "department"
    EXTERNAL = "external"
    AGENCY = "agency"


class Assessment(Element):
    """A judgement beside, or instead of, a computed verdict."""

    verdict: Judged = Field(description="met, partly_met or not_met.")
    by: AssessedBy = Field(
        description="Only the department or an external judge overrules figures."
    )
    assessor: Text | None = Field(None, description="Who judged.")
    why: Text | None = Field(None, description="On what grounds.")
    date: Day | None = Field(None, description="When it was judged.")


class GoalResult(Element):
    """The year-end result of a goal."""

    values: Values = Field(default_factory=dict, description="The value of each measure.")
    milestones: Milestones = Field(
        default_factory=dict, description="The date each milestone was reached, or missed."
    )
    criteria: dict[Id, Judged] = Field(
        default_factory=dict, description="How each criterion was judged."
    )
    assessment: Assessment | None = Field(None, description="A judgement by people.")
    explanation: Text | None = Field(None, description="Why it went as it did.")
    reason: tuple[Reason, ...] = Field((), description="Why it was not, or only partly, met.")
    analyse: Flag = Field(False, description="true: taken up in part 2 although it was met.")
    cannot_be_assessed: Unassessable | None = Field(
        None, description="Why the goal cannot be assessed: method or no_events."
    )


class Correction(Element):
    """A value corrected after the results were approved."""

    goal: Id = Field(description="The goal.")
    measure: Id = Field(description="The measure.")
    from_: Figure = Field(alias="from", description="The value that was approved.")
    to: Figure = Field(description="The right value.")
    date: Day = Field(description="When it was corrected.")
    why: Text = Field(description="What was wrong.")


class Lesson(Element):
    """What was learned, for the next years' plans (2014 guidance, M47)."""

    id: Id = Field(description="The lesson's id.")
    text: Text = Field(description="What was learned.")


class PictureFollowUp(Element):
    """Follow-up on the goal picture at year end (2014 guidance, M46)."""

    text: Text | None = Field(None, description="How far the agency is, as a whole.")
    markers: dict[Id, Text] = Field(
        default_factory=dict, description="How far the agency is, by guiding marker."
    )


class Results(DocumentBase):
    """The year-end evaluation; once it has approved_on, the plan is closed."""

    as_of: Day | None = Field(None, description="The date the values stand for.")
    approved_on: Day | None = Field(None, description="The date the results were approved.")
    headline: Text | None = Field(None, description="What follows the computed sentence.")
    goals: dict[Id, GoalResult] = Field(default_factory=dict, description="The results by goal.")
    corrections: tuple[Correction, ...] = Field((), description="Corrections after approval.")
    goal_picture: PictureFollowUp | None = Field(None, description="How far the goal picture is.")
    lessons: tuple[Lesson, ...] = Field((), description="What was learned.")

    @model_validator(mode="after")
    def _lessons_differ(self) -> "Results":
        refuse_duplicates("lessons", (lesson.id for lesson in self.lessons))
        return self
