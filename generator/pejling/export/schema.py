"""JSON Schema of the documents, described in Danish or English."""

import json
from typing import Any

from pejling.language import Speech, speech
from pejling.model import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(kind: str, language: str) -> str:
    """Return a document kind's schema as text; `kind` is a name of `pejling.model.KINDS`."""
    schema = KINDS[kind].model_json_schema(by_alias=True)
    whole = {"$schema": DIALECT, **_described(schema, speech(language))}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _described(node: Any, say: Speech) -> Any:
    """Return the schema with its descriptions in the language, and without Python's titles."""
    if isinstance(node, list):
        return [_described(one, say) for one in node]
    if not isinstance(node, dict):
        return node
    described: dict[str, Any] = {}
    for key, value in node.items():
        if key == "description" and isinstance(value, str):
            described[key] = say.text(" ".join(value.split()))
        elif key in {"properties", "$defs"}:
            described[key] = {name: _described(one, say) for name, one in value.items()}
        elif not (key == "title" and isinstance(value, str)):
            described[key] = _described(value, say)
    return described
