"""Titles that hold two statements side by side: by a semicolon, or "samtidig med at" and "while".

A clause about the same people is no second goal: "Unge tjener penge, samtidig med at de lærer".
"""

from itertools import pairwise

from pejling.lint.text.lists import groups, rows
from pejling.lint.text.verbs import verbs
from pejling.lint.text.words import Word, count, words

_FEWEST_WORDS = 2
_CLAUSE = 20
"""How many words of a clause are read to see what it is about."""


def side_by_side(title: str, language: str) -> tuple[str, str] | None:
    """Return the two statements of a title that has them side by side."""
    parts = tuple(part.strip() for part in title.split(";"))
    for first, second in pairwise(parts):
        if min(count(first), count(second)) >= _FEWEST_WORDS:
            return first, second
    return _meanwhile(title, language)


def _meanwhile(title: str, language: str) -> tuple[str, str] | None:
    read = tuple(one for one in words(title) if one.text != ",")
    phrases = rows(language, "meanwhile")
    for index, word in enumerate(read[1:], 1):
        for phrase in phrases:
            begins = index + len(phrase)
            if tuple(one.lower for one in read[index:begins]) != phrase:
                continue
            clause = read[begins : begins + _CLAUSE]
            before = title[: word.start].rstrip()
            is_set_apart = len(phrase) > 1 or (language == "en" and before.endswith(","))
            if clause and _is_of_its_own(clause, language, is_set_apart):
                return before.rstrip(","), title[clause[0].start :]
            return None
    return None


def _is_of_its_own(rest: tuple[Word, ...], language: str, is_set_apart: bool) -> bool:
    """Say whether a clause has a subject of its own; one that is not set apart, also a change.

    A comma sets nothing apart in Danish, where every clause has one.
    """
    grammar = groups(language, "grammar")
    if rest[0].lower in grammar["same"]:
        return False
    known = verbs(language)
    finite = [index for index in range(len(rest)) if known.is_finite(rest, index)]
    after = [rest[index + 1].lower for index in finite if index + 1 < len(rest)]
    changes = any(one.lower in grammar["changing"] for one in rest[1:]) or any(
        one in grammar["comparing"] for one in after
    )
    return changes or (is_set_apart and bool(finite))
