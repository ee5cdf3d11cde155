"""Readings recorded in a follow-up or results file: all of them, or none."""

from collections import Counter
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pejling.diagnostics import Diagnostic
from pejling.language import Speech, _
from pejling.link import check
from pejling.load import Document, gather, read_document
from pejling.load.front_matter import split
from pejling.load.tree import Entry
from pejling.load.yaml_reading import read
from pejling.model import FollowUp, Results
from pejling.source import Source
from pejling.writing.documents import Documents
from pejling.writing.errors import WritingError
from pejling.writing.files import Seen, beside, held, look_at, replace
from pejling.writing.front_lines import BYTE_ORDER_MARK, FrontLines, normal
from pejling.writing.placing import Order, placed
from pejling.writing.reading_in import Reading

Report = Document[FollowUp] | Document[Results]


class FindingError(WritingError):
    """What the loader would find wrong in the file as it would be."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(_("Nothing was written, as the file would not be right:"))
        self.finding = finding

    def told(self, say: Speech) -> str:
        """Return what would be wrong, and what to do."""
        found = self.finding
        return f"{super().told(say)} {found.message(say.language)} {found.hint(say.language)}"


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

        The file is written beside, read by the loader, and put in place in one step; `pause` is
        called just before that. Raises WritingError, and nothing has changed then.
        """
        if self.replace and getattr(self.report.content, "approved_on", None):
            message = _("{path} is approved: write the right value under corrections: instead.")
            raise WritingError(message, path=self.report.path)
        path = self.documents.plans / self.report.path
        with held(path.parent):
            seen = look_at(path)
            before = seen.content
            after, changed = self._edited(before)
            if after == before:
                return 0
            with beside(path, after, seen.mode) as whole:
                self._approve(seen, whole)
                pause()
                replace(seen, whole)
        return changed

    def _edited(self, content: bytes) -> tuple[bytes, int]:
        text = _decoded(content)
        mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
        lines = FrontLines(text[len(mark) :])
        changed = 0
        for reading in self.readings:
            edited = placed(lines, reading, self.order, replace=self.replace)
            if edited.text != lines.text:
                _ensure_only(lines.text, edited.text, reading)
                changed += 1
            lines = edited
        return (mark + lines.text).encode(), changed

    def _approve(self, seen: Seen, whole: Path) -> None:
        """Raise FindingError where the loader finds anything wrong that was not so before."""
        path = self.report.path
        before = Counter(_kind(one) for one in self._findings(Entry(path, seen.path)))
        for finding in self._findings(Entry(path, whole)):
            if before[_kind(finding)] == 0:
                raise FindingError(finding)
            before[_kind(finding)] -= 1

    def _findings(self, entry: Entry) -> list[Diagnostic]:
        """Return everything wrong in a file among the other documents, as `check` says it."""
        document, found = read_document(entry)
        others = [one for one in self.documents.library.documents() if one.path != entry.path]
        library, _homeless = gather([*others, *([document] if document else [])], {})
        return [*found, *(one for one in check(library) if one.span.path == entry.path)]


def _kind(finding: Diagnostic) -> tuple[object, ...]:
    """Return what a finding says, wherever it stands."""
    return finding.problem.code, tuple(sorted(finding.values.items()))


def _decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise WritingError(_("The file is not UTF-8.")) from None


def _ensure_only(before: str, after: str, reading: Reading) -> None:
    """Raise WritingError where an edit would do anything but put the reading in its place.

    The file is read before and after, and all else must say the same: no way of writing YAML
    that was not thought of can make a wrong change.
    """
    old, new = _said_in(before), _said_in(after)
    entries = _taken(new, reading)
    _taken(old, reading)
    items = entries if isinstance(entries, list) else [entries]
    values = [one.get("value") if isinstance(one, dict) else one for one in items]
    is_there = reading.written["value"] in values or str(reading.value) in values
    if old != new or not is_there or split_body(before) != split_body(after):
        message = _("{name} stands in a place that cannot be changed safely: change it by hand.")
        raise WritingError(message, name=reading.name)


def split_body(text: str) -> str:
    """Return the text below the facts."""
    return split(Source("", normal(text))).body


def _said_in(text: str) -> dict[str, Any]:
    front = split(Source("", normal(text))).front
    return deepcopy(read(front).data) if front else {}


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
