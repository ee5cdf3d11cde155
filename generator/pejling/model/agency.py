"""The agency."""

from pydantic import Field

from pejling.model.base import Contact, DocumentBase, Element, FormerKind
from pejling.model.values import Day, Link, Reference, Text


class FormerAgency(Element):
    """An earlier agency that this one carries on."""

    agency: Reference = Field(
        description=("The earlier agency's folder: agency, or ministry/agency in another ministry.")
    )
    until: Day | None = Field(None, description="The last day it existed.")
    kind: FormerKind = Field(FormerKind.RENAMED, description="What happened to it then.")


class Agency(DocumentBase):
    """An agency of a ministry."""

    name: Text = Field(description="The agency's name.")
    mission: Text | None = Field(None, description="What the agency is there for.")
    contact: Contact = None
    website: Link | None = Field(None, description="The agency's own site.")
    formerly: tuple[FormerAgency, ...] = Field(
        (), description="Earlier units that this one carries on."
    )
