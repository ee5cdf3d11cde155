"""A document as it was read, and the library of all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from pejling.load.front_matter import FrontMatter
from pejling.load.prose import Prose, parse
from pejling.model import (
    Agency,
    Amendment,
    Article,
    DocumentBase,
    FollowUp,
    Localized,
    Ministry,
    MinistryResults,
    Okr,
    Plan,
    Results,
)
from pejling.model.texts import Way, texts_of
from pejling.source import Source, Span

MAIN_LANGUAGE = ""
"""The key of a document's own text; its translations stand under their language."""

M_co = TypeVar("M_co", bound=DocumentBase, covariant=True)


@dataclass(frozen=True, order=True)
class Place:
    """Where a document stands: the folders above it. `period` is a year or a span, or a cycle."""

    ministry: str = ""
    agency: str = ""
    period: str = ""
    name: str = ""

    @property
    def years(self) -> tuple[int, int]:
        """Return the first and last year of the folder."""
        first, _, last = self.period.partition("-")
        return int(first), int(last or first)

    @property
    def plan(self) -> "Place":
        """Return the place of the plan that an amendment, follow-up or results file belongs to."""
        return Place(self.ministry, self.agency, self.period)


@dataclass(frozen=True)
class Body:
    """The Markdown of a document in one language; `line` is its first line in the file."""

    text: str
    source: Source
    line: int
    is_page: bool = False

    @cached_property
    def prose(self) -> Prose:
        """Return the text as read Markdown."""
        return parse(self.text, is_page=self.is_page)


@dataclass(frozen=True)
class Document(Generic[M_co]):
    """One file: its kind, its place, what its front matter says, and its text by language."""

    kind: str
    path: str
    place: Place
    content: M_co
    front: FrontMatter | None
    bodies: Mapping[str, Body]
    is_whole: bool = True

    @cached_property
    def texts(self) -> tuple[tuple[Way, Localized], ...]:
        """Every text of its facts that can be translated, with the keys that lead to it."""
        return tuple(texts_of(self.content))

    def span(self, *path: str | int, key: bool = False) -> Span:
        """Return the place of a value, or of its key."""
        if self.front is None:
            return Span(self.path, 1, 1, 1, 2)
        return self.front.span(path, key=key)

    def has(self, *path: str | int) -> bool:
        """Say whether a key is written, be it with what could not be read."""
        return self.front is not None and self.front.has(path)


@dataclass(frozen=True)
class Library:
    """Every document by its place; sorted, so that nothing depends on the file system's order."""

    ministries: Mapping[str, Document[Ministry]] = field(default_factory=dict)
    ministry_results: Mapping[Place, Document[MinistryResults]] = field(default_factory=dict)
    agencies: Mapping[Place, Document[Agency]] = field(default_factory=dict)
    plans: Mapping[Place, Document[Plan]] = field(default_factory=dict)
    amendments: Mapping[Place, tuple[Document[Amendment], ...]] = field(default_factory=dict)
    follow_ups: Mapping[Place, tuple[Document[FollowUp], ...]] = field(default_factory=dict)
    results: Mapping[Place, tuple[Document[Results], ...]] = field(default_factory=dict)
    okrs: Mapping[Place, Document[Okr]] = field(default_factory=dict)
    articles: Mapping[str, Document[Article]] = field(default_factory=dict)
    images: Mapping[str, FilePath] = field(default_factory=dict)
    withheld: int = 0
    """How many documents are held back from this audience."""
    answered: Mapping[Place, tuple[date, ...]] = field(default_factory=dict)
    """Days of follow-ups held back: their meetings are not late, and nothing more is said."""
    unseen_results: frozenset[Place] = frozenset()
    """Plans, and years of ministries, whose results are held back: none may be called missing."""

    def documents(self) -> Iterator[Document[Any]]:
        """Yield every document."""
        for single in (
            self.ministries,
            self.ministry_results,
            self.agencies,
            self.plans,
            self.okrs,
            self.articles,
        ):
            yield from single.values()
        for several in (self.amendments, self.follow_ups, self.results):
            for documents in several.values():
                yield from documents


def follow_up_date(document: Document[FollowUp]) -> date:
    """Return the day of a follow-up: when it was held, else the agreed meeting."""
    day = document.content.date or document.content.for_
    assert day is not None
    return day
