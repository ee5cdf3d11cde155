"""What a team writes during and after its cycle: check-ins, pauses, the evaluation."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from pejling.model.base import Choice, Element, Reason
from pejling.model.key_result import Zone
from pejling.model.numbers import read_number
from pejling.model.refusal import refuse
from pejling.model.values import Day, Id, Share, Text


def _read_check_in_value(raw: Any) -> Any:
    return Zone(raw) if isinstance(raw, str) and raw in set(Zone) else read_number(raw)


class CheckIn(Element):
    """How the key results stood on a day.

    OKR guide, O12.
    """

    date: Day = Field(description="The date of the check-in.")
    values: dict[
        Id,
        Annotated[
            Decimal | Zone,
            PlainValidator(_read_check_in_value),
            WithJsonSchema({"oneOf": [{"type": "number"}, *Zone.schemas()]}),
        ],
    ] = Field(
        default_factory=dict,
        description=("The values by the id of the key result or KPI; left out means not measured."),
    )
    confidence: dict[Id, Share] = Field(
        default_factory=dict,
        description="How sure the team is of reaching each key result, from 0 to 1.",
    )
    comment: Text | None = Field(None, description="How it is going, in a few sentences.")
    blockers: tuple[Text, ...] = Field((), description="What stands in the way.")
    action: Text | None = Field(None, description="What is done about it.")


class Pause(Element):
    """Days without check-ins."""

    from_: Day = Field(alias="from", description="The first day.")
    to: Day = Field(description="The last day.")
    why: Text | None = Field(None, description="Why there were no check-ins.")

    @model_validator(mode="after")
    def _in_order(self) -> "Pause":
        if self.to < self.from_:
            raise refuse("days_upside_down", at="to", value=str(self.to), meant=str(self.from_))
        return self


class Next(Choice):
    """What happens to a key result in the next cycle."""

    KEEP = "keep", "It goes on as it is."
    CHANGE = "change", "It goes on in another form."
    DROP = "drop", "It ends."


class KeyResultEvaluation(Element):
    """What was learned of one key result."""

    cause: Reason | None = Field(None, description="Why it ended as it did.")
    next: Next | None = Field(None, description="What happens to it in the next cycle.")
    comment: Text | None = Field(None, description="What was learned, in words.")


class Evaluation(Element):
    """What the team learned at the end of the cycle.

    OKR guide, O13.
    """

    date: Day | None = Field(
        None, description="The date of the evaluation; the cycle's last day where nothing is said."
    )
    worked: Text | None = Field(None, description="What worked well.")
    did_not: Text | None = Field(None, description="What did not work.")
    key_results: dict[Id, KeyResultEvaluation] = Field(
        default_factory=dict, description="What was learned, by the key result's id."
    )
