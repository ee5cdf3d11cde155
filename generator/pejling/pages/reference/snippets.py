"""Every key as a snippet for VS Code: completion and a description without an extension.

No extension that is maintained completes front matter in Markdown by a schema (the request to the
YAML extension, redhat-developer/vscode-yaml#207, has been open for years).
"""

import json
from collections.abc import Iterator

from pejling.language import Speech, speech
from pejling.model import KINDS
from pejling.pages.reference.fields import FieldRow, Section, sections

INDENT = "  "


def snippets_text(language: str) -> str:
    """Return the snippets of every key of every kind of document, the same lines only once."""
    meanings: dict[tuple[str, ...], dict[str, None]] = {}
    for row, body in _bodies(speech(language)):
        meanings.setdefault((row.key, *body), {})[row.meaning] = None
    snippets: dict[str, object] = {}
    for (key, *lines), said in meanings.items():
        number = sum(name.split(" ")[0] == key for name in snippets) + 1
        snippets[key if number == 1 else f"{key} {number}"] = {
            "scope": "markdown",
            "prefix": key,
            "body": lines,
            "description": "\n".join(said),
        }
    return json.dumps(snippets, ensure_ascii=False, indent=2) + "\n"


def _bodies(say: Speech) -> Iterator[tuple[FieldRow, tuple[str, ...]]]:
    for kind in KINDS:
        parts = sections(kind, say)
        by_anchor = {one.anchor: one for one in parts}
        for section in parts:
            for row in section.rows:
                yield row, tuple(_body(row, by_anchor))


def _body(row: FieldRow, parts: dict[str, Section]) -> Iterator[str]:
    """Yield the lines that the key's name stands for."""
    if row.form.is_list:
        yield f"{row.key}:"
        yield from _item(row, parts)
    elif row.parts:
        yield f"{row.key}:"
        yield f"{INDENT}$0"
    else:
        yield f"{row.key}: {_value(row, 1)}"


def _item(row: FieldRow, parts: dict[str, Section]) -> Iterator[str]:
    needed = (
        [one for one in parts[row.parts[0].anchor].rows if one.is_required] if row.parts else []
    )
    if not needed:
        yield f"{INDENT}- {_value(row, 1)}"
    for number, one in enumerate(needed, start=1):
        yield f"{INDENT}{'- ' if number == 1 else INDENT}{one.key}: {_value(one, number)}"


def _value(row: FieldRow, number: int) -> str:
    """Return where the author writes, with the words that can stand there."""
    words = "true,false" if row.form.is_flag else ",".join(one.word for one in row.form.words)
    return f"${{{number}|{words}|}}" if words else f"${number}"
