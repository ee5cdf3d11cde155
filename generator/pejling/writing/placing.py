"""A reading put in its place in a file's front matter, touching no other line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from pejling.language import _
from pejling.writing.entries import Entry
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
from pejling.writing.reading_in import Reading, Section

STEP = 2


@dataclass(frozen=True)
class Order:
    """In which order keys stand: of the document, of its goals, of a goal, and of its parts."""

    document: Sequence[str]
    goals: Sequence[str]
    goal: Sequence[str]
    parts: Mapping[tuple[str, Section], Sequence[str]]

    def along(self, reading: Reading) -> tuple[Sequence[str], ...]:
        """Return the order at each step on the way to a reading's place."""
        parts = self.parts.get((reading.goal, reading.section), ())
        return (self.document, self.goals, self.goal, parts)


def placed(lines: FrontLines, reading: Reading, order: Order, *, replace: bool) -> FrontLines:
    """Return the text with the reading in it; the same text where it stands there already.

    Raises WritingError where another value stands there and `replace` does not allow it.
    """
    way = ("goals", reading.goal, str(reading.section), reading.part)
    node: yaml.Node = lines.root
    parent = lines.root
    owner: Pair | None = None
    for depth, (key, known) in enumerate(zip(way, order.along(reading), strict=True)):
        if not isinstance(node, yaml.MappingNode):
            message = _("{name} is not written as keys with values, so nothing can be put in it.")
            raise WritingError(message, name=way[depth - 1])
        pair = pair_of(node, key)
        if pair is None:
            return lines.edited(_added(lines, node, owner, way[depth:], known, reading))
        if is_empty(pair.value) and depth < len(way) - 1:
            return lines.edited(_filled(lines, node, pair, way[depth + 1 :], reading))
        parent, owner = node, pair
        node = pair.value
    assert owner is not None
    return lines.edited(Entry(lines, owner, parent, reading, replace).edits())


def _added(
    lines: FrontLines,
    parent: yaml.MappingNode,
    owner: Pair | None,
    way: Sequence[str],
    order: Sequence[str],
    reading: Reading,
) -> list[Edit]:
    """Return the new key with all that stands under it: after the one it follows in order."""
    before = follows(parent, way[0], order)
    if parent.flow_style:
        return [_in_flow(lines, parent, before, flow_text(way, reading))]
    first = next(pairs(parent)).key.start_mark
    indent, step = lines.column(first), _step(lines)
    if before is not None:
        line = lines.last_line(before.value)
    else:
        line = lines.line(owner.key.start_mark) if owner else 0
    return [below(lines, line, block_rows(way, reading, indent, step))]


def follows(parent: yaml.MappingNode, key: str, order: Sequence[str]) -> Pair | None:
    """Return the key that a new one is to stand after, or None where it comes first."""
    if key not in order:
        return list(pairs(parent))[-1] if parent.value else None
    earlier = list(order[: order.index(key)])
    present = [one for one in pairs(parent) if one.key.value in earlier]
    return max(present, key=lambda one: earlier.index(one.key.value), default=None)


def _filled(
    lines: FrontLines, parent: yaml.MappingNode, pair: Pair, way: Sequence[str], reading: Reading
) -> list[Edit]:
    """Return what goes under a key that has no value yet."""
    colon = after_colon(lines, pair)
    end = lines.at(pair.value.end_mark)
    if parent.flow_style:
        return [Edit(colon, max(colon, end), " {" + flow_text(way, reading) + "}")]
    indent, step = lines.column(pair.key.start_mark), _step(lines)
    rows = below(
        lines, lines.line(pair.key.start_mark), block_rows(way, reading, indent + step, step)
    )
    cleared = [Edit(colon, end, "")] if lines.source(pair.value) else []
    return [*cleared, rows]


def _in_flow(lines: FrontLines, parent: yaml.MappingNode, before: Pair | None, text: str) -> Edit:
    if not parent.value:
        start = lines.at(parent.start_mark) + 1
        return Edit(start, start, text)
    if before is not None:
        place = lines.at(before.value.end_mark)
        return Edit(place, place, f", {text}")
    place = lines.at(next(pairs(parent)).key.start_mark)
    return Edit(place, place, f"{text}, ")


def flow_text(way: Sequence[str], reading: Reading) -> str:
    """Return keys and a reading as they stand between braces."""
    said = reading.in_flow
    leaf = said["value"]
    if len(said) > 1:
        leaf = "{" + ", ".join(f"{key}: {value}" for key, value in said.items()) + "}"
    text = f"{way[-1]}: {leaf}"
    for key in reversed(way[:-1]):
        text = f"{key}: {{{text}}}"
    return text


def block_rows(way: Sequence[str], reading: Reading, indent: int, step: int) -> list[str]:
    """Return keys and a reading as lines."""
    rows = [f"{' ' * (indent + depth * step)}{key}:" for depth, key in enumerate(way)]
    said = reading.written
    if len(said) == 1:
        return [*rows[:-1], f"{rows[-1]} {said['value']}"]
    inner = " " * (indent + len(way) * step)
    return [*rows, *(f"{inner}{key}: {value}" for key, value in said.items())]


def _step(lines: FrontLines) -> int:
    """Return how far a level is indented in this file."""
    for pair in pairs(lines.root):
        if isinstance(pair.value, yaml.MappingNode) and not pair.value.flow_style:
            inner = next(pairs(pair.value), None)
            if inner is not None:
                return lines.column(inner.key.start_mark) - lines.column(pair.key.start_mark)
    return STEP
