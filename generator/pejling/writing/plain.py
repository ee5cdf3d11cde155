"""Models as the plain values an author would write: what was said, under its own keys."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pejling.model import Element, Value
from pejling.model.measure import MeasureBase
from pejling.writing.emitting import Worded, is_left_out

FIRST = ("id", "uses", "name", "definition", "unit", "decimals", "over", "direction")
"""Keys that stand first in a measure; its model names the inherited ones before them."""

FIGURES = frozenset({"value", "from", "to"})
"""Keys under which words could be taken for a number."""


def plain(element: Element) -> dict[str, Any]:
    """Return the keys and values that an author would write for a part of a document."""
    fields = type(element).model_fields
    found: dict[str, Any] = {}
    for name in _in_order(element):
        value = getattr(element, name)
        is_said = name in element.model_fields_set or value != fields[name].default
        if is_said and value is not False and not is_left_out(value):
            key = fields[name].alias or name
            found[key] = values_plain(value) if name == "values" else _value(key, value)
    return found


def _in_order(element: Element) -> list[str]:
    names = list(type(element).model_fields)
    if not isinstance(element, MeasureBase):
        return names
    return [*(one for one in FIRST if one in names), *(one for one in names if one not in FIRST)]


def _value(key: str, value: Any) -> Any:
    if isinstance(value, Element):
        return plain(value)
    if isinstance(value, tuple | list):
        return [_value(key, one) for one in value]
    if isinstance(value, Mapping):
        return {inner: _value(key, one) for inner, one in value.items()}
    if key in FIGURES and type(value) is not Decimal and isinstance(value, str):
        return Worded(value) if value[:1] in "+-−–—.,0123456789 " else str(value)
    return value


def values_plain(values: Mapping[str, tuple[Value, ...]]) -> dict[str, Any]:
    """Return values by measure: each as its number where nothing more is said of it."""
    return {measure: _entries(entries) for measure, entries in values.items()}


def _entries(entries: tuple[Value, ...]) -> Any:
    written = [_entry(plain(one)) for one in entries]
    return written[0] if len(written) == 1 else written


def _entry(written: dict[str, Any]) -> Any:
    """Return the value alone where it says all; texts by language need their key."""
    alone = list(written) == ["value"] and not isinstance(written["value"], Mapping)
    return written["value"] if alone else written
