"""Numbers that are targets: a number with its unit, not a year, a date, a law or a name."""

from itertools import pairwise

from pejling.lint.text.lists import entries
from pejling.lint.text.words import words


def quantities(text: str, language: str) -> tuple[str, ...]:
    """Return every number with its unit, such as "90 pct." and "30 dage"."""
    read = words(text)
    units = entries(language, "units")
    found = []
    for index, (number, unit) in enumerate(pairwise(read)):
        if not number.text[0].isdigit() or unit.start - number.start - len(number.text) > 1:
            continue
        following = read[index + 2] if index + 2 < len(read) else None
        if following and f"{unit.lower}_{following.lower}" in units:
            found.append(text[number.start : following.start + len(following.text)])
        elif unit.lower in units:
            found.append(text[number.start : unit.start + len(unit.text)])
    return tuple(found)
