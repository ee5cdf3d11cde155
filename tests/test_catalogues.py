"""The catalogues are whole: every sentence in the code has its Danish, and only those."""

import ast
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages import Message
from babel.messages.pofile import read_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from pejling.export.schema import schema_text
from pejling.model import KINDS

ROOT = Path(__file__).parents[1]
CATALOGUES = sorted((ROOT / "generator/pejling/locale/da").glob("*.po"))
MARKERS = {
    "_": 1,
    "say": 1,
    "say.text": 1,
    "speech.text": 1,
    "plural": 2,
    "say.plural": 2,
    "speech.plural": 2,
}
"""Functions that take messages, and how many of their first arguments are messages."""


@cache
def entries() -> tuple[tuple[str, Message], ...]:
    return tuple(
        (file.name, message)
        for file in CATALOGUES
        for message in read_po(file.read_bytes().splitlines(keepends=True), locale="da")
        if message.id
    )


def forms(text: str | Iterable[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


@cache
def used() -> dict[str, str]:
    """Return every message of the code and the templates, with a place where it is used."""
    found: dict[str, str] = {}
    for place, message in (*in_python(), *in_templates(), *in_models()):
        found.setdefault(message, place)
    return found


def in_python() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "generator/pejling").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                taken = MARKERS.get(name_of(node.func), 0)
                for one in node.args[:taken]:
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield f"{file.relative_to(ROOT)}:{node.lineno}", one.value


def name_of(function: ast.expr) -> str:
    """Return `_`, or the last two names of a call such as `view.say.text`."""
    if isinstance(function, ast.Attribute):
        return f"{name_of(function.value).rpartition('.')[2]}.{function.attr}"
    if isinstance(function, ast.Call):
        return name_of(function.func)
    return function.id if isinstance(function, ast.Name) else ""


def in_templates() -> Iterator[tuple[str, str]]:
    environment = Environment(autoescape=True)
    for file in sorted((ROOT / "theme/pejling_theme").rglob("*.html")):
        tree = environment.parse(file.read_text("utf-8"))
        for line, function, messages in extract_from_ast(tree, ("_", "plural")):
            for one in [*forms_of(messages)][: MARKERS[function]]:
                yield f"{file.relative_to(ROOT)}:{line}", one


def forms_of(messages: Any) -> Iterator[str]:
    for one in (messages,) if isinstance(messages, str) else messages:
        if isinstance(one, str):
            yield one


def in_models() -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        for description in descriptions(json.loads(schema_text(kind, "en"))):
            yield f"pejling schema {kind}", description


def descriptions(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from descriptions(one)
    elif isinstance(node, dict):
        if isinstance(node.get("description"), str):
            yield node["description"]
        for one in node.values():
            yield from descriptions(one)


def fields(text: str) -> set[str]:
    return {name for _text, name, _form, _way in Formatter().parse(text) if name is not None}


def test_every_message_has_its_danish() -> None:
    known = {one for _file, entry in entries() for one in forms(entry.id) if all(translated(entry))}
    missing = {text: place for text, place in used().items() if text not in known}
    assert missing == {}


def translated(entry: Message) -> list[bool]:
    return [bool(text) for text in forms(entry.string or "")]


def test_no_message_is_left_over() -> None:
    left = [(file, entry.id) for file, entry in entries() if forms(entry.id)[0] not in used()]
    assert left == []


def test_translations_hold_the_same_places() -> None:
    """Each form names what the English names; a plural's number may be a word such as one."""
    wrong = []
    for file, entry in entries():
        wanted = fields("".join(forms(entry.id)))
        allowed = (wanted, wanted - {"count"}) if entry.pluralizable else (wanted,)
        if entry.fuzzy or any(fields(text) not in allowed for text in forms(entry.string)):
            wrong.append((file, entry.id, entry.string))
    assert wrong == []


def test_one_message_is_said_in_one_way() -> None:
    said: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for _file, entry in entries():
        said[forms(entry.id)[0]].add(forms(entry.string))
    assert {text: ways for text, ways in said.items() if len(ways) > 1} == {}


def test_plural_entries_have_both_forms() -> None:
    wrong = [
        (file, entry.id)
        for file, entry in entries()
        if len(forms(entry.id)) != len(forms(entry.string))
    ]
    assert wrong == []
