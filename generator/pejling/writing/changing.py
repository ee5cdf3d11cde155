"""A file of the plans changed whole or not at all, and never to anything `check` finds wrong."""

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

from pejling.diagnostics import Diagnostic
from pejling.language import Speech, _
from pejling.link import check
from pejling.load import gather, read_document
from pejling.load.front_matter import split
from pejling.load.tree import Entry
from pejling.load.yaml_reading import read
from pejling.source import Source
from pejling.writing.documents import Documents
from pejling.writing.errors import WritingError
from pejling.writing.files import Seen, beside, held, look_at, replace
from pejling.writing.front_lines import BYTE_ORDER_MARK, FrontLines, normal

Edited = Callable[[FrontLines], tuple[FrontLines, int]]
"""Returns a file as it is to be, and how many changes that is."""


class FindingError(WritingError):
    """What the loader would find wrong in the file as it would be."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(_("Nothing was written, as the file would not be right:"))
        self.finding = finding

    def told(self, say: Speech) -> str:
        """Return what would be wrong, and what to do."""
        found = self.finding
        return f"{super().told(say)} {found.message(say.language)} {found.hint(say.language)}"


def change(
    documents: Documents,
    path: str,
    edited: Edited,
    pause: Callable[[], None] = lambda: None,
) -> int:
    """Change the file at a path from the plans folder; return how many changes were made.

    The file is written beside, read by the loader, and put in place in one step; `pause` is
    called just before that. Raises WritingError, and nothing has changed then.
    """
    file = documents.plans / path
    with held(file.parent):
        seen = look_at(file)
        after, changed = _edited(seen.content, edited)
        if after == seen.content:
            return 0
        with beside(file, after, seen.mode) as whole:
            _approve(documents, path, seen, whole)
            pause()
            replace(seen, whole)
    return changed


def _edited(content: bytes, edited: Edited) -> tuple[bytes, int]:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise WritingError(_("The file is not UTF-8.")) from None
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    lines, changed = edited(FrontLines(text[len(mark) :]))
    return (mark + lines.text).encode(), changed


def _approve(documents: Documents, path: str, seen: Seen, whole: Path) -> None:
    """Raise FindingError where the loader finds anything wrong that was not so before."""
    before = Counter(_kind(one) for one in _findings(documents, Entry(path, seen.path)))
    for finding in _findings(documents, Entry(path, whole)):
        if before[_kind(finding)] == 0:
            raise FindingError(finding)
        before[_kind(finding)] -= 1


def _findings(documents: Documents, entry: Entry) -> list[Diagnostic]:
    """Return everything wrong in a file among the other documents, as `check` says it."""
    document, found = read_document(entry)
    others = [one for one in documents.library.documents() if one.path != entry.path]
    library, _homeless = gather([*others, *([document] if document else [])], {})
    return [*found, *(one for one in check(library) if one.span.path == entry.path)]


def _kind(finding: Diagnostic) -> tuple[object, ...]:
    """Return what a finding says, wherever it stands."""
    return finding.problem.code, tuple(sorted(finding.values.items()))


def body_in(text: str) -> str:
    """Return the text below the facts."""
    return split(Source("", normal(text))).body


def said_in(text: str) -> dict[str, Any]:
    """Return what the facts of a file say; a copy of its own."""
    front = split(Source("", normal(text))).front
    return deepcopy(read(front).data) if front else {}
