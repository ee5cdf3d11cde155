"""Empty documents for files that could not be read, so that others' references are checked."""

from collections.abc import Mapping
from typing import Any

from pejling.diagnostics import Diagnostic
from pejling.load import problems as p
from pejling.load.document import Document
from pejling.load.mending import UNREAD_DAY
from pejling.load.places import Located, locate
from pejling.model import KINDS
from pejling.source import Source

_LEAST: Mapping[str, Mapping[str, str]] = {
    "ministry": {"name": ""},
    "agency": {"name": ""},
    "plan": {},
    "amendment": {"agreed_on": UNREAD_DAY, "reason": "external"},
    "follow-up": {"date": UNREAD_DAY},
    "results": {},
    "ministry-results": {},
    "page": {},
    "okr": {"team": ""},
}
"""The least that a document of each kind must say; an empty text is its path."""


def unread(located: Located, source: Source) -> Document[Any] | None:
    """Return an empty stand-in, so that what belongs to a broken document is still checked."""
    if located.kind not in _LEAST:
        return None
    least = {key: value or source.path for key, value in _LEAST[located.kind].items()}
    content = KINDS[located.kind].model_validate(least)
    return Document(located.kind, source.path, located.place, content, None, {}, is_whole=False)


def stand_ins(documents: list[Document[Any]], diagnostics: list[Diagnostic]) -> list[Document[Any]]:
    """Return stand-ins for files that are there but were not read, or have not quite their name.

    So a plan in the wrong encoding is named once, and not again by all that belongs to it.
    """
    there = {(document.kind, document.place) for document in documents}
    made: list[Document[Any]] = []
    for one in diagnostics:
        folder = one.span.path.rpartition("/")[0]
        is_misnamed = one.problem is p.UNKNOWN_DOCUMENT
        path = f"{folder}/{one.values['meant']}" if is_misnamed and folder else one.span.path
        located = locate(path)
        if (located.kind, located.place) not in there:
            stand_in = unread(located, Source(one.span.path, ""))
            if stand_in:
                there.add((located.kind, located.place))
                made.append(stand_in)
    return made
