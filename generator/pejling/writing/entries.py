"""A reading put where its key stands already: a value alone, one with its date, or a list."""

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from pejling.language import _
from pejling.writing.errors import WritingError
from pejling.writing.front_lines import (
    Edit,
    FrontLines,
    Pair,
    after_colon,
    below,
    is_empty,
    pair_of,
    pairs,
)
from pejling.writing.reading_in import KEYS, PASSING, Reading

STANDS_ALREADY = _("{name} has the value {value} already: --replace puts {new} in its place.")


@dataclass(frozen=True)
class Entry:
    """The key of a part in a file, what stands under it, and the reading to be put there."""

    lines: FrontLines
    pair: Pair
    parent: yaml.MappingNode
    reading: Reading
    replace: bool

    def edits(self) -> list[Edit]:
        """Return what is to be changed; nothing where the reading stands there already."""
        node = self.pair.value
        if is_empty(node):
            return self._fill()
        if isinstance(node, yaml.SequenceNode):
            return self._in_list(node)
        if self._is_other_day(node):
            return self._become_list(node)
        return self._in_entry(node, bool(self.parent.flow_style))

    def _fill(self) -> list[Edit]:
        said = self.reading.written
        colon, end = after_colon(self.lines, self.pair), self.lines.at(self.pair.value.end_mark)
        if self.parent.flow_style:
            return [Edit(colon, max(colon, end), f" {self._flow()}")]
        if len(said) == 1:
            return [Edit(colon, max(colon, end), self._before_comment(f" {said['value']}", colon))]
        cleared = [Edit(colon, end, "")] if end > colon else []
        line = self.lines.line(self.pair.key.start_mark)
        indent = self.lines.column(self.pair.key.start_mark) + self._step()
        return [*cleared, below(self.lines, line, self._rows(indent, list(said)))]

    def _before_comment(self, text: str, end: int) -> str:
        """Keep two spaces before a comment: with one, the loader takes it for lost text."""
        after = self.lines.text[end:]
        return f"{text} " if after.startswith(" #") else text

    def _flow(self) -> str:
        said = self.reading.in_flow
        if len(said) == 1:
            return said["value"]
        return "{" + ", ".join(f"{key}: {value}" for key, value in said.items()) + "}"

    def _rows(self, indent: int, keys: Sequence[str]) -> list[str]:
        said = self.reading.written
        return [f"{' ' * indent}{key}: {said[key]}" for key in keys]

    def _step(self) -> int:
        """Return how far values are indented under their key in this file."""
        for one in pairs(self.parent):
            value = one.value
            if isinstance(value, yaml.MappingNode) and not value.flow_style and value.value:
                return self.lines.column(value.start_mark) - self.lines.column(one.key.start_mark)
        way = self.lines.column(self.pair.key.start_mark)
        return max(2, way // 3)

    def _day_of(self, node: yaml.Node) -> str | None:
        found = pair_of(node, "as_of") if isinstance(node, yaml.MappingNode) else None
        return str(found.value.value) if found and not is_empty(found.value) else None

    def _is_other_day(self, node: yaml.Node) -> bool:
        """Say whether a value of another day stands there, beside which this one is to stand."""
        day = self._day_of(node)
        mine = self.reading.as_of.isoformat() if self.reading.as_of else None
        return day is not None and mine is not None and day != mine

    def _in_list(self, node: yaml.SequenceNode) -> list[Edit]:
        mine = self.reading.as_of.isoformat() if self.reading.as_of else None
        days = [self._day_of(one) for one in node.value]
        same = [one for one, day in zip(node.value, days, strict=True) if day == mine]
        if len(same) == 1:
            return self._in_entry(same[0], bool(node.flow_style))
        if mine is None or same:
            message = _("{name} has several values: say the day of the one you mean (--as-of).")
            raise WritingError(message, name=self.reading.name)
        if node.flow_style:
            place = self.lines.at(node.end_mark) - 1
            trailing = self.lines.source(node)[:-1].rstrip().endswith((",", "["))
            return [Edit(place, place, ("" if trailing else ", ") + self._flow())]
        rows = self._item(self.lines.column(node.start_mark))
        return [below(self.lines, self.lines.last_line(node), rows)]

    def _item(self, indent: int) -> list[str]:
        rows = self._rows(indent + 2, list(self.reading.written))
        return [f"{' ' * indent}- {rows[0].lstrip()}", *rows[1:]]

    def _become_list(self, node: yaml.Node) -> list[Edit]:
        """Return the value that stands there as the first of a list, and the reading after it."""
        start, end = self.lines.at(node.start_mark), self.lines.at(node.end_mark)
        if isinstance(node, yaml.MappingNode) and node.flow_style:
            return [Edit(start, start, "["), Edit(end, end, f", {self._flow()}]")]
        first, last = self.lines.line(node.start_mark), self.lines.last_line(node)
        moved = [
            Edit(place, place, "  ")
            for line in range(first + 1, last + 1)
            if self.lines.row(line).strip()
            for place in [self.lines.line_start(line)]
        ]
        rows = self._item(self.lines.column(node.start_mark))
        return [Edit(start, start, "- "), *moved, below(self.lines, last, rows)]

    def _in_entry(self, node: yaml.Node, in_flow: bool) -> list[Edit]:
        if isinstance(node, yaml.ScalarNode):
            return self._instead_of(node, in_flow)
        if not isinstance(node, yaml.MappingNode):
            raise WritingError(
                _("{name} is written in a way that is not understood."), name=self.reading.name
            )
        if self._says_it(node):
            return []
        self._allow(node)
        return self._merged_flow(node) if node.flow_style else self._merged(node)

    def _says_it(self, node: yaml.MappingNode) -> bool:
        """Say whether everything to be recorded stands there, and nothing that passes with it."""
        for key, value in self.reading.written.items():
            found = pair_of(node, key)
            if found is None or self.lines.source(found.value) != value:
                return False
        return not any(pair_of(node, key) for key in PASSING if key not in self.reading.written)

    def _allow(self, node: yaml.MappingNode) -> None:
        found = pair_of(node, "value") or pair_of(node, "cannot_be_assessed")
        if found is not None and not is_empty(found.value) and not self.replace:
            raise self._refusal(str(found.value.value))

    def _refusal(self, value: str) -> WritingError:
        new = self.reading.written["value"]
        return WritingError(STANDS_ALREADY, name=self.reading.name, value=value, new=new)

    def _instead_of(self, node: yaml.ScalarNode, in_flow: bool) -> list[Edit]:
        start, end = self.lines.at(node.start_mark), self.lines.at(node.end_mark)
        said = self.reading.written
        if len(said) == 1 and self.lines.source(node) == said["value"]:
            return []
        if not self.replace:
            raise self._refusal(str(node.value))
        if in_flow:
            return [Edit(start, end, self._flow())]
        if node.style in ("|", ">"):
            message = _("{name} is a text of several lines: change it by hand.")
            raise WritingError(message, name=self.reading.name)
        if len(said) == 1:
            return [Edit(start, end, self._before_comment(said["value"], end))]
        line = self.lines.line(node.end_mark)
        if isinstance(self.pair.value, yaml.SequenceNode):
            rows = self._rows(self.lines.column(node.start_mark), list(said)[1:])
            text = self._before_comment(f"value: {said['value']}", end)
            return [Edit(start, end, text), below(self.lines, line, rows)]
        indent = self.lines.column(self.pair.key.start_mark) + self._step()
        colon = after_colon(self.lines, self.pair)
        return [Edit(colon, end, ""), below(self.lines, line, self._rows(indent, list(said)))]

    def _merged(self, node: yaml.MappingNode) -> list[Edit]:
        said, edits = self.reading.written, []
        first_line = self.lines.line(node.start_mark)
        new: list[str] = []
        for key, value in said.items():
            found = pair_of(node, key)
            if found is None:
                new.append(key)
            elif self.lines.source(found.value) != value:
                edits.append(self._exchanged(found, value))
        for key in PASSING:
            found = pair_of(node, key)
            if found is not None and key not in said:
                edits.append(self._taken_out(found, first_line))
        indent = self.lines.column(node.start_mark)
        by_line: dict[int, list[str]] = {}
        for key in new:
            by_line.setdefault(self._line_before(node, key), []).append(key)
        edits += [
            below(self.lines, line, self._rows(indent, keys)) for line, keys in by_line.items()
        ]
        return edits

    def _line_before(self, node: yaml.MappingNode, key: str) -> int:
        """Return the line that a new key of a value goes below."""
        earlier = [one for one in pairs(node) if one.key.value in KEYS[: KEYS.index(key)]]
        return self.lines.last_line((earlier or list(pairs(node)))[-1].value)

    def _exchanged(self, found: Pair, value: str) -> Edit:
        node = found.value
        if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
            message = _("{name} is a text of several lines: change it by hand.")
            raise WritingError(message, name=self.reading.name)
        start, end = self.lines.at(node.start_mark), self.lines.at(node.end_mark)
        if is_empty(node):
            colon = after_colon(self.lines, found)
            return Edit(colon, max(colon, end), self._before_comment(f" {value}", colon))
        return Edit(start, end, self._before_comment(value, end))

    def _taken_out(self, found: Pair, first_line: int) -> Edit:
        line = self.lines.line(found.key.start_mark)
        shares = isinstance(self.pair.value, yaml.SequenceNode) and line == first_line
        if shares or self.lines.row(line).rstrip("\r\n").lstrip().startswith("- "):
            message = _("{key} of {name} stands beside the hyphen: move it down by hand first.")
            raise WritingError(message, key=found.key.value, name=self.reading.name)
        after = self.lines.last_line(found.value) + 1
        return Edit(self.lines.line_start(line), self.lines.line_start(after), "")

    def _merged_flow(self, node: yaml.MappingNode) -> list[Edit]:
        said = self.reading.in_flow
        source = self.lines.source(node)
        if "\n" in source or "\r" in source or " #" in source:
            message = _("{name} is a bracket over several lines: change it by hand.")
            raise WritingError(message, name=self.reading.name)
        kept = {
            str(one.key.value): self.lines.source(one.value)
            for one in pairs(node)
            if one.key.value not in PASSING
        }
        merged = {**kept, **said}
        text = "{" + ", ".join(f"{key}: {value}" for key, value in merged.items()) + "}"
        return [Edit(self.lines.at(node.start_mark), self.lines.at(node.end_mark), text)]
