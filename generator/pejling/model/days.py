"""Dates as authors write them: year-month-day, or refused with what was meant."""

import re
from datetime import date
from typing import Any

from pejling.model.refusal import refuse, shown

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_DANISH_DATE = re.compile(
    r"([0-9]{1,2})(?:[-./]|\. )([0-9]{1,2})(?:[-./]|\. )([0-9]{2}|[0-9]{4})\Z"
)
_LOOSE_DATE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.+Z]+)?\Z")
_DATE_IN_WORDS = re.compile(r"([0-9]{1,2})\.? ([a-z]{3})[a-z]*\.? ([0-9]{4})\Z", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")

YEARS = range(1900, 2200)
"""As for folders; so that days and years can be added without end."""


def read_day(raw: Any) -> date:
    """Return the date written `2026-12-31`, of a year that a plan can have."""
    if type(raw) is date:
        return raw
    if not isinstance(raw, str):
        raise refuse("not_a_date", value=shown(raw))
    if parts := _DATE.match(raw):
        try:
            day = date(int(parts[1]), int(parts[2]), int(parts[3]))
        except ValueError:
            raise refuse("impossible_date", value=raw) from None
        if day.year not in YEARS:
            raise refuse("impossible_date", value=raw)
        return day
    if meant := _meant_day(raw):
        raise refuse("other_date", value=raw, meant=meant)
    raise refuse("not_a_date", value=raw)


def _meant_day(raw: str) -> str:
    """Return the day written in another form as year-month-day, or an empty text."""
    if parts := _DANISH_DATE.match(raw):
        day, month, year = int(parts[1]), int(parts[2]), int(parts[3])
        if month > 12 >= day:
            day, month = month, day
    elif parts := _LOOSE_DATE.match(raw):
        year, month, day = int(parts[1]), int(parts[2]), int(parts[3])
    elif (parts := _DATE_IN_WORDS.match(raw)) and parts[2].lower() in _MONTHS:
        day, month, year = int(parts[1]), _MONTHS.index(parts[2].lower()) + 1, int(parts[3])
    else:
        return ""
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        raise refuse("impossible_date", value=raw) from None
