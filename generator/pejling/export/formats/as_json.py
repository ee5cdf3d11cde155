"""JSON for programs: codes and ISO dates; never NaN, and nothing a web page could run."""

import json
from collections.abc import Sequence

from pejling.export.format import Format, Head
from pejling.export.record import GoalRecord

VERSION = 1


def written(value: object) -> str:
    """Return a value on one line."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # Legal in JSON, but not where a page or an old script reads it as a line end or a tag.
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def piece(record: GoalRecord) -> str:
    """Return a goal on one line."""
    return written(record.content)


def whole(head: Head, pieces: Sequence[str]) -> bytes:
    """Return the file: what it is, then a line a goal."""
    return listed(head, "goals", pieces)


def listed(head: Head, name: str, lines: Sequence[str]) -> bytes:
    """Return a file: what it is, then under a name a line for each thing."""
    said = written(
        {
            "version": VERSION,
            "title": head.title,
            "language": head.language,
            "as_of": head.as_of.isoformat(),
            "demonstration": head.demonstration,
        }
    )
    things = ",\n".join(lines)
    return f'{said[:-1]},"{name}":[\n{things}\n]}}\n'.encode()


FORMAT = Format("json", ".json", piece, whole)
