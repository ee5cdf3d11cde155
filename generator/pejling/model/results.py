"""Values, assessments and the year-end evaluation (2014 guidance, M46)."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from pejling.model.base import Choice, DocumentBase, Element, Headline, Reason, refuse_duplicates
from pejling.model.days import read_day
from pejling.model.refusal import refuse
from pejling.model.values import Count, Day, Figure, Flag, Id, Text


class Unassessable(Choice):
    """Why something cannot be assessed."""

    METHOD = "method", "The way of measuring, or the data, does not allow it."
    NO_EVENTS = "no_events", "Nothing happened that could be measured."


class Value(Element):
    """A value of a measure, or why there is none yet."""

    value: Figure | None = Field(
        None, description="The value as a number without unit; or words that people judge."
    )
    as_of: Day | None = Field(None, description="The date the value stands for.")
    preliminary: Flag = Field(False, description="Write true where the value may still change.")
    final_expected: Day | None = Field(None, description="When the final value is expected.")
    n: Count | None = Field(
        None, description="The number of cases, answers or people behind the value."
    )
    cannot_be_assessed: Unassessable | None = Field(None, description="Why there can be no value.")
    note: Text | None = Field(None, description="What a reader must know to understand the value.")

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


_Entry = Value | Figure
_Entries = _Entry | Annotated[tuple[_Entry, ...], Field(min_length=1)]
Entries = Annotated[
    tuple[Value, ...],
    BeforeValidator(_as_entries, json_schema_input_type=_Entries),
    Field(min_length=1),
]
Values = dict[Id, Entries]


def _read_milestone(raw: Any) -> date | Literal["missed"]:
    if raw == "missed":
        return "missed"
    try:
        return read_day(raw)
    except PydanticCustomError as error:
        if error.type == "not_a_date":
            raise refuse("not_a_milestone", value=str(raw)) from None
        raise


Milestones = dict[
    Id,
    Annotated[
        date | Literal["missed"],
        PlainValidator(_read_milestone),
        WithJsonSchema({"oneOf": [{"type": "string", "format": "date"}, {"const": "missed"}]}),
    ],
]


class Judged(Choice):
    """What people can say of a goal."""

    MET = "met", "Met."
    PARTLY_MET = "partly_met", "Partly met."
    NOT_MET = "not_met", "Not met."


class AssessedBy(Choice):
    """Who judged."""

    DEPARTMENT = "department", "The ministry's department."
    EXTERNAL = "external", "Someone outside the ministry."
    AGENCY = "agency", "The agency itself; shown beside the figures, never instead of them."


class Assessment(Element):
    """A judgement beside, or instead of, a computed verdict."""

    verdict: Judged = Field(description="How the goal stands, as judged.")
    by: AssessedBy = Field(
        description="Who judged; only the department or someone external overrules figures."
    )
    assessor: Text | None = Field(None, description="The office or the people who judged.")
    why: Text | None = Field(None, description="The grounds for the judgement.")
    date: Day | None = Field(None, description="The date of the judgement.")


class GoalResult(Element):
    """The year-end result of a goal."""

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
    criteria: dict[Id, Judged] = Field(
        default_factory=dict, description="How each criterion was judged, by its id."
    )
    assessment: Assessment | None = Field(
        None, description="A judgement by people, beside the figures or where there are none."
    )
    explanation: Text | None = Field(None, description="Why it went as it did, in a few sentences.")
    reason: tuple[Reason, ...] = Field(
        (), description="Why the goal was not met, or only partly; one or more reasons."
    )
    analyse: Flag = Field(
        False,
        description=(
            "Write true to take the goal up in the report's analysis although it was met."
        ),
    )
    cannot_be_assessed: Unassessable | None = Field(
        None, description="Why the goal cannot be assessed."
    )


class Correction(Element):
    """A value corrected after the results were approved."""

    goal: Id = Field(description="The goal's id.")
    measure: Id = Field(description="The measure's id.")
    from_: Figure = Field(alias="from", description="The value that was approved.")
    to: Figure = Field(description="The right value.")
    date: Day = Field(description="The date of the correction.")
    why: Text = Field(description="What was wrong with the approved value.")


class Lesson(Element):
    """What was learned, for the next years' plans.

    2014 guidance, M47.
    """

    id: Id = Field(description="The lesson's id.")
    text: Text = Field(description="What was learned.")


class PictureFollowUp(Element):
    """Follow-up on the goal picture at year end.

    2014 guidance, M46.
    """

    text: Text | None = Field(
        None, description="How far the agency is with the goal picture as a whole."
    )
    markers: dict[Id, Text] = Field(
        default_factory=dict, description="How far the agency is, by the guiding marker's id."
    )


class Results(DocumentBase):
    """The year-end evaluation; once it has approved_on, the plan is closed."""

    as_of: Day | None = Field(None, description="The date the values stand for.")
    approved_on: Day | None = Field(
        None, description="The date the results were approved; from then on the plan is closed."
    )
    headline: Headline = None
    goals: dict[Id, GoalResult] = Field(
        default_factory=dict, description="The results by the goal's id."
    )
    corrections: tuple[Correction, ...] = Field(
        (),
        description=(
            "Values corrected after the results were approved; the approved ones "
            "stay where they are."
        ),
    )
    goal_picture: PictureFollowUp | None = Field(None, description="How far the goal picture is.")
    lessons: tuple[Lesson, ...] = Field((), description="What was learned.")

    @model_validator(mode="after")
    def _lessons_differ(self) -> "Results":
        refuse_duplicates("lessons", (lesson.id for lesson in self.lessons))
        return self
