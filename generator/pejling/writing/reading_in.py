"""A reading: one value for one measure, milestone or criterion, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pejling.writing.emitting import written
from pejling.writing.scalars import in_quotes

KEYS = ("value", "as_of", "preliminary", "final_expected", "n", "cannot_be_assessed", "note")
"""The keys of a value, in the order of its model."""

PASSING = ("preliminary", "final_expected", "cannot_be_assessed")
"""What a value that says nothing of it has no longer."""


class Section(StrEnum):
    """The key of a goal that a part's reading stands under."""

    VALUES = "values"
    MILESTONES = "milestones"
    CRITERIA = "criteria"


@dataclass(frozen=True)
class Reading:
    """What is to be recorded; `said_at` is where a person wrote it, for messages."""

    goal: str
    part: str
    value: Decimal | date | str
    section: Section = Section.VALUES
    as_of: date | None = None
    preliminary: bool = False
    final_expected: date | None = None
    n: int | None = None
    note: str | None = None
    said_at: str = ""

    @property
    def name(self) -> str:
        """Return the part as it is called on the command line."""
        return f"{self.goal}.{self.part}"

    @property
    def written(self) -> Mapping[str, str]:
        """Return what is said, by key, as it stands in a block."""
        return {key: written(value) for key, value in self._said().items()}

    @property
    def in_flow(self) -> Mapping[str, str]:
        """Return what is said, by key, as it stands between brackets: texts in quotes."""
        return {
            key: in_quotes(value) if type(value) is str else written(value)
            for key, value in self._said().items()
        }

    def _said(self) -> dict[str, Any]:
        said = {
            "value": self.value,
            "as_of": self.as_of,
            "preliminary": self.preliminary or None,
            "final_expected": self.final_expected,
            "n": self.n,
            "note": self.note,
        }
        return {key: value for key, value in said.items() if value is not None}
