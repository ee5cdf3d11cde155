"""The schema says what the loader says, of every document there is."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from pejling.export.schema import schema_text
from pejling.load.places import locate
from pejling.model import KINDS

PLANS = Path(__file__).parents[2] / "plans"

VALUES_IN_EVERY_FORM = """
goals:
  svartid:
    values:
      ventetid: 176
      tilfredshed:
        - value: 81.5
          as_of: 2026-06-30
          preliminary: true
          n: 412
        - 83
      i-ord: Bedre end sidste år
      uden: {cannot_be_assessed: no_events}
    milestones: {aftale: 2026-06-12, udbud: missed}
    criteria: {hoering: partly_met}
"""
PLAN_IN_EVERY_FORM = """
goal_picture: 2025
goals:
  - id: svartid
    title: {da: Kortere svartid, en: Shorter wait}
    measures:
      - id: andel
        name: Andel
        direction: range
        targets:
          - due: 2026-12-31
            min: 85
            max: 95
            partly_from: [80, 98]
      - uses: sundt-arbejdsliv/sygefravaer
"""


def validator(kind: str, language: str = "da") -> Draft202012Validator:
    schema = json.loads(schema_text(kind, language))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def complaints(kind: str, text: str) -> list[str]:
    """Return what the schema has against a front matter; a date is text in JSON."""
    document = json.loads(json.dumps(yaml.safe_load(text) or {}, default=date.isoformat))
    return [f"{one.json_path}: {one.message}" for one in validator(kind).iter_errors(document)]


def documents() -> Iterator[tuple[str, Path]]:
    for file in sorted(PLANS.rglob("*.md")):
        path = file.relative_to(PLANS).as_posix()
        if not path.endswith(".en.md") and file.read_text("utf-8").startswith("---\n"):
            yield locate(path).kind, file


@pytest.mark.site
def test_the_demonstration_fits() -> None:
    kinds = set()
    for kind, file in documents():
        kinds.add(kind)
        assert complaints(kind, file.read_text("utf-8").split("---\n")[1]) == [], file
    assert len(kinds) > 6


@pytest.mark.parametrize(
    ("kind", "text"), [("results", VALUES_IN_EVERY_FORM), ("plan", PLAN_IN_EVERY_FORM)]
)
def test_every_way_of_writing_fits(kind: str, text: str) -> None:
    assert complaints(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        ("plan", "gaols: []", "$"),
        ("plan", "agreed_on:", "$.agreed_on"),
        ("plan", "agreed_on: 11-12-2025", "$.agreed_on"),
        ("plan", "goals: [{id: Ventetid, title: x}]", "$.goals[0].id"),
        ("plan", "goals: [{id: ventetid}]", "$.goals[0]"),
        ("plan", "goals: [{id: a, title: x, met_when: 0}]", "$.goals[0].met_when"),
        ("plan", "goals: [{id: a, title: x, weight: 12 %}]", "$.goals[0].weight"),
        ("plan", "scoring: {partly: 1.5}", "$.scoring.partly"),
        ("plan", "audience: staf", "$.audience"),
        ("results", "goals: {a: {criteria: {b: mett}}}", "$.goals.a.criteria.b"),
        ("results", "goals: {A b: {}}", "$.goals"),
        ("results", "goals: {a: {values: {b: []}}}", "$.goals.a.values.b"),
        ("ministry", "goals: []", "$"),
    ],
)
def test_mistakes_do_not_fit(kind: str, text: str, place: str) -> None:
    found = complaints(kind, text)
    assert found
    assert found[0].partition(": ")[0] == place


@pytest.mark.parametrize("kind", KINDS)
def test_languages_differ_only_in_words(kind: str) -> None:
    danish, english = (json.loads(schema_text(kind, language)) for language in ("da", "en"))
    assert danish["$id"] == english["$id"] == f"urn:pejling:schema:{kind}"
    assert danish["title"] != english["title"]
    words = list(described(danish))
    assert len(words) == len(list(described(english)))
    assert [one for one in words if one in set(described(english))] == []
    assert wordless(danish) == wordless(english)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_and_choice_is_described(kind: str) -> None:
    schema = json.loads(schema_text(kind, "da"))
    for part in (schema, *schema.get("$defs", {}).values()):
        for name, field in part.get("properties", {}).items():
            assert field["description"], name
        if part.get("type") == "string":
            assert all(one["description"] for one in part["oneOf"]), part


def described(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("description"), str):
            yield node["description"]
        for one in node.values():
            yield from described(one)
    elif isinstance(node, list):
        for one in node:
            yield from described(one)


def wordless(node: Any) -> Any:
    node = deepcopy(node)
    if isinstance(node, dict):
        return {
            key: wordless(one)
            for key, one in node.items()
            if not (key in {"description", "title"} and isinstance(one, str))
        }
    return [wordless(one) for one in node] if isinstance(node, list) else node
