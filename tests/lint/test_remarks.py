"""What a rule says is told as its reader writes dates and numbers; an author's word as written."""

from datetime import date
from decimal import Decimal

from pejling.diagnostics import Diagnostic, Problem
from pejling.lint.rule import remark
from pejling.source import Span

PROBLEM = Problem("M99", "proeve", "{day} {number} {year} {word}", "")


def test_dates_and_decimals_are_told_in_the_readers_way() -> None:
    one = remark(
        Span("plan.md"), day=date(2026, 12, 31), number=Decimal("1234.50"), year=2026, word="2026-1"
    )
    told = Diagnostic(PROBLEM, one.span, one.values)
    assert told.message("da") == "31. december 2026 1.234,50 2026 2026-1"
    assert told.message("en") == "31 December 2026 1,234.50 2026 2026-1"


def test_what_is_no_number_does_not_stop_the_report() -> None:
    one = remark(Span("plan.md"), day="", number=Decimal("NaN"), year="", word="")
    assert Diagnostic(PROBLEM, one.span, one.values).message("da") == " NaN  "
