"""A report of findings: what every format is given."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from pejling.diagnostics import Diagnostic, Severity, visible
from pejling.language import Speech, speech
from pejling.lint import formats
from pejling.load.tree import Entry, read_source
from pejling.registry import members
from pejling.source import Source, Span

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

        Errors come before the rest, and the first of each file before the second of any.
        """
        if len(self.findings) <= MOST_SHOWN:
            return self.findings
        before: Counter[str] = Counter()
        ranks: list[tuple[bool, int, int]] = []
        for index, one in enumerate(self.findings):
            ranks.append((one.severity is not Severity.ERROR, before[one.span.path], index))
            before[one.span.path] += 1
        chosen = sorted(index for _severity, _rank, index in sorted(ranks)[:MOST_SHOWN])
        return tuple(self.findings[index] for index in chosen)

    def line(self, span: Span) -> str:
        """Return the line of a file that a finding is about; empty where there is none."""
        if span.path not in self._lines:
            source = read_source(Entry(span.path, self.plans / span.path))
            self._lines[span.path] = source.lines if isinstance(source, Source) else []
        lines = self._lines[span.path]
        return lines[span.line - 1] if 0 < span.line <= len(lines) else ""

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        """The lines of the files that were read, for this report only: files change."""
        return {}


@dataclass(frozen=True)
class ReportFormat:
    """A form of report: `write` returns the whole text."""

    name: str
    write: Callable[[Report], str]
    is_for_programs: bool = False
    """Written as UTF-8 whatever the console can show."""


@cache
def report_formats() -> tuple[ReportFormat, ...]:
    """Return every form of report."""
    return members(formats, "FORMAT", ReportFormat)


def report_format(name: str) -> ReportFormat:
    """Return the form with a name; the names are those of `report_formats`."""
    return next(one for one in report_formats() if one.name == name)
