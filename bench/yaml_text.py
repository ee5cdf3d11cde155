"""Front matter as an author writes it: block style, one key a line, few quotes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

Value = None | bool | str | int | Decimal | date | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[A-Za-zÆØÅæøå0-9](?:[^\n\t:#\"'{}\[\]]|:(?=\S))*")
_NOT_TEXT = re.compile(
    r"[0-9_,]+(\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false|yes|no|on|off|null|y|n",
    re.IGNORECASE,
)


def front_matter(document: Mapping[str, Value]) -> str:
    """Return the document between its two lines of dashes."""
    return "---\n" + "".join(f"{line}\n" for line in _mapping(document)) + "---\n"


def _mapping(mapping: Mapping[str, Value]) -> Iterator[str]:
    for key, value in mapping.items():
        if isinstance(value, Mapping):
            yield f"{key}:"
            yield from ("  " + line for line in _mapping(value))
        elif isinstance(value, Sequence) and not isinstance(value, str) and value:
            yield f"{key}:"
            yield from ("  " + line for line in _sequence(value))
        else:
            yield f"{key}: {_scalar(value)}"


def _sequence(values: Sequence[Value]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping):
            lines = iter(_mapping(value))
            yield "- " + next(lines)
            yield from ("  " + line for line in lines)
        else:
            yield f"- {_scalar(value)}"


def _scalar(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return "[]" if isinstance(value, Sequence) else str(value)
    if _PLAIN.fullmatch(value) and not _NOT_TEXT.fullmatch(value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
