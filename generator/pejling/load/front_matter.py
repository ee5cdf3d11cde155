"""Front matter: read event by event, so that nothing in it runs, repeats or nests without end.

YAML's own reading of values is not used: every plain value stays the text that was written,
and the model decides. Anchors, aliases, tags and duplicate keys are refused here.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pejling.diagnostics import Diagnostic, Problem, found
from pejling.load import problems as p
from pejling.model import Quoted
from pejling.source import Source, Span

DEEPEST = 12
MOST_PROBLEMS = 50
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
FENCE = "---"

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Position:
    """Where a key and its value stand, as (line, column, end line, end column) from 1."""

    key: tuple[int, int, int, int]
    value: tuple[int, int, int, int]


@dataclass(frozen=True)
class FrontMatter:
    """The YAML between the fences, and where it starts in its file."""

    source: Source
    text: str
    first_line: int

    @cached_property
    def positions(self) -> Mapping[Path, Position]:
        """Return the place of every key and value; read again, since only mistakes need it."""
        return dict(_positions(self.text, self.first_line))

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Return the place of a value (or its key); of its nearest parent where it has none."""
        actual: Path = ()
        positions = self.positions
        for step in path:
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
    if not _is_fence(text.partition("\n")[0]):
        return Split(None, text, 1, found(p.NO_FRONT_MATTER, _late_fence(source) or source.span(1)))
    start = text.index("\n") + 1 if "\n" in text else len(text)
    end, after = _closing_fence(text, start)
    if end is None:
        span = source.span(1, 1, 3)
        return Split(None, "", 1, found(p.UNCLOSED_FRONT_MATTER, span))
    front = FrontMatter(source, text[start:end], 2)
    return Split(front, text[after:], text.count("\n", 0, after) + 1)


def _is_fence(line: str) -> bool:
    return line.rstrip() == FENCE


def _late_fence(source: Source) -> Span | None:
    for number, line in enumerate(source.lines[:20], start=1):
        if _is_fence(line):
            return source.span(number, 1, 3)
    return None


def _closing_fence(text: str, start: int) -> tuple[int | None, int]:
    while start < len(text):
        stop = text.find("\n", start)
        line_end = len(text) if stop < 0 else stop
        if text.startswith(FENCE, start) and _is_fence(text[start:line_end]):
            return start, min(line_end + 1, len(text))
        start = line_end + 1
    return None, start


@dataclass(frozen=True)
class Tree:
    """What the front matter says: plain data, and what is wrong with it as YAML."""

    data: dict[str, Any]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_broken(self) -> bool:
        """Say whether the data is incomplete."""
        return any(diagnostic.severity == "error" for diagnostic in self.diagnostics)


def read(front: FrontMatter) -> Tree:
    """Return the front matter as dicts, lists and texts (`Quoted` where quotes stood)."""
    builder = _Builder(front)
    try:
        builder.run()
    except yaml.MarkedYAMLError as error:
        builder.report_broken(error)
    except yaml.YAMLError as error:
        builder.say(p.YAML_BROKEN, _line_of(error, front), reason=" ".join(str(error).split()))
    except _StopReading:
        pass
    data = builder.root
    if not isinstance(data, dict):
        if not builder.diagnostics:
            span = Span(front.source.path, front.first_line, 1, front.first_line, 2)
            builder.diagnostics.append(found(p.NOT_KEYS, span))
        data = {}
    return Tree(data, tuple(builder.diagnostics))


def _line_of(error: yaml.YAMLError, front: FrontMatter) -> tuple[int, int, int, int]:
    position = getattr(error, "position", None)
    line = front.text.count("\n", 0, position) if isinstance(position, int) else 0
    return (front.first_line + line, 1, front.first_line + line, 2)


class _StopReading(Exception):  # noqa: N818 - it is no error
    """Reading on would only repeat the mistake."""


class _Builder:
    """Builds plain data from events, iteratively; the fast path makes no positions."""

    def __init__(self, front: FrontMatter) -> None:
        self.front = front
        self.root: Any = None
        self.diagnostics: list[Diagnostic] = []
        self._has_comments = " #" in front.text

    def say(self, problem: Problem, place: tuple[int, int, int, int], **values: str) -> None:
        """Report a problem at a place."""
        span = Span(self.front.source.path, *place)
        self.diagnostics.append(found(problem, span, **values))
        if len(self.diagnostics) >= MOST_PROBLEMS:
            raise _StopReading

    def at(self, event: Any) -> tuple[int, int, int, int]:
        """Return the place of an event in the file."""
        return _place(event, self.front.first_line)

    def run(self) -> None:  # noqa: C901 - one loop over the events, read in one sitting
        parser = yaml.CSafeLoader(self.front.text)
        next_event: Callable[[], Any] = parser.get_event
        stack: list[tuple[Any, str | None, bool]] = []
        current: Any = None
        key: str | None = None
        flow = False
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_reuse(event)
                plain = not event.style
                if type(current) is dict:
                    if key is None:
                        key = event.value
                        self._check_key(event, key, current)
                        continue
                    if plain and event.value in NULLS:
                        self._empty(event, key, flow)
                    else:
                        current[key] = event.value if plain else Quoted(event.value)
                    key = None
                elif current is None:
                    self.root = event.value
                elif plain and event.value in NULLS:
                    self.say(p.EMPTY_ITEM, self.at(event))
                else:
                    current.append(event.value if plain else Quoted(event.value))
                    if flow and plain and " " in event.value:
                        self.say(p.COMMA_IN_FLOW, self.at(event), value=event.value)
                if plain and self._has_comments:
                    self._check_comment(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_reuse(event)
                if type(current) is dict and key is None:
                    self.say(p.COMPLEX_KEY, self.at(event))
                    raise _StopReading
                if len(stack) >= DEEPEST:
                    self.say(p.TOO_DEEP, self.at(event), most=str(DEEPEST))
                    raise _StopReading
                new: Any = {} if kind is MappingStartEvent else []
                if current is None:
                    self.root = new
                elif key is not None:
                    current[key] = new
                else:
                    current.append(new)
                stack.append((current, None, flow))
                current, key, flow = new, None, bool(event.flow_style)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                current, key, flow = stack.pop()
            elif kind is AliasEvent:
                self._refuse_reuse(event)
                raise _StopReading
            elif kind is StreamEndEvent:
                return

    def _check_key(self, event: Any, key: str, mapping: dict[str, Any]) -> None:
        if key in mapping:
            self.say(p.DUPLICATE_KEY, self.at(event), value=key)
        elif key == "<<":
            self._refuse_reuse(event)

    def _empty(self, event: Any, key: str, flow: bool) -> None:
        if flow:
            self.say(p.COMMA_IN_FLOW, self.at(event), value=key)
        else:
            self.say(p.EMPTY_VALUE, self.at(event), key=key)

    def _refuse_reuse(self, event: Any) -> None:
        anchor = getattr(event, "anchor", None)
        shown = getattr(event, "tag", None) or anchor or getattr(event, "value", "")
        self.say(p.REUSE, self.at(event), value=shown)

    def _check_comment(self, event: Any) -> None:
        """Refuse `Sag #12`, which YAML cuts after `Sag`; two spaces make a comment on purpose."""
        lines = self.front.text
        end = event.end_mark.index
        if lines.startswith(" #", end) and event.value:
            rest = lines[end:].partition("\n")[0].strip()
            self.say(p.DROPPED_TEXT, self.at(event), value=event.value, rest=rest)

    def report_broken(self, error: yaml.MarkedYAMLError) -> None:
        """Report where YAML could not read on, in words an author knows."""
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        lines = self.front.text.split("\n")
        line = min(line, len(lines) - 1)
        problem, line, column, value = _diagnose(error, lines, line, column)
        row = self.front.first_line + line
        self.diagnostics.append(
            found(
                problem, Span(self.front.source.path, row, column + 1, row, column + 2), value=value
            )
        )


_TEXT_WITH_COLON = re.compile(r"\s*(?:- )?[^\s:#'\"][^:#]*:\s+[^'\"\s|>][^#]*?(:)(?:\s|$)")
_STARTS_RESERVED = re.compile(r"\s*(?:- )?(?:[^\s:#'\"][^:#]*:\s+)?([@`%&*!])")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- )?([a-z_]+):[^\s/]")


def _diagnose(  # noqa: C901 - a list of guesses, likeliest first
    error: yaml.MarkedYAMLError, lines: list[str], line: int, column: int
) -> tuple[Problem, int, int, str]:
    """Return what the author most likely did, and where."""
    said = f"{error.context or ''} {error.problem or ''}"
    row = lines[line]
    if "\t" in row[: column + 1] or ("found character" in said and "\t" in row):
        return p.TAB, line, row.index("\t"), ""
    if "quoted scalar" in said:
        start = error.context_mark.line if error.context_mark else line
        start_column = error.context_mark.column if error.context_mark else column
        return p.UNCLOSED_QUOTE, start, start_column, lines[start].strip()
    for near in (line, line - 1):
        if near >= 0 and (match := _TEXT_WITH_COLON.match(lines[near])):
            return p.COLON_IN_TEXT, near, match.start(1), lines[near].strip()
    if match := _STARTS_RESERVED.match(row):
        return p.RESERVED_START, line, match.start(1), match[1]
    if "'}'" in said or "']'" in said:
        return p.UNCLOSED_BRACKET, line, column, row.strip()
    for near in (line, line - 1):
        if near >= 0 and (match := _KEY_WITHOUT_SPACE.match(lines[near])):
            return p.COLON_WITHOUT_SPACE, near, match.end(1), match[1]
    if "could not find expected ':'" in said:
        start = error.context_mark.line if error.context_mark else line
        return (
            p.MISSING_COLON,
            start,
            len(lines[start]) - len(lines[start].lstrip()),
            lines[start].strip(),
        )
    if "block end" in said or "block mapping" in said or "block collection" in said:
        return p.INDENTATION, line, column, row.strip()
    return p.YAML_BROKEN, line, column, row.strip()


def _place(event: Any, first_line: int) -> tuple[int, int, int, int]:
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
            place = _place(event, first_line)
            key_place = _place(key_event, first_line) if key_event else place
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
