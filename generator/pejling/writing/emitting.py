"""Plain values as front matter: block style, one key a line, in the order they are given."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from pejling.writing.scalars import block_lines, in_quotes, scalar

INDENT = 2


class Left(Enum):
    """What is left to the author: its line is written without a value, and `check` names it."""

    EMPTY = ""


EMPTY = Left.EMPTY


class Worded(str):
    """Words where a number could stand: always in quotes, so that they stay words."""

    __slots__ = ()


def front_matter(content: Mapping[str, Any], body: str = "") -> str:
    """Return a document: its facts between the fences, and its text."""
    lines = ["---", *block(content), "---"]
    text = "\n".join(lines) + "\n"
    return f"{text}\n{body.strip()}\n" if body.strip() else text


def block(content: Mapping[str, Any], indent: int = 0, step: int = INDENT) -> Iterator[str]:
    """Yield the lines of a mapping; what is None, or an empty list or mapping, is left out.

    Each level is `step` further in than the one around it.
    """
    for key, value in content.items():
        if not is_left_out(value):
            yield from _entry(f"{' ' * indent}{scalar(key)}:", value, indent, step)


def is_left_out(value: Any) -> bool:
    """Say whether a value is nothing that would be written."""
    return value is None or (isinstance(value, Mapping | Sequence) and not value)


def _entry(start: str, value: Any, indent: int, step: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield start
        yield from block(value, indent + step, step)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield start
        for item in value:
            yield from block_item(item, indent + step, step)
    else:
        yield from _with_scalar(start, value, indent, step)


def block_item(item: Any, indent: int, step: int = INDENT, within: int = INDENT) -> Iterator[str]:
    """Yield the lines of an item of a list: its keys begin `within` characters from the hyphen."""
    start = f"{' ' * indent}-"
    if isinstance(item, Mapping):
        lines = list(block(item, indent + within, step))
        yield start + lines[0][indent + 1 :]
        yield from lines[1:]
    else:
        yield from _with_scalar(start, item, indent, step)


def _with_scalar(start: str, value: Any, indent: int, step: int) -> Iterator[str]:
    if value is EMPTY:
        yield start
        return
    several = block_lines(value) if isinstance(value, str) else None
    if several is None:
        yield f"{start} {written(value)}"
        return
    sign, lines = several
    yield f"{start} {sign}"
    yield from (f"{' ' * (indent + step)}{line}" if line else "" for line in lines)


def flow(value: Any) -> str:
    """Return a value as it stands between brackets: texts in quotes, nothing left out."""
    if isinstance(value, Mapping):
        kept = {key: one for key, one in value.items() if not is_left_out(one)}
        return "{" + ", ".join(f"{scalar(key)}: {flow(one)}" for key, one in kept.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return in_quotes(value)
    return written(value)


def written(value: Any) -> str:
    """Return one value as it stands on its line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Worded):
        return in_quotes(value)
    return scalar(value) if isinstance(value, str) else str(value)
