"""A document about to be written: its path, its facts and text, and what to say of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from pejling.language import _
from pejling.load import Document
from pejling.model import Audience, Localized
from pejling.writing.emitting import front_matter
from pejling.writing.errors import WritingError

_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{4})?\Z")


@dataclass(frozen=True)
class Note:
    """Something the author should know of what was carried on: a translated sentence's key."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Scaffold:
    """A document to be written at a path from the plans folder."""

    path: str
    content: Mapping[str, Any]
    body: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        """Return the whole file."""
        return front_matter(self.content, self.body)


def stated_audience(document: Document[Any]) -> dict[str, Any]:
    """Return the line that says for whom a document is, where its model says it too."""
    audience = document.content.audience
    return {} if audience == Audience.PUBLIC else {"audience": audience}


def years_of(period: str) -> tuple[int, int]:
    """Return the first and last year of a folder's name. Raises WritingError where it is none."""
    if not _PERIOD.match(period):
        message = _("{year} is not a year such as 2027, or a span such as 2027-2030.")
        raise WritingError(message, year=period)
    first, _hyphen, last = period.partition("-")
    return int(first), int(last or first)


def moved(day: date, years: int) -> date:
    """Return the same day some years on; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def moved_meeting(day: date, years: int) -> date:
    """Return the same day some years on; the Monday after where that is in a weekend."""
    later = moved(day, years)
    return later + timedelta(days=(7 - later.weekday()) % 7 if later.weekday() > 4 else 0)


def section(title: Localized, goal: str, language: str, text: str = "") -> str:
    """Return a goal's section of a body: its heading carries the goal's id."""
    heading = f"## {in_one_language(title, language)} {{#{goal}}}"
    return f"{heading}\n\n{text}\n" if text else f"{heading}\n"


def in_one_language(text: Localized, language: str) -> str:
    """Return a text in a language, on one line and with no sign that Markdown would read."""
    words = text if isinstance(text, str) else text.get(language) or next(iter(text.values()))
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", " ".join(words.split()))
