"""What every document and every part of one has in common."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from pejling.model.values import Text, Words


class Element(BaseModel):
    """A part of a document: frozen, and it refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Audience(StrEnum):
    """Who a document is for."""

    PUBLIC = "public"
    STAFF = "staff"


class Waiver(Element):
    """A rule that this document departs from on purpose, and why."""

    rule: Words = Field(description="The name or code of the rule.")
    reason: Text = Field(description="Why it does not fit here; shown on the plan's page.")


class DocumentBase(Element):
    """A document: one file of a real-life act."""

    audience: Audience = Field(
        Audience.PUBLIC, description="Who may read it: public (the default) or staff."
    )
    waive: tuple[Waiver, ...] = Field((), description="Rules departed from, each with a reason.")


class Reason(StrEnum):
    """Why a plan was changed or a goal was not met (2014 guidance, M31)."""

    EXTERNAL = "external"
    POLITICAL_CHANGE = "political_change"
    AMBITION = "ambition"
    OWN_PERFORMANCE = "own_performance"
    METHOD = "method"


class SignatoryRole(StrEnum):
    """In which office a person signed."""

    PERMANENT_SECRETARY = "permanent_secretary"
    DIRECTOR_GENERAL = "director_general"
    DEPUTY = "deputy"
    MINISTER = "minister"
    OTHER = "other"


class Signatory(Element):
    """A person who agreed the document."""

    role: SignatoryRole = Field(description="The office the person holds.")
    name: Words = Field(description="The person's name.")


class FormerKind(StrEnum):
    """What happened to the earlier unit."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"
