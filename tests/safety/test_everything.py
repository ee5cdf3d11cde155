"""The site the other tests dress in words of theirs writes every text there is to write."""

import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from pejling.load import load
from pejling.model import KINDS
from tests.safety.everything import Writer, put

READERS = ("read_text", "read_words", "read_figure")


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in typing.get_args(annotation):
        yield from models_in(part)


def texts_of(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[tuple[str, str]]:
    """Yield every field of a model, and of those below it, that takes words."""
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        below = list(models_in(field.annotation))
        for one in below:
            yield from texts_of(one, seen)
        said = f"{field.annotation}{field.metadata}"
        if not below and any(reader in said for reader in READERS):
            yield model.__name__, name


def texts_written(node: Any, words: str) -> Iterator[tuple[str, str]]:
    """Yield every field of the content read that holds the words."""
    if isinstance(node, BaseModel):
        for name in type(node).model_fields:
            value = getattr(node, name)
            if words in str(value):
                yield type(node).__name__, name
            yield from texts_written(value, words)
    elif isinstance(node, dict):
        for one in node.values():
            yield from texts_written(one, words)
    elif isinstance(node, tuple):
        for one in node:
            yield from texts_written(one, words)


PROGRAM_WORDS = {("Waiver", "rule"), ("Okr", "parent"), ("Signatory", "role")}
"""Names of rules and cycles: the site does not show what is not one of them."""


def test_every_text_of_every_document_is_written(tmp_path: Path) -> None:
    root = put(tmp_path, Writer(lambda _path, _number: "zyx").files(), "")
    library, diagnostics = load(root / "plans")
    assert diagnostics == []
    seen: set[type[BaseModel]] = set()
    known = {field for model in KINDS.values() for field in texts_of(model, seen)}
    written = {
        field
        for document in library.documents()
        for field in texts_written(document.content, "zyx")
    }
    assert known - written - PROGRAM_WORDS == set()
    assert len(known) > 70
