"""Whether a text speaks of a subject, and whether it takes up what was learned."""

import re
from collections.abc import Iterable
from functools import cache

from pejling.lint.text.lists import entries, rows
from pejling.lint.text.wording import first_listed
from pejling.lint.text.words import plain, tokens, words

_LONG, _STEM, _SHARED = 7, 6, 2


def speaks_of(subject: str, text: str, language: str) -> bool:
    """Say whether a text has one of the words listed for a subject."""
    lower = plain(text)
    # Looking for the bare letters first is what makes a long text cheap.
    return any(
        letters in lower and whole.search(lower) for letters, whole in _patterns(language, subject)
    )


@cache
def _patterns(language: str, subject: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each phrase of a list, bare and as whole words; a star lets the last go on."""
    found = []
    for row in rows(language, subject):
        phrase = " ".join(row)
        bare = phrase.rstrip("*")
        begins = r"(?<!\w)" if bare[0].isalnum() else ""
        ends = "" if phrase.endswith("*") or not bare[-1].isalnum() else r"(?!\w)"
        found.append((bare, re.compile(begins + re.escape(bare) + ends)))
    return tuple(found)


def ties_pay(sentence: str, language: str) -> bool:
    """Say whether a sentence lets pay follow attainment by itself (2014 guidance, M11)."""
    if not speaks_of("pay", sentence, language) or speaks_of("pay-apart", sentence, language):
        return False
    return speaks_of("pay-triggers", sentence, language)


def legality(text: str, language: str) -> str | None:
    """Return the first words about keeping laws and rules (2014 guidance, M07)."""
    return first_listed(text, language, "legality")


def names_agency(text: str, language: str) -> bool:
    """Say whether a text names the agency itself, or begins with what is the agency's."""
    listed = entries(language, "agency")
    ends = tuple(one[1:] for one in listed if one.startswith("-")) or ("\0",)
    read = [one.lower for one in words(text)]
    owners = [one.removesuffix("s") for one in read[:1] if language == "da"]
    return any(one in listed or one.endswith(ends) for one in (*read, *owners))


def takes_up(text: str, lessons: Iterable[str], language: str, known: str = "") -> bool:
    """Say whether a text speaks of learning, or has several long words of one of the lessons.

    Words that were `known` before anything was learned show nothing, where the lesson has others.
    """
    if speaks_of("learning", text, language):
        return True
    stems, old = _stems(text), _stems(known)
    return any(_is_taken_up(_stems(lesson), stems, old) for lesson in lessons)


def _is_taken_up(lesson: set[str], stems: set[str], old: set[str]) -> bool:
    new = lesson - old or lesson
    return len(new & stems) >= min(_SHARED, max(1, len(new)))


def _stems(text: str) -> set[str]:
    return {one[:_STEM] for one in tokens(text.lower()) if len(one) >= _LONG and one.isalpha()}
