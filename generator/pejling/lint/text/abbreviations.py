"""Abbreviations that a text uses and never spells out."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pejling.lint.text.lists import entries

_ABBREVIATION = re.compile(
    r"(?<![\w&-])([A-ZÆØÅ]{2,5}(?:&[A-ZÆØÅ]{1,3})?)(?:['’-]?[a-zæøå]{1,4})?(?![\w])"
)
_DESIGNATION = re.compile(
    r"(?<!\w)(?:[A-ZÆØÅ]{2,5}[/ ]){1,3}(?!(?:19|20)\d\d(?!\d))\d{3,6}(?!\w)"
    r"|(?<!\w)\d{1,4}/\d{1,4}/[A-ZÆØÅ]{2,3}(?!\w)"
)
"""A standard or an act goes by its number: "DS/ISO 14001", "92/43/EØF"."""
_EXPLAINED = re.compile(
    r"\(\s*(?P<after>[A-ZÆØÅ]{2,5}(?:&[A-ZÆØÅ]{1,3})?)\s*(?=[,)/])"
    r"|(?<=[A-ZÆØÅ])/(?P<last>[A-ZÆØÅ]{2,5})\)"
    r"|(?<!\w)(?P<before>[A-ZÆØÅ]{2,5})\s{0,2}"
    r"(?:\((?=[^()]{6,120}\))|(?:,\s)?(?:står for|dvs\.|stands for|means|i\.e\.)\s"
    r"|,\s(?:som er|der er|which is)\s|:\s|=|\s[–-]\s)"
)
_NAMED = re.compile(
    r"(?<!\w)(?P<short>(?P<first>[A-ZÆØÅ])[A-ZÆØÅ]{1,4})\s(?:er|is)\s(?:(?:en|et|an?|the)\s)?"
    r"(?=(?P<begins>[^\W\d_]))"
)
"""Told as one tells it: "FVU er forberedende voksenundervisning"."""
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
"""Up to 39: of greater ones there are none, but "CX" and "MD" are abbreviations."""
_INITIAL = re.compile(r"[^\W\d_]+")
_SHORTEST_INITIALS = 3


def unexplained(texts: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the abbreviations in the order they come, each once; all texts may explain them.

    One that everybody knows needs no explaining, nor do roman numerals; a word that also stands in
    small letters is only stressed.
    """
    read = [text for text in texts if not text.isupper()]
    used = {one: None for text in read for one in abbreviations(text)}
    if not used:
        return ()
    kinds = _kinds(language)
    told = {one for text in read for one in (*_told(text), *kinds.findall(text))}
    known = entries(language, "abbreviations")
    left = [
        one
        for one in used
        if one not in told and one.lower() not in known and not _ROMAN.fullmatch(one)
    ]
    if not left:
        return ()
    plain = {found.group() for text in read for found in _INITIAL.finditer(text)}
    left = [one for one in left if one.lower() not in plain]
    initials = [_initials(text) for text in read]
    return tuple(one for one in left if not _is_spelled(one, initials))


def abbreviations(text: str) -> Iterator[str]:
    """Yield what looks like an abbreviation, without its ending."""
    return (found[1] for found in _ABBREVIATION.finditer(_DESIGNATION.sub(" ", text)))


def _told(text: str) -> Iterator[str]:
    for found in _EXPLAINED.finditer(text):
        yield found["after"] or found["last"] or found["before"]
    for found in _NAMED.finditer(text):
        if found["begins"].upper() == found["first"]:
            yield found["short"]


@cache
def _kinds(language: str) -> re.Pattern[str]:
    """Return what finds a name after the word for what it is: "trafiksystemet VTS"."""
    listed = "|".join(sorted(entries(language, "kinds")))
    return re.compile(rf"(?:{listed})\s([A-ZÆØÅ]{{2,5}})(?!\w)")


def _initials(text: str) -> str:
    """Return the first letter of each word; an abbreviation does not spell itself."""
    found = (one.group() for one in _INITIAL.finditer(text))
    return "".join("." if len(word) > 1 and word.isupper() else word[0].upper() for word in found)


def _is_spelled(abbreviation: str, initials: Iterable[str]) -> bool:
    """Say whether words one after another begin with its letters: "Dansk Maritim Tjeneste"."""
    if len(abbreviation) < _SHORTEST_INITIALS:
        return False
    return any(abbreviation in letters for letters in initials)
