"""What every document and every part of one has in common."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from pejling.model.refusal import refuse
from pejling.model.values import Text, Words


class Element(BaseModel):
    """A part of a document: frozen, and it refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Choice(StrEnum):
    """One of a few words, each with what it means to an author."""

    _value_: str
    meaning: str

    def __new__(cls, word: str, meaning: str = "") -> Self:
        """Return the word, which is also the member's value."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the words with their meanings."""
        schema = handler.resolve_ref_schema(handler(core_schema))
        del schema["enum"]
        schema["oneOf"] = cls.schemas()
        return schema

    @classmethod
    def schemas(cls) -> list[dict[str, Any]]:
        """Return the schema of each word."""
        return [{"const": one.value, "description": one.meaning} for one in cls]


class Audience(Choice):
    """Who a document is for."""

    PUBLIC = "public", "Everyone."
    STAFF = "staff", "The authorities' own staff; a public site holds no word of it."


class Waiver(Element):
    """A rule that this document departs from on purpose, and why."""

    rule: Words = Field(description="The rule's code or name, as pejling check writes it.")
    reason: Text = Field(description="Why it does not fit here; shown on the plan's page.")


class DocumentBase(Element):
    """A document: one file of a real-life act."""

    audience: Audience = Field(
        Audience.PUBLIC, description="Who may read the document; everyone where nothing is said."
    )
    waive: tuple[Waiver, ...] = Field(
        (), description="Rules that this document departs from on purpose."
    )


Headline = Annotated[
    Text | None,
    Field(
        description=(
            "One sentence of your own; it follows the computed count at the top of the page."
        )
    ),
]
"""What the author of a document says before anything else."""

Contact = Annotated[
    Words | None, Field(description="The address of an office that answers, never of a person.")
]
"""Where readers can ask."""


class Reason(Choice):
    """Why a plan was changed or a goal was not met.

    2014 guidance, M31.
    """

    EXTERNAL = "external", "External conditions that the agency does not govern."
    POLITICAL_CHANGE = "political_change", "The political priorities changed."
    AMBITION = "ambition", "The bar was set high on purpose."
    OWN_PERFORMANCE = "own_performance", "The agency's own work."
    METHOD = "method", "The way of measuring, or the data, changed."


class SignatoryRole(Choice):
    """In which office a person signed."""

    PERMANENT_SECRETARY = "permanent_secretary", "The permanent secretary of the department."
    DIRECTOR_GENERAL = "director_general", "The agency's director-general."
    DEPUTY = "deputy", "A deputy."
    MINISTER = "minister", "The minister."
    OTHER = "other", "Another office."


class Signatory(Element):
    """A person who agreed the document."""

    role: SignatoryRole = Field(description="The office the person holds.")
    name: Words = Field(description="The person's name.")


class FormerKind(Choice):
    """What happened to the earlier unit."""

    RENAMED = "renamed", "It was given a new name."
    MERGED = "merged", "It was merged with others."
    SPLIT = "split", "It was split up."
    MOVED = "moved", "It was moved to another ministry."


def refuse_duplicates(name: str, ids: Iterable[str]) -> None:
    """Refuse two parts of the list `name` with the same id."""
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            raise refuse("duplicate_id", at=f"{name}/{index}/id", value=one)
        seen.add(one)
