"""The front matter of a file as it is written, character for character, and where each part is.

Lines count from 0 at the first fence and keep their ends; nothing that is not edited is touched.
Places are counted in characters: YAML counts a line break of its own kind (U+2028) as a line in
some places and not in others.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import yaml

from pejling.language import _
from pejling.load.front_matter import split
from pejling.load.yaml_reading import NULLS
from pejling.source import Source
from pejling.writing.errors import WritingError

BYTE_ORDER_MARK = "\ufeff"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_ENDS = ("\r\n", "\n", "\r")


@dataclass(frozen=True)
class Pair:
    """A key of a mapping and its value."""

    key: yaml.ScalarNode
    value: yaml.Node


@dataclass(frozen=True)
class FrontLines:
    """A file's text (without its byte order mark) and the nodes of its front matter."""

    text: str

    @cached_property
    def rows(self) -> list[str]:
        """Return the lines of the file with their ends."""
        return [match[0] for match in _LINE.finditer(self.text) if match[0]]

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for row in self.rows:
            starts.append(starts[-1] + len(row))
        return starts

    @cached_property
    def root(self) -> yaml.MappingNode:
        """Return the mapping that the front matter is. Raises WritingError where it is none."""
        front = split(Source("", normal(self.text))).front
        try:
            node = yaml.compose(front.text, Loader=yaml.CSafeLoader) if front else None
        except yaml.YAMLError:
            node = None
        if not isinstance(node, yaml.MappingNode):
            raise WritingError(_("The facts at the top of the file cannot be read."))
        return node

    @cached_property
    def _places(self) -> Sequence[int]:
        """Return where each character of the front matter stands that YAML was given."""
        first = self._starts[1]
        if "\r" not in self.text:
            return range(first, len(self.text) + 1)
        dropped = {match.end() - 1 for match in re.finditer(r"\r\n", self.text)}
        return [one for one in range(first, len(self.text) + 1) if one not in dropped]

    def at(self, mark: yaml.Mark) -> int:
        """Return where in the text a mark of the front matter is."""
        return self._places[mark.index]

    def line(self, mark: yaml.Mark) -> int:
        """Return the line that a mark stands on."""
        return bisect_right(self._starts, self.at(mark)) - 1

    def column(self, mark: yaml.Mark) -> int:
        """Return how many characters stand before a mark on its line."""
        return self.at(mark) - self._starts[self.line(mark)]

    def line_start(self, line: int) -> int:
        """Return where a line begins."""
        return self._starts[line]

    def row(self, line: int) -> str:
        """Return a line with its end."""
        return self.rows[line]

    def end_of(self, line: int) -> str:
        """Return how a line ends; where it ends in no usual way, as most lines do."""
        row = self.row(line)
        return next((end for end in _ENDS if row.endswith(end)), "\n")

    def last_line(self, node: yaml.Node) -> int:
        """Return the last line of a value; comments and blank lines after it are not its own."""
        line = self.line(node.start_mark)
        if not isinstance(node, yaml.CollectionNode) or node.flow_style:
            last = self.line(node.end_mark)
            if self.column(node.end_mark) > 0 or last == line:
                return last
            keeps = "+" in self.row(line).partition("#")[0]
            last -= 1
            while not keeps and last > line and not self.row(last).strip():
                last -= 1
            return last
        return max([line, *(self.last_line(one) for one in children(node))])

    def source(self, node: yaml.Node) -> str:
        """Return a value as it is written."""
        return self.text[self.at(node.start_mark) : self.at(node.end_mark)]

    def edited(self, edits: Sequence["Edit"]) -> "FrontLines":
        """Return the text with the edits made; they do not overlap."""
        text = self.text
        for one in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
            text = text[: one.start] + one.text + text[one.end :]
        return FrontLines(text)


@dataclass(frozen=True)
class Edit:
    """The text that takes the place of a stretch of the file."""

    start: int
    end: int
    text: str


def normal(text: str) -> str:
    """Return a text with the line ends that the loader reads."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def pairs(node: yaml.MappingNode) -> Iterator[Pair]:
    """Yield the keys and values of a mapping."""
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            yield Pair(key, value)


def children(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield the values of a mapping or the items of a list."""
    if isinstance(node, yaml.MappingNode):
        yield from (value for _key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


def pair_of(node: yaml.MappingNode, key: str) -> Pair | None:
    """Return a key and its value. Raises WritingError where the key stands twice."""
    found = [one for one in pairs(node) if one.key.value == key]
    if len(found) > 1:
        raise WritingError(_("The key {name} stands twice: keep one of them first."), name=key)
    return found[0] if found else None


def is_empty(node: yaml.Node) -> bool:
    """Say whether a key has no value."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in NULLS


def below(lines: FrontLines, line: int, rows: Sequence[str]) -> Edit:
    """Return rows put below a line, ended as that line is."""
    start = lines.line_start(line + 1)
    end = lines.end_of(line)
    return Edit(start, start, "".join(f"{row}{end}" for row in rows))


def after_colon(lines: FrontLines, pair: Pair) -> int:
    """Return the place right after the colon of a key."""
    return lines.text.index(":", lines.at(pair.key.end_mark)) + 1
