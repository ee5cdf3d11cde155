"""YAML read event by event, so that nothing in it runs, repeats or nests without end.

YAML's own reading of values is not used: every plain value stays the text that was written,
and the model decides. Anchors, aliases, tags and duplicate keys are refused here. A line that
YAML cannot read is mended in memory, so that what follows it is read too.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
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
from pejling.load.broken_lines import Fault, diagnose
from pejling.load.front_matter import DEEPEST, FrontMatter, place_of
from pejling.load.prose.characters import CONTROL, DIRECTION
from pejling.model import Quoted
from pejling.source import Span

MOST_PROBLEMS = 2000
MOST_MENDED_LINES = 20
QUOTES = ("'", '"')
# What YAML itself takes for a line end is only a blank in a text.
_UNSEEN = re.compile(f"(?![\x85\u2028\u2029\r])(?:{CONTROL.pattern}|{DIRECTION.pattern})")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class Tree:
    """What the front matter says: plain data, and what is wrong with it as YAML.

    `front` holds the lines as mended; `broken` are their numbers in the file. `ends` is the line
    from which nothing more could be read.
    """

    data: dict[str, Any]
    diagnostics: tuple[Diagnostic, ...]
    front: FrontMatter
    broken: frozenset[int] = frozenset()
    ends: int | None = None


def read(front: FrontMatter) -> Tree:
    """Return the front matter as dicts, lists and texts (`Quoted` where quotes stood)."""
    said: list[Diagnostic] = []
    broken: set[int] = set()
    ends: int | None = None
    builder = _Builder(front)
    while fault := builder.run():
        line = front.first_line + fault.line
        is_stuck = line in broken or line < max(broken, default=0)
        if not is_stuck:
            said.append(_broken_line(front, fault))
        if is_stuck or fault.mended is None or len(broken) >= MOST_MENDED_LINES:
            ends = line
            break
        broken.add(line)
        front = FrontMatter(front.source, fault.mended_text(front.text), front.first_line)
        builder = _Builder(front)
    rest = [one for one in builder.diagnostics if one.span.line not in broken]
    return _tree(builder, said, rest, ends)


def _tree(
    builder: "_Builder", said: list[Diagnostic], rest: list[Diagnostic], ends: int | None
) -> Tree:
    """Return what was read; `said` is of lines that YAML cannot read, `rest` of all others."""
    front, data = builder.front, builder.root
    found_here = [*said, *rest]
    if not isinstance(data, dict) and not found_here:
        span = Span(front.source.path, front.first_line, 1, front.first_line, 2)
        found_here.append(found(p.NOT_KEYS, span))
    plain = data if isinstance(data, dict) else {}
    lines = frozenset(one.span.line for one in said)
    return Tree(plain, tuple(found_here), front, lines, builder.ends or ends)


def _broken_line(front: FrontMatter, fault: Fault) -> Diagnostic:
    row = front.first_line + fault.line
    span = Span(front.source.path, row, fault.column + 1, row, fault.column + 2)
    return found(fault.problem, span, value=fault.value, sign=fault.sign)


class _StopReading(Exception):  # noqa: N818 - it is no error
    """Reading on would only repeat the mistake."""


class _Builder:
    """Builds plain data from events, iteratively; the fast path makes no positions."""

    def __init__(self, front: FrontMatter) -> None:
        self.front = front
        self.root: Any = None
        self.diagnostics: list[Diagnostic] = []
        self.ends: int | None = None
        self._has_comments = " #" in front.text
        self._may_be_unseen = "\\" in front.text or bool(_UNSEEN.search(front.text))
        self._quoted: Any = None

    def say(self, problem: Problem, place: tuple[int, int, int, int], **values: str) -> None:
        """Report a problem at a place."""
        span = Span(self.front.source.path, *place)
        self.diagnostics.append(found(problem, span, **values))
        if len(self.diagnostics) >= MOST_PROBLEMS:
            self._stop(place[0])

    def at(self, event: Any) -> tuple[int, int, int, int]:
        """Return the place of an event in the file."""
        return place_of(event, self.front.first_line)

    def run(self) -> Fault | None:
        """Read everything; return where YAML could not read on, if anywhere."""
        try:
            self._build()
        except yaml.MarkedYAMLError as error:
            return diagnose(error, self.front.text.split("\n"), self._quoted)
        except yaml.YAMLError as error:
            position = getattr(error, "position", None)
            line = self.front.text.count("\n", 0, position) if isinstance(position, int) else 0
            return Fault(p.YAML_BROKEN, line, 0)
        except _StopReading:
            return None
        return None

    def _stop(self, line: int) -> None:
        self.ends = line
        raise _StopReading

    def _build(self) -> None:  # noqa: C901 - one loop over the events, read in one sitting
        parser = yaml.CSafeLoader(self.front.text)
        next_event: Callable[[], Any] = parser.get_event
        stack: list[tuple[Any, str | None, bool]] = []
        current: Any = None
        key: str | None = None
        key_event: Any = None
        flow = False
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_reuse(event)
                if self._may_be_unseen:
                    self._check_characters(event)
                plain = not event.style
                if not plain:
                    self._quoted = event
                if type(current) is dict:
                    if key is None:
                        key, key_event = event.value, event
                        self._check_key(event, key, current)
                        continue
                    if plain and event.value in NULLS:
                        self._empty(key_event, flow)
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
                if self._has_comments and (plain or event.style in QUOTES):
                    self._check_comment(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_reuse(event)
                if type(current) is dict and key is None:
                    self.say(p.COMPLEX_KEY, self.at(event))
                    self._stop(self.at(event)[0])
                if len(stack) >= DEEPEST:
                    self.say(p.TOO_DEEP, self.at(event), most=str(DEEPEST))
                    self._stop(self.at(event)[0])
                new: Any = {} if kind is MappingStartEvent else []
                if current is None:
                    self.root = new
                elif key is not None:
                    current[key] = new
                else:
                    current.append(new)
                stack.append((current, key, flow))
                current, key, flow = new, None, bool(event.flow_style)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                current, key, flow = stack.pop()
                key = None
            elif kind is AliasEvent:
                self._refuse_reuse(event)
                if type(current) is dict and key is None:
                    self._stop(self.at(event)[0])
                key = None
            elif kind is StreamEndEvent:
                return

    def _check_key(self, event: Any, key: str, mapping: dict[str, Any]) -> None:
        if key in mapping:
            self.say(p.DUPLICATE_KEY, self.at(event), value=key)
        elif key == "<<":
            self._refuse_reuse(event)

    def _empty(self, key: Any, flow: bool) -> None:
        after = self.front.text[key.end_mark.index :].partition("\n")[0]
        if flow:
            self.say(p.COMMA_IN_FLOW, self.at(key), value=key.value)
        elif after.startswith(": #"):
            line, column = self.at(key)[2:]
            rest = after[2:].rstrip()
            place = (line, column + 2, line, column + 2 + len(rest))
            self.say(p.DROPPED_TEXT, place, value=rest, rest=rest)
        else:
            self.say(p.EMPTY_VALUE, self.at(key), key=key.value)

    def _refuse_reuse(self, event: Any) -> None:
        line, column = self.at(event)[:2]
        rest = self.front.text[event.start_mark.index :].partition("\n")[0].split()
        shown = rest[0] if rest else ""
        self.say(p.REUSE, (line, column, line, column + max(len(shown), 1)), value=shown)

    def _check_characters(self, event: Any) -> None:
        r"""Refuse what `"\0"` would bring past the look at the file; leave out what turns text."""
        if unseen := _UNSEEN.search(event.value):
            turns = DIRECTION.match(unseen[0])
            problem = p.DIRECTION_CONTROL if turns else p.CONTROL_CHARACTER
            self.say(problem, self.at(event), value=f"U+{ord(unseen[0]):04X}")
            event.value = DIRECTION.sub("", event.value)

    def _check_comment(self, event: Any) -> None:
        """Refuse `Sag #12`, which YAML cuts after `Sag`; two spaces make a comment on purpose."""
        text = self.front.text
        end = event.end_mark.index
        if text.startswith(" #", end) and event.value:
            rest = text[end:].partition("\n")[0].strip()
            line, column = self.at(event)[2:]
            place = (line, column + 1, line, column + 1 + len(rest))
            self.say(p.DROPPED_TEXT, place, value=f"{event.value} {rest}", rest=rest)
