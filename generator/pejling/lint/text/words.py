"""A text's words and sentences."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pejling.lint.text.lists import entries

_TOKEN = re.compile(
    r"\d++(?:[.,]\d++)*+(?![^\W\d_])|[^\W_]++(?:['’-][^\W_]++)*+|[^\w\s]|_", re.UNICODE
)
_STOP = re.compile(r"[.!?:]++[»«”\"')\]]*+(?=\s|\Z)|\n++")
_NEXT = re.compile(r"\s{0,9}(\S)")
_LONGEST_SHORT_FORM = 12


class Word(NamedTuple):
    """A word, a number or a sign as it is written, in lower case, and where it begins."""

    text: str
    lower: str
    start: int

    @property
    def is_word(self) -> bool:
        """Say whether it is a word, not a number or a sign."""
        return any(character.isalpha() for character in self.text)


def words(text: str) -> tuple[Word, ...]:
    """Return words, numbers and signs in order."""
    return tuple(
        Word(found.group(), plain(found.group()), found.start()) for found in _TOKEN.finditer(text)
    )


def plain(text: str) -> str:
    """Return a text as the lists write it: in lower case, the apostrophe as it is typed."""
    return text.lower().replace("’", "'")


def tokens(text: str) -> list[str]:
    """Return words, numbers and signs as they are written."""
    return _TOKEN.findall(text)


def count(text: str) -> int:
    """Return how many words and numbers a text has."""
    return sum(one[0].isalnum() for one in tokens(text))


def sentences(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences; "bl.a.", "1. maj" and a line that goes on in lower case end none."""
    return tuple(_sentences(text, entries(language, "short-forms")))


def _sentences(text: str, short_forms: frozenset[str]) -> Iterator[str]:
    begin = 0
    for found in _STOP.finditer(text):
        if not _ends(text, found, short_forms):
            continue
        if sentence := text[begin : found.end()].strip():
            yield sentence
        begin = found.end()
    if rest := text[begin:].strip():
        yield rest


def _ends(text: str, found: re.Match[str], short_forms: frozenset[str]) -> bool:
    following = _NEXT.match(text, found.end())
    first = following[1] if following else ""
    if found.group()[0] == "\n":
        return not first.islower()
    before = text[max(0, found.start() - _LONGEST_SHORT_FORM) : found.end()].split()
    is_short = bool(before) and before[-1].lower().lstrip("(»”\"'") in short_forms
    return not first or not (is_short or first.islower() or first.isdigit())
