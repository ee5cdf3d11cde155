"""A field's schema in everyday words: what an author writes there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pejling.language import Speech, _

Schema = dict[str, Any]
UNBOUNDED = -1


@dataclass(frozen=True)
class Word:
    """A word that can stand in a field, and what it means there."""

    word: str
    meaning: str


@dataclass(frozen=True)
class Form:
    """What an author writes in a field; `parts` are the names of what has keys of its own."""

    text: str
    words: tuple[Word, ...] = ()
    parts: tuple[str, ...] = ()
    is_list: bool = False
    is_flag: bool = False


_PLAIN = {
    "date": _("date: 2026-12-31"),
    "uri": _("web address: https://example.org"),
    "boolean": _("true or false"),
    "year": _("year: 2026"),
    "id": _("id"),
    "reference": _("reference: ids with / between them"),
    "text": _("text"),
    "words": _("text that is not translated"),
    "integer": _("whole number"),
    "number": _("number: 94.5"),
}
BETWEEN = _("number from {low} to {high}")
AT_LEAST = _("whole number from {low}")
AT_MOST = _("whole number from {low} to {high}")
NOT_NEGATIVE = _("number from {low}")
LIST = _("list, each item: {item}")
BY_ID = _("by id: {item}")
PAIR = _("pair: [80, 95]")
ONE_WORD = _("one of these words")
THE_WORD = _("the word {word}")
KEYS = _("keys of its own below it")
OR = _("{one} or {other}")
LIST_OF_THOSE = _("{one} or a list of those")


class Wording:
    """Says in one language what the schemas of one kind of document mean."""

    def __init__(self, definitions: Schema, say: Speech) -> None:
        self._definitions = definitions
        self._say = say

    def form(self, node: Schema) -> Form:
        """Return what is written where a schema holds."""
        words = tuple(self._words(node))
        parts = tuple(dict.fromkeys(self._parts(node)))
        kind = node.get("type")
        return Form(self._text(node), words, parts, kind == "array", kind == "boolean")

    def _text(self, node: Schema) -> str:
        say = self._say.text
        if _choices(node):
            return self._either(node)
        if "$ref" in node:
            target = self._definitions[_name(node)]
            return say(ONE_WORD) if "oneOf" in target else say(KEYS)
        if "const" in node:
            known = "description" in node
            return say(ONE_WORD) if known else say(THE_WORD, word=node["const"])
        if "patternProperties" in node:
            (inside,) = node["patternProperties"].values()
            return say(BY_ID, item=self._text(inside))
        if node.get("type") == "array":
            return say(LIST, item=self._text(node["items"])) if "items" in node else say(PAIR)
        return self._plain(node)

    def _plain(self, node: Schema) -> str:
        say, number = self._say.text, self._say.number
        low = _bound(node, "ge", "minimum", 0)
        high = _bound(node, "le", "maximum", UNBOUNDED)
        match node.get("type"):
            case "integer" if low == 1900:
                return say(_PLAIN["year"])
            case "integer" if low and high == UNBOUNDED:
                return say(AT_LEAST, low=number(low))
            case "integer" if high != UNBOUNDED:
                return say(AT_MOST, low=number(low), high=number(high))
            case "number" if high != UNBOUNDED:
                return say(BETWEEN, low=number(low), high=number(high))
            case "number" if "ge" in node or "minimum" in node:
                return say(NOT_NEGATIVE, low=number(low))
        return say(_PLAIN[_plain_name(node)])

    def _either(self, node: Schema) -> str:
        texts: dict[str, None] = {}
        has_list = False
        for one in _leaves(node):
            items = {self._text(each) for each in _leaves(one.get("items", {}))}
            if one.get("type") == "array" and items == texts.keys():
                has_list = True
            else:
                texts[self._text(one)] = None
        whole, *others = texts
        for other in others:
            whole = self._say.text(OR, one=whole, other=other)
        return self._say.text(LIST_OF_THOSE, one=whole) if has_list else whole

    def _words(self, node: Schema) -> Iterator[Word]:
        if "const" in node and "description" in node:
            yield Word(str(node["const"]), self._say.text(node["description"]))
        if "$ref" in node:
            yield from self._words_of(self._definitions[_name(node)])
        for inside in _inside(node):
            yield from self._words(inside)

    def _words_of(self, target: Schema) -> Iterator[Word]:
        for one in target.get("oneOf", ()):
            yield from self._words(one)

    def _parts(self, node: Schema) -> Iterator[str]:
        if "$ref" in node and "properties" in self._definitions[_name(node)]:
            yield _name(node)
        for inside in _inside(node):
            yield from self._parts(inside)


def _bound(node: Schema, by_pydantic: str, by_type: str, otherwise: int) -> int:
    bound = node.get(by_pydantic, node.get(by_type))
    return otherwise if bound is None else int(bound)


def _name(node: Schema) -> str:
    return str(node["$ref"]).rsplit("/", 1)[-1]


def _choices(node: Schema) -> list[Schema]:
    if _is_text(node):
        return []
    return [one for one in (*node.get("anyOf", ()), *node.get("oneOf", ())) if not _is_null(one)]


def _leaves(node: Schema) -> Iterator[Schema]:
    """Yield every form that a schema allows."""
    choices = _choices(node)
    for one in choices:
        yield from _leaves(one)
    if not choices and node:
        yield node


def _inside(node: Schema) -> Iterator[Schema]:
    yield from _choices(node)
    yield from node.get("patternProperties", {}).values()
    if isinstance(node.get("items"), dict):
        yield node["items"]


def _is_null(node: Schema) -> bool:
    return node == {"type": "null"}


def _is_text(node: Schema) -> bool:
    """Say whether it is a text that may be translated, and nothing else."""
    choices = node.get("oneOf", ())
    return len(choices) == 2 and _plain_type(choices[0]) == "string" and _is_languages(choices[1])


def _is_languages(node: Schema) -> bool:
    return node.get("type") == "object" and set(node.get("properties", ())) == {"da", "en"}


def _plain_type(node: Schema) -> object:
    return node.get("type") if "pattern" not in node and "format" not in node else None


def _plain_name(node: Schema) -> str:
    if _is_text(node) or _is_languages(node) or node.get("minLength") == 1:
        return "words" if isinstance(node.get("type"), list) else "text"
    if "format" in node:
        return str(node["format"])
    if "pattern" in node:
        return "id" if "maxLength" in node else "reference"
    return str(node["type"])
