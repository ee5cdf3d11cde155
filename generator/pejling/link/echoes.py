"""What links find where the file itself is at fault: the same mistake said twice."""

from collections.abc import Iterable

from pejling.diagnostics import DAY, Diagnostic, Severity
from pejling.load import UNREAD_DAY

BROKEN_LINES = "P2"


def without_echoes(checked: Iterable[Diagnostic], loaded: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return what links found, but for the places where the file could not be read as written."""
    lines: set[tuple[str, int]] = set()
    places: set[tuple[str, int, int]] = set()
    for one in loaded:
        if one.severity is Severity.ERROR:
            places.add((one.span.path, one.span.line, one.span.column))
            if one.problem.code.startswith(BROKEN_LINES):
                lines.add((one.span.path, one.span.line))
    return [
        one
        for one in checked
        if (one.span.path, one.span.line, one.span.column) not in places
        and (one.span.path, one.span.line) not in lines
        and not names_unread_day(one)
    ]


def names_unread_day(one: Diagnostic) -> bool:
    """Say whether a day that could not be read is told as if somebody had written it."""
    return not {UNREAD_DAY, f"{DAY}{UNREAD_DAY}"}.isdisjoint(one.values.values())
