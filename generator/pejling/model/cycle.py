"""Cycles of OKR: a year, half a year, a tertial or a quarter, by the name of their folder."""

import re
from calendar import monthrange
from datetime import date

_YEAR = r"(?:19|20|21)[0-9]{2}"
_CYCLE = re.compile(rf"({_YEAR})(?:-(?:(h)([12])|(t)([1-3])|(q)([1-4])))?\Z")
_MONTHS = {"": 12, "h": 6, "t": 4, "q": 3}


def is_cycle(name: str) -> bool:
    """Say whether a folder is a cycle: 2026, 2026-h1, 2026-t1 or 2026-q1."""
    return _CYCLE.match(name) is not None


def months_of(cycle: str) -> int:
    """Return how many months a cycle has."""
    return _MONTHS[cycle[5:6]]


def days_of(cycle: str) -> tuple[date, date]:
    """Return the first and last day of a cycle."""
    year, months = int(cycle[:4]), months_of(cycle)
    last = months * int(cycle[6:] or 1)
    return date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1])


def following(cycle: str) -> str:
    """Return the cycle of the same length that comes next: 2027-q1 after 2026-q4."""
    year, kind, number = int(cycle[:4]), cycle[5:6], int(cycle[6:] or 1)
    if number * months_of(cycle) == 12:
        year, number = year + 1, 0
    return f"{year}-{kind}{number + 1}" if kind else str(year)
