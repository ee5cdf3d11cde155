"""Reports of findings with everything in them that a form must not trip over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pejling.diagnostics import Diagnostic, Problem, Severity, found
from pejling.history import Change
from pejling.lint import Excerpts, Report, comparison, rules
from pejling.source import Span

LINES = "nøgle: æøå 100 %\ntitel: ::error::x\nfjern: 漢字\n"
PROBLEM = Problem("P999", "proeve", "Galt: {value}", "Ret det, og gem.")
WARNING = replace(PROBLEM, code="P998", severity=Severity.WARNING)
ADVICE = replace(PROBLEM, code="P997", severity=Severity.ADVICE)

Reporting = Callable[..., Report]


def rule() -> Problem:
    return next(one.problem for one in rules() if one.code == "M24")


def odd() -> list[Diagnostic]:
    """Return a finding of each weight, with signs that mean something to one form or another."""
    path = "a, b:c%/æ\n.md"
    return [
        found(PROBLEM, Span(path, 1, 8, 1, 11), value="100 %\n::error::løgn, [x](y) @a <b> |"),
        found(rule(), Span("plan.md", 3, 8, 3, 10), value=11, most=10),
        found(ADVICE, Span("plan.md", 2, 1, 3, 2), value="\u202e"),
    ]


@pytest.fixture
def reporting(tmp_path: Path) -> Reporting:
    """Return the function that makes a report of findings."""
    (tmp_path / "plan.md").write_text(LINES, "utf-8")

    def report(findings: list[Diagnostic], **more: object) -> Report:
        made = Report(tuple(findings), tmp_path, "da", date(2026, 1, 1), 3, "plans/")
        return replace(made, in_repository="sted/", **more)  # type: ignore[arg-type]

    return report


@pytest.fixture
def compared(reporting: Reporting, tmp_path: Path) -> Report:
    """Return a report of three findings: there before, caused, and on a changed line."""
    lines = [found(WARNING, Span("plan.md", line), value="x") for line in (1, 2, 3)]
    change = Change("0" * 40, {"plan.md": (range(3, 4),)})
    earlier = comparison("main", change, tuple(lines[:1]), Excerpts(tmp_path))
    return reporting(lines, comparison=earlier).in_order_of_change()
