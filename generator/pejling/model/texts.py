"""The texts of a document that can be translated, each with its place."""

from enum import Enum
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, PlainValidator

from pejling.model.values import Localized, Translations, read_figure, read_text

Way = tuple[str | int, ...]


def texts_of(value: Any) -> list[tuple[Way, Localized]]:
    """Return every text below a value, with the keys that lead to it; names and ids are none."""
    found: list[tuple[Way, Localized]] = []
    _find(value, (), False, found)
    return found


def _find(value: Any, way: Way, is_text: bool, found: list[tuple[Way, Localized]]) -> None:
    """Add the texts below a value; a string is one where its field holds texts."""
    if isinstance(value, BaseModel):
        for name, step, holds_texts in _fields(type(value)):
            inner = getattr(value, name)
            if inner is not None and inner != ():
                _find(inner, (*way, step), holds_texts, found)
    elif isinstance(value, Translations) or (
        isinstance(value, str) and not isinstance(value, Enum)
    ):
        if is_text:
            found.append((way, value))
    elif isinstance(value, dict):
        for key, one in value.items():
            _find(one, (*way, key), is_text, found)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            _find(one, (*way, index), is_text, found)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """Return a model's fields: the name, the key, and whether it holds texts."""
    translated = _translated(model)
    return tuple(
        (name, field.alias or name, name in translated)
        for name, field in model.model_fields.items()
    )


@cache
def _translated(model: type[BaseModel]) -> frozenset[str]:
    """Return the fields of a model that hold texts, or words in the place of a number."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if any(_reads_text(one) for one in (*field.metadata, field.annotation))
    )


def _reads_text(part: Any) -> bool:
    if isinstance(part, PlainValidator):
        return part.func in {read_text, read_figure}
    metadata = getattr(part, "__metadata__", ())
    return any(_reads_text(one) for one in (*metadata, *get_args(part)))
