"""Front matter: the facts between the fences of a file, and the place of each of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from pejling.diagnostics import Diagnostic, found
from pejling.language import _
from pejling.load import problems as p
from pejling.source import Source, Span

DEEPEST = 12
_BLANKS = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Characters that YAML takes for line ends and nobody else does, and what they are read as."""

FENCE = "---"

LATE_FENCE = _("Delete everything above line {line}, where the first --- stands.")

Path = tuple[str | int, ...]


class Position(NamedTuple):
    """Where a key and its value stand, as (line, column, end line, end column) from 1."""

    key: tuple[int, int, int, int]
    value: tuple[int, int, int, int]


@dataclass(frozen=True)
class FrontMatter:
    """The YAML between the fences, and where it starts in its file."""

    source: Source
    text: str
    first_line: int
    renamed: Mapping[Path, str] = field(default_factory=dict)
    """Keys that were read as others: by the path they were read at, as they are written."""

    @cached_property
    def positions(self) -> Mapping[Path, Position]:
        """Return the place of every key and value; read again, since only mistakes need it."""
        return dict(_positions(self.text, self.first_line))

    def has(self, path: Path) -> bool:
        """Say whether a key is written, be it without a value."""
        return self._written(path) in self.positions

    def _written(self, path: Path) -> Path:
        if not self.renamed:
            return path
        return tuple(self.renamed.get(path[: index + 1], step) for index, step in enumerate(path))

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return the place of a value (or its key); of its nearest parent where it has none."""
        actual: Path = ()
        positions = self.positions
        for step in self._written(path):
            if (*actual, step) in positions:
                actual = (*actual, step)
        if not actual or actual not in positions:
            return Span(self.source.path, self.first_line - 1, 1, self.first_line - 1, 4)
        position = positions[actual]
        return Span(self.source.path, *(position.key if key else position.value))


@dataclass(frozen=True)
class Split:
    """A file divided into front matter and body; `body_line` is the body's first line."""

    front: FrontMatter | None
    body: str
    body_line: int
    problem: Diagnostic | None = None


def split(source: Source) -> Split:
    """Return the front matter and the body of a file."""
    text = source.text
    if not _opens(text.partition("\n")[0]):
        return Split(None, text, 1, _without_fence(source))
    start = text.index("\n") + 1 if "\n" in text else len(text)
    end, after = _closing_fence(text, start)
    if end is None:
        span = source.span(1, 1, 3)
        return Split(None, "", 1, found(p.UNCLOSED_FRONT_MATTER, span))
    front = FrontMatter(source, text[start:end].translate(_BLANKS), 2)
    return Split(front, text[after:], text.count("\n", 0, after) + 1)


def _is_fence(line: str) -> bool:
    return line.rstrip() == FENCE


def _opens(line: str) -> bool:
    """Say whether a line opens the facts; YAML allows a remark after the fence."""
    fence, remark, _said = line.partition(" #")
    return _is_fence(fence if remark else line)


def _without_fence(source: Source) -> Diagnostic:
    """Say that the file has no front matter; name the line where a fence comes too late."""
    for number, line in enumerate(source.lines[:20], start=1):
        if _opens(line):
            return found(p.NO_FRONT_MATTER, source.span(1), hint_key=LATE_FENCE, line=number)
    return found(p.NO_FRONT_MATTER, source.span(1))


def _closing_fence(text: str, start: int) -> tuple[int | None, int]:
    while start < len(text):
        stop = text.find("\n", start)
        line_end = len(text) if stop < 0 else stop
        if text.startswith(FENCE, start) and _is_fence(text[start:line_end]):
            return start, min(line_end + 1, len(text))
        start = line_end + 1
    return None, start


def place_of(event: Any, first_line: int) -> tuple[int, int, int, int]:
    """Return the place of a YAML event in its file."""
    start, end = event.start_mark, event.end_mark
    return (start.line + first_line, start.column + 1, end.line + first_line, end.column + 1)


def _positions(  # noqa: C901 - one loop over the events
    text: str, first_line: int
) -> Iterator[tuple[Path, Position]]:
    """Yield the place of every key and value; text that cannot be read on ends it."""
    stack: list[tuple[Path, bool, int]] = []
    path: Path = ()
    is_mapping = False
    index = -1
    key_event: Any = None
    parser = yaml.CSafeLoader(text)
    try:
        while parser.check_event():
            event: Any = parser.get_event()
            kind = type(event)
            if kind in (MappingEndEvent, SequenceEndEvent):
                path, is_mapping, index = stack.pop()
                key_event = None
                continue
            if kind not in (ScalarEvent, MappingStartEvent, SequenceStartEvent):
                continue
            if is_mapping and key_event is None and kind is ScalarEvent:
                key_event = event
                continue
            here = path
            if is_mapping:
                here = (*path, key_event.value if key_event else "")
            elif stack:
                index += 1
                here = (*path, index)
            place = place_of(event, first_line)
            key_place = place_of(key_event, first_line) if key_event else place
            if kind is not ScalarEvent:
                place = key_place if key_event else (place[0], place[1], place[0], place[1] + 1)
            yield here, Position(key_place, place)
            key_event = None
            if kind is not ScalarEvent:
                if len(stack) > DEEPEST:
                    return
                stack.append((path, is_mapping, index))
                path, is_mapping, index = here, kind is MappingStartEvent, -1
    except yaml.YAMLError:
        return
