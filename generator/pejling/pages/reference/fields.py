"""A document kind's fields as tables, read from its model: never a second list by hand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pejling.export.schema import first_paragraph, plain_schema
from pejling.language import Speech, _
from pejling.model import DocumentBase
from pejling.pages.reference.wording import Form, Wording

GUIDANCE = _("the 2014 guidance, {rule}")
OKR_GUIDE = _("the OKR guide, {rule}")
OF_MEASURE = _("in the measure's unit")
OF_FIELD = _("in the unit that stands in unit")

_RULE = re.compile(r"(2014 guidance|OKR guide), ([MO]\d\d[a-z]?)(?: to ([MO]\d\d[a-z]?))?")
_IN_MEASURE = frozenset(
    {"Target", "Limits", "Baseline", "Value", "Correction", "FigureChange", "NumberChange"}
)
"""Parts whose numbers are of a measure, which has the unit."""


@dataclass(frozen=True)
class PartLink:
    """The way to the keys that stand below a field."""

    anchor: str
    path: str


@dataclass(frozen=True)
class FieldRow:
    """One field."""

    key: str
    meaning: str
    form: Form
    unit: str
    is_required: bool
    rule: str
    parts: tuple[PartLink, ...]


@dataclass(frozen=True)
class Section:
    """The fields that stand below one key; of a document itself `path` is empty."""

    anchor: str
    path: str
    meaning: str
    rule: str
    rows: tuple[FieldRow, ...]


def sections(kind: str, say: Speech) -> tuple[Section, ...]:
    """Return the fields of a document kind, and of everything below them, part by part."""
    return tuple(_Reader(kind, say).sections())


class _Reader:
    def __init__(self, kind: str, say: Speech) -> None:
        self._say = say
        self._schema: dict[str, Any] = plain_schema(kind)
        self._definitions: dict[str, Any] = self._schema.get("$defs", {})
        self._wording = Wording(self._definitions, say)
        self._links: dict[str, PartLink] = {}
        self._find_parts(self._schema, "")

    def _find_parts(self, node: dict[str, Any], path: str) -> None:
        """Give every part the way to where it first stands, in reading order."""
        for key, field in _own_first(node["properties"]):
            for name in self._wording.form(field).parts:
                if name not in self._links:
                    self._links[name] = self._link(name, f"{path} › {key}" if path else key)
                    self._find_parts(self._definitions[name], self._links[name].path)

    def _link(self, name: str, path: str) -> PartLink:
        if any(one.path == path for one in self._links.values()):
            path += f" ({self._definitions[name]['required'][0]})"
        return PartLink(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower(), path)

    def sections(self) -> Iterator[Section]:
        yield self._section(self._schema, PartLink("fields", ""), "")
        for name, link in self._links.items():
            yield self._section(self._definitions[name], link, name)

    def _section(self, node: dict[str, Any], link: PartLink, name: str) -> Section:
        required = set(node.get("required", ()))
        rows = tuple(
            self._row(key, field, key in required, name, node)
            for key, field in _own_first(node["properties"])
        )
        meaning = self._say.text(first_paragraph(node["description"]))
        return Section(link.anchor, link.path, meaning, self._rule(node), rows)

    def _row(
        self, key: str, field: dict[str, Any], is_required: bool, name: str, node: dict[str, Any]
    ) -> FieldRow:
        form = self._wording.form(field)
        rules = [self._rule(self._definitions[one]) for one in _references(field)]
        return FieldRow(
            key,
            self._say.text(field["description"]),
            form,
            self._unit(field, name, node),
            is_required,
            next((rule for rule in rules if rule), ""),
            tuple(self._links[one] for one in form.parts),
        )

    def _unit(self, field: dict[str, Any], name: str, node: dict[str, Any]) -> str:
        if {"type": "number"} not in _plain_choices(field):
            return ""
        if name in _IN_MEASURE:
            return self._say.text(OF_MEASURE)
        return self._say.text(OF_FIELD) if "unit" in node["properties"] else ""

    def _rule(self, node: dict[str, Any]) -> str:
        found = _RULE.search(node.get("description", ""))
        if not found:
            return ""
        named = GUIDANCE if found[1] == "2014 guidance" else OKR_GUIDE
        return self._say.text(named, rule=f"{found[2]}–{found[3]}" if found[3] else found[2])


def _own_first(properties: dict[str, Any]) -> list[tuple[str, Any]]:
    """Return a document's own fields first, then those that every document has."""
    common = DocumentBase.model_fields
    return sorted(properties.items(), key=lambda one: one[0] in common)


def _plain_choices(field: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every form a field can take, without what is said of it."""
    choices = [*field.get("anyOf", ()), *field.get("oneOf", ())]
    if not choices:
        return [{key: field[key] for key in field.keys() - {"title", "description", "default"}}]
    return [inner for one in choices for inner in _plain_choices(one)]


def _references(field: Any) -> Iterator[str]:
    """Yield the parts and word lists that a field's form names."""
    if isinstance(field, dict):
        if "$ref" in field:
            yield str(field["$ref"]).rsplit("/", 1)[-1]
        for value in field.values():
            yield from _references(value)
    elif isinstance(field, list):
        for one in field:
            yield from _references(one)
