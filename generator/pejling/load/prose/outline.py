"""Headings: their ids, their levels and the sections they open."""

import re
from dataclasses import dataclass

from markdown_it.token import Token

from pejling.load.prose.characters import LONGEST_ID, slug
from pejling.load.prose.markdown import GIVEN_ID
from pejling.load.prose.places import Place, Places
from pejling.load.prose.sheet import Sheet
from pejling.load.prose.structure import (
    Heading,
    HeadingEnd,
    HeadingStart,
    Problem,
    ProblemKind,
    Section,
)

_WELL_FORMED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TOP_LEVEL = 2


@dataclass(frozen=True, slots=True)
class _Entry:
    """A heading and where it stands on the sheet: in pieces, and in plain text."""

    heading: Heading
    written: int
    is_outermost: bool
    start: int
    body: int
    plain_start: int
    plain_body: int


class Outline:
    """Collects the headings of one text in order."""

    def __init__(self, tokens: list[Token], sheet: Sheet, places: Places, *, is_page: bool) -> None:
        self.title: str | None = None
        self._may_be_title = is_page
        self._sheet = sheet
        self._places = places
        self._entries: list[_Entry] = []
        self.problems: list[Problem] = []
        self._reserved = {token.meta[GIVEN_ID] for token in tokens if GIVEN_ID in token.meta}
        self._used: set[str] = set()
        self._copies: dict[str, int] = {}
        self._above: list[int] = []
        self._begun: tuple[Token, int, int] | None = None

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings so far, those that have words."""
        return tuple(entry.heading for entry in self._entries if entry.heading.title)

    def begin(self, token: Token) -> None:
        """Take the beginning of a heading; its anchor waits for its title."""
        start = self._sheet.piece("")
        self._begun = (token, start, self._sheet.position)

    def end(self) -> None:
        """Take the end of the heading begun last."""
        if self._begun is None:
            return
        token, start, plain_start = self._begun
        if self._may_be_title and start == 0 and token.tag == "h1":
            self.title = self._sheet.plain(plain_start)
            self._sheet.forget()
            return
        heading = self._heading(token, self._sheet.plain(plain_start))
        # A heading of an id alone opens a section and shows nothing.
        if heading.title:
            self._sheet.pieces[start] = HeadingStart(heading.level, heading.anchor)
            self._sheet.piece(HeadingEnd(heading.level))
        body = self._sheet.flush()
        self._entries.append(
            _Entry(
                heading=heading,
                written=int(token.tag[1:]),
                is_outermost=token.level == 0,
                start=start,
                body=body,
                plain_start=plain_start,
                plain_body=self._sheet.position,
            )
        )

    def sections(self) -> tuple[Section, ...]:
        """Return the sections of the headings whose ids their author gave."""
        sections: list[Section] = []
        later: list[_Entry] = []
        for entry in reversed(self._entries):
            if not entry.is_outermost:
                continue
            # What stands below this heading does not end its section.
            while later and later[-1].written > entry.written:
                later.pop()
            if entry.heading.given:
                sections.append(self._section(entry, later[-1] if later else None))
            later.append(entry)
        return tuple(reversed(sections))

    def _section(self, entry: _Entry, following: _Entry | None) -> Section:
        plain_end = following.plain_start if following else self._sheet.position
        plain = self._sheet.plain(entry.plain_body, plain_end)
        return Section(
            heading=entry.heading,
            plain_text=plain,
            words=len(plain.split()),
            start=entry.start,
            body=entry.body,
            end=following.start if following else self._sheet.flush(),
        )

    def _heading(self, token: Token, title: str) -> Heading:
        line = token.map[0] if token.map else 0
        written = int(token.tag[1:])
        if written == 1:
            self._report(ProblemKind.HEADING_LEVEL_ONE, self._places.of_line(line), title)
        given = self._given_id(token, line)
        return Heading(
            id=self._unused(given or slug(title), is_given=given is not None),
            title=title,
            level=self._level(written),
            line=line + 1,
            given=given is not None,
        )

    def _given_id(self, token: Token, line: int) -> str | None:
        """Return the author's id, if there is one that can be used as it is."""
        given = token.meta.get(GIVEN_ID)
        if given is None:
            return None
        assert isinstance(given, str)
        place = self._places.of_text(line, f"{{#{given}}}")
        if len(given) > LONGEST_ID or not _WELL_FORMED.fullmatch(given):
            self._report(ProblemKind.HEADING_ID_MALFORMED, place, given)
            return None
        if given in self._used:
            self._report(ProblemKind.HEADING_ID_DUPLICATE, place, given)
            return None
        return given

    def _unused(self, wanted: str, *, is_given: bool) -> str:
        """Return the id, with a number where it is another heading's."""
        found = wanted
        while found in self._used or (found in self._reserved and not is_given):
            self._copies[wanted] = self._copies.get(wanted, 1) + 1
            found = f"{wanted}-{self._copies[wanted]}"
        self._used.add(found)
        return found

    def _level(self, written: int) -> int:
        """Return the level in the outline: one below the nearest heading of a higher level."""
        while self._above and self._above[-1] >= written:
            self._above.pop()
        self._above.append(written)
        return _TOP_LEVEL + len(self._above) - 1

    def _report(self, kind: ProblemKind, place: Place, value: str) -> None:
        self.problems.append(Problem(kind, place.line, place.column, place.length, value))
