"""A report of findings: what every format is given."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from pejling.diagnostics import Diagnostic, Problem, Severity, visible
from pejling.language import Speech, speech
from pejling.lint import formats
from pejling.lint.comparing import Comparison, Standing
from pejling.lint.excerpts import Excerpts
from pejling.lint.manual import manual_of
from pejling.registry import members
from pejling.source import Span

MOST_SHOWN = 50
LONGEST_PATH = 400


@dataclass(frozen=True)
class Report:
    """Findings in order, the folder they were found in, and the language they are told in."""

    findings: tuple[Diagnostic, ...]
    plans: Path
    language: str
    as_of: date
    documents: int
    prefix: str = ""
    """What stands before the path of a file, seen from the site's root."""
    inside: str = ""
    """The part of the plans that was asked for; empty for all of them."""
    site_url: str = ""
    """Where the site is published; empty where nobody has said."""
    in_repository: str = ""
    """What stands before a path from the site's root, seen from the top of a git repository."""
    comparison: Comparison | None = None
    """What was changed since a revision, where one was named; findings stand in its order."""

    @property
    def root(self) -> Path:
        """Return the folder that paths are told from."""
        return self.plans.parents[self.prefix.count("/") - 1] if self.prefix else self.plans

    def place(self, span: Span) -> str:
        """Return file, line and column, fit for a console."""
        return f"{self.file(span)}:{span.line}:{span.column}"

    def file(self, span: Span) -> str:
        """Return the file's path from the site's root, fit for a console."""
        return visible(self.prefix + span.path, LONGEST_PATH)

    @property
    def say(self) -> Speech:
        """Return the words of the report."""
        return speech(self.language)

    def number_of(self, severity: Severity) -> int:
        """Return how many findings weigh this much."""
        return sum(one.severity is severity for one in self.findings)

    @property
    def shown(self) -> tuple[Diagnostic, ...]:
        """Return the findings that are written out; where there are many, some of every file.

        What was changed comes before the rest, then errors, and the first of each file before the
        second of any.
        """
        if len(self.findings) <= MOST_SHOWN:
            return self.findings
        before: Counter[str] = Counter()
        ranks: list[tuple[int, bool, int, int]] = []
        for index, one in enumerate(self.findings):
            weight = one.severity is not Severity.ERROR
            ranks.append((self._rank(one), weight, before[one.span.path], index))
            before[one.span.path] += 1
        chosen = sorted(rank[-1] for rank in sorted(ranks)[:MOST_SHOWN])
        return tuple(self.findings[index] for index in chosen)

    def standing(self, finding: Diagnostic) -> Standing | None:
        """Return what a finding has to do with the change; None where nothing is compared."""
        return self.comparison.standing(finding, self.excerpts) if self.comparison else None

    def _rank(self, finding: Diagnostic) -> int:
        standing = self.standing(finding)
        return list(Standing).index(standing) if standing else 0

    def in_order_of_change(self) -> "Report":
        """Return the report with what was changed first, then what the change caused."""
        return replace(self, findings=tuple(sorted(self.findings, key=self._rank)))

    def path_in_repository(self, span: Span) -> str:
        """Return a file's path from the top of its git repository, as other programs know it."""
        path = self.in_repository + self.prefix + span.path
        return path.encode("utf-8", "replace").decode()

    def manual(self, problem: Problem) -> str:
        """Return the address of what the manual says; empty where the site has none yet."""
        if not self.site_url:
            return ""
        return f"{self.site_url.rstrip('/')}/{manual_of(problem)}"

    def line(self, span: Span) -> str:
        """Return the line of a file that a finding is about; empty where there is none."""
        return self.excerpts.line(span)

    @cached_property
    def excerpts(self) -> Excerpts:
        """The lines of the files, for this report only: files change."""
        return Excerpts(self.plans)


@dataclass(frozen=True)
class ReportFormat:
    """A form of report: `write` returns the whole text."""

    name: str
    write: Callable[[Report], str]
    is_for_programs: bool = False
    """Written as UTF-8 whatever the console can show."""
    knows_repository: bool = False
    """Its paths are seen from the top of the git repository."""
    summarise: Callable[[Report], str] | None = None
    """What is written into the summary of a step, where the service has one."""


@cache
def report_formats() -> tuple[ReportFormat, ...]:
    """Return every form of report."""
    return members(formats, "FORMAT", ReportFormat)


def report_format(name: str) -> ReportFormat:
    """Return the form with a name; the names are those of `report_formats`."""
    return next(one for one in report_formats() if one.name == name)
