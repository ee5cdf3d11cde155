"""A value that cannot be used: what the author wrote, and the name of the mistake."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError


class Quoted(str):
    """A text the author put in quotes: never a number, a date or true."""

    __slots__ = ()


def refuse(kind: str, *, at: str = "", **values: str) -> PydanticCustomError:
    """Return the refusal of a value: `kind` names the mistake, the values fill its sentence.

    `at` is the way from the refused part to the very place, such as `targets/0/partly_from`.
    """
    return PydanticCustomError(kind, "{value}", {"value": "", "at": at, **values})


def shown(raw: Any) -> str:
    """Return how a value of any form is named in a message."""
    return "{…}" if isinstance(raw, Mapping) else "[…]" if isinstance(raw, list) else str(raw)
