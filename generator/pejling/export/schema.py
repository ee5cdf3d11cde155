"""JSON Schema of the documents, described in Danish or English."""

import json
from functools import cache
from typing import Any

from pejling.language import Speech, _, speech
from pejling.model import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAMES = {
    "ministry": _("A ministry"),
    "ministry-results": _("Results of ministry goals"),
    "agency": _("An agency"),
    "plan": _("A plan"),
    "amendment": _("An amendment"),
    "follow-up": _("A follow-up"),
    "results": _("Results of a plan"),
    "okr": _("A team's OKR"),
    "page": _("A page"),
}
"""What each kind of document is called where a form or an editor shows its name."""

BOUNDS = {"ge": "minimum", "le": "maximum"}
"""Pydantic leaves these as they are where a type reads its own text; they go before the type's."""


def schema_text(kind: str, language: str, address: str = "") -> str:
    """Return a document kind's schema as text; `kind` is a name of `pejling.model.KINDS`.

    `address` is its own name where it is published: relative, so that it holds on any host.
    """
    say = speech(language)
    whole = {
        "$schema": DIALECT,
        "$id": address or f"urn:pejling:schema:{kind}",
        "title": say.text(NAMES[kind]),
        **_described(plain_schema(kind), say),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


@cache
def plain_schema(kind: str) -> dict[str, Any]:
    """Return a document kind's schema as the model gives it, in English; not to be changed."""
    return KINDS[kind].model_json_schema(by_alias=True)


def first_paragraph(description: str) -> str:
    """Return what an author reads of a docstring: the rest is for those who read the code."""
    return " ".join(description.split("\n\n")[0].split())


def _described(node: Any, say: Speech) -> Any:
    """Return the schema with its descriptions in the language, without what is Python's only.

    That is the titles made of names, and null: a key without a value is a mistake in a document.
    """
    if isinstance(node, list):
        return [_described(one, say) for one in node]
    if not isinstance(node, dict):
        return node
    described: dict[str, Any] = {}
    for key, value in _without_null(node).items():
        if key == "description" and isinstance(value, str):
            described[key] = say.text(first_paragraph(value))
        elif key in {"properties", "patternProperties", "$defs"}:
            described[key] = {name: _described(one, say) for name, one in value.items()}
        elif not (key == "title" and isinstance(value, str)):
            described[key] = _described(value, say)
    for key in BOUNDS.keys() & described.keys():
        described[BOUNDS[key]] = described.pop(key)
    if "patternProperties" in described:
        described["additionalProperties"] = False
    return described


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    plain = {key: value for key, value in node.items() if key != "default" or value is not None}
    choices = [one for one in node.get("anyOf", ()) if one != {"type": "null"}]
    if "anyOf" not in plain or len(choices) == len(plain["anyOf"]):
        return plain
    del plain["anyOf"]
    return {**choices[0], **plain} if len(choices) == 1 else {"anyOf": choices, **plain}
