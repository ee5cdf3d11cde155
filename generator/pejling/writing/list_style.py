"""How a file writes its lists, so that what is added looks like what stands there."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from pejling.writing.emitting import INDENT
from pejling.writing.front_lines import FrontLines, Pair, pairs


@dataclass(frozen=True)
class ListStyle:
    """How far in an item stands, its keys after the hyphen, and one level within another."""

    indent: int = INDENT
    within: int = INDENT
    step: int = INDENT


def style_of(lines: FrontLines, root: yaml.MappingNode, key: str) -> ListStyle:
    """Return the style of the list under a key; where it has no items, of the file's others."""
    found = list(_lists(root))
    found.sort(key=lambda one: one.key.value != key)
    for pair in found:
        item = pair.value.value[-1]
        dash = lines.column(pair.value.start_mark)
        indent = dash - lines.column(pair.key.start_mark)
        within = lines.column(item.start_mark) - dash
        step = _step(lines, item) or _step(lines, root) or max(indent, INDENT)
        return ListStyle(indent, within, step)
    return ListStyle(step=_step(lines, root) or INDENT)


def _lists(root: yaml.MappingNode) -> Iterator[Pair]:
    """Yield the keys whose value is a list of mappings, written line by line."""
    for pair in pairs(root):
        node = pair.value
        if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
            item = node.value[-1]
            if isinstance(item, yaml.MappingNode) and not item.flow_style:
                yield pair


def _step(lines: FrontLines, node: yaml.MappingNode) -> int:
    """Return how far in a mapping's own mappings stand; 0 where it has none."""
    for pair in pairs(node):
        if isinstance(pair.value, yaml.MappingNode) and not pair.value.flow_style:
            return lines.column(pair.value.start_mark) - lines.column(pair.key.start_mark)
    return 0
