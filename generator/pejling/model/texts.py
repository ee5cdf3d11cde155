"""The texts of a document that can be translated, each with its place."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, PlainValidator

from pejling.model.values import Localized, Translations, read_figure, read_text

Way = tuple[str | int, ...]


def texts_of(value: Any, way: Way = ()) -> Iterator[tuple[Way, Localized]]:
    """Yield every text below a value, with the keys that lead to it; names and ids are none."""
    if isinstance(value, BaseModel):
        translated = _translated(type(value))
        for name, field in type(value).model_fields.items():
            inner, step = getattr(value, name), (*way, field.alias or name)
            yield from _strings(inner, step) if name in translated else texts_of(inner, step)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_of(one, (*way, key))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from texts_of(one, (*way, index))


def _strings(value: Any, way: Way) -> Iterator[tuple[Way, Localized]]:
    if isinstance(value, str | Translations):
        yield way, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _strings(one, (*way, key))
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _strings(one, (*way, index))
    elif isinstance(value, BaseModel):
        yield from texts_of(value, way)


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
