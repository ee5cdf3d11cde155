"""Text to words, and a word to the key it is found by; `words.js` does the same in the browser."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from Stemmer import Stemmer

STEMMERS = {"da": "danish", "en": "english"}

_DIGITS = frozenset("0123456789")

_WORD = re.compile(r"[0-9]+(?:[.,/:–-][0-9]+)*(?![^\W_])|[^\W_]+")
_THOUSANDS = {
    "da": re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    "en": re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
}
_GROUPING = {"da": ".", "en": ","}
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_DOUBLE = re.compile("aa|ae|oe")


class Word(NamedTuple):
    """A word as it is written, in small letters, and the key of all its forms."""

    form: str
    key: str

    @property
    def is_number(self) -> bool:
        """Say whether it is found exactly or not at all."""
        return self.key[0] in _DIGITS


@lru_cache(1 << 10)
def tokens(text: str) -> frozenset[str]:
    """Return the words and numbers of a text in small letters; what is around goals repeats.

    A % is found as the word it stands for; nobody who types it is asked to find it.
    """
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return frozenset(_WORD.findall(text.lower().replace("%", " pct ")))


@cache
def words_of(token: str, language: str) -> tuple[Word, ...]:
    """Return the word that a token is; a number that others are joined in is also those."""
    if token[0] not in _DIGITS or token[-1] not in _DIGITS:
        return (Word(token, fold(_stemmer(language).stemWord(token))),)
    number = plain_number(token.replace("–", "-"), language)
    parts = [part for part in re.split("[/-]", number) if part != number]
    return tuple(Word(one, one) for one in (number, *parts))


def plain_number(number: str, language: str) -> str:
    """Return a number without signs between thousands and with a point before its decimals."""
    if _THOUSANDS[language].fullmatch(number):
        number = number.replace(_GROUPING[language], "")
    return number.replace(",", ".")


def fold(word: str) -> str:
    """Return a word without what is typed in several ways: mål, maal and mal are one."""
    plain = word.translate(_LETTERS)
    if not plain.isascii():
        plain = "".join(
            one for one in unicodedata.normalize("NFD", plain) if not unicodedata.combining(one)
        )
    return _DOUBLE.sub(lambda found: found[0][0], plain)


@cache
def _stemmer(language: str) -> Stemmer:
    return Stemmer(STEMMERS[language], 0)  # its own cache costs more than it saves
