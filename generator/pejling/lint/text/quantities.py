"""Numbers that are targets: a number with its unit, not a year, a date, a law or a name."""

from itertools import pairwise

from pejling.lint.text.lists import entries
from pejling.lint.text.words import words


def quantities(text: str, language: str) -> tuple[str, ...]:
    """Return every number with its unit, such as "90 pct." and "30 dage"."""
    read = words(text)
    units = entries(language, "units")
    found = []
    for number, unit in pairwise(read):
        if number.text[0].isdigit() and unit.lower in units:
            between = text[number.start + len(number.text) : unit.start]
            if len(between) <= 1:
                found.append(f"{number.text}{between}{unit.text}")
    return tuple(found)
