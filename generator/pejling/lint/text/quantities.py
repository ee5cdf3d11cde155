"""Numbers that are targets: a number with its unit, not a year, a date, a law or a name."""

from collections.abc import Sequence
from itertools import pairwise

from pejling.lint.text.lists import entries, rows
from pejling.lint.text.words import Word, words

_YEARS = range(1900, 2101)
_LONGEST = 9
_LONGEST_BOUND = 4


def quantities(text: str, language: str) -> tuple[str, ...]:
    """Return every number with its unit, such as "90 pct." and "30 dage".

    After "at least" and its like a number has what it counts for a unit: "no more than 20 boats".
    """
    read = words(text)
    units = entries(language, "units")
    found = []
    for index, (number, unit) in enumerate(pairwise(read)):
        if not number.text[0].isdigit() or unit.start - number.start - len(number.text) > 1:
            continue
        following = read[index + 2] if index + 2 < len(read) else None
        if following and f"{unit.lower}_{following.lower}" in units:
            found.append(text[number.start : following.start + len(following.text)])
        elif unit.lower in units or (unit.is_word and _is_bound(read, index, language)):
            found.append(text[number.start : unit.start + len(unit.text)])
    return tuple(found)


def _is_bound(read: Sequence[Word], index: int, language: str) -> bool:
    """Say whether a number is one that is not to be passed."""
    if read[index].text.isdigit() and int(read[index].text[:_LONGEST]) in _YEARS:
        return False
    lower = tuple(word.lower for word in read[max(0, index - _LONGEST_BOUND) : index])
    return any(lower[-len(row) :] == row for row in rows(language, "bounds"))
