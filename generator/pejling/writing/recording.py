"""Readings recorded in a follow-up or results file: all of them, or none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pejling.language import _
from pejling.load import Document
from pejling.model import FollowUp, Results
from pejling.writing.changing import body_in, change, said_in
from pejling.writing.documents import Documents
from pejling.writing.errors import WritingError
from pejling.writing.front_lines import FrontLines
from pejling.writing.placing import Order, placed
from pejling.writing.reading_in import Reading

Report = Document[FollowUp] | Document[Results]


@dataclass(frozen=True)
class Recording:
    """Readings to be put in a report, which may already have other values for them."""

    documents: Documents
    report: Report
    readings: Sequence[Reading]
    order: Order
    replace: bool = False

    def write(self, pause: Callable[[], None] = lambda: None) -> int:
        """Put the readings in the file; return how many were not there already.

        `pause` is called just before. Raises WritingError, and nothing has changed then.
        """
        if self.replace and getattr(self.report.content, "approved_on", None):
            message = _("{path} is approved: write the right value under corrections: instead.")
            raise WritingError(message, path=self.documents.shown(self.report.path))
        return change(self.documents, self.report.path, self._edited, pause)

    def _edited(self, lines: FrontLines) -> tuple[FrontLines, int]:
        changed = 0
        for reading in self.readings:
            edited = placed(lines, reading, self.order, replace=self.replace)
            if edited.text != lines.text:
                _ensure_only(lines.text, edited.text, reading)
                changed += 1
            lines = edited
        return lines, changed


def _ensure_only(before: str, after: str, reading: Reading) -> None:
    """Raise WritingError where an edit would do anything but put the reading in its place.

    The file is read before and after, and all else must say the same: no way of writing YAML
    that was not thought of can make a wrong change.
    """
    old, new = said_in(before), said_in(after)
    entries = _taken(new, reading)
    _taken(old, reading)
    items = entries if isinstance(entries, list) else [entries]
    values = [one.get("value") if isinstance(one, dict) else one for one in items]
    is_there = reading.written["value"] in values or str(reading.value) in values
    if old != new or not is_there or body_in(before) != body_in(after):
        message = _("{name} stands in a place that cannot be changed safely: change it by hand.")
        raise WritingError(message, name=reading.name)


def _taken(said: dict[str, Any], reading: Reading) -> Any:
    """Take a reading out of what a file says, and what was only there to hold it."""
    way = ("goals", reading.goal, str(reading.section))
    nodes = [said]
    for key in way:
        node = nodes[-1].get(key)
        if not isinstance(node, dict):
            break
        nodes.append(node)
    found = nodes[-1].pop(reading.part, None) if len(nodes) == len(way) + 1 else None
    for depth in range(len(nodes) - 1, 0, -1):
        if not nodes[depth]:
            nodes[depth - 1].pop(way[depth - 1])
    return found
