"""The agency."""

from pydantic import Field

from pejling.model.base import DocumentBase, Element, FormerKind
from pejling.model.values import Day, Link, Reference, Text, Words


class FormerAgency(Element):
    """An earlier agency that this one carries on."""

    agency: Reference = Field(description="The earlier agency: ministry/agency, or agency.")
    until: Day | None = Field(None, description="Its last day.")
    kind: FormerKind = Field(FormerKind.RENAMED, description="What happened to it.")


class Agency(DocumentBase):
    """An agency of a ministry."""

    name: Text = Field(description="The agency's name.")
    mission: Text | None = Field(None, description="What the agency is there for.")
    contact: Words | None = Field(None, description="An office to write to, never a person.")
    website: Link | None = Field(None, description="The agency's own site.")
    formerly: tuple[FormerAgency, ...] = Field((), description="Earlier names and folders.")
