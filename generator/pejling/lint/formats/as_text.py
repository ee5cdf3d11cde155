"""Text for people: place, sentence, the line with a caret, and what to do."""

from collections.abc import Iterator

from pejling.diagnostics import Diagnostic, Severity, visible
from pejling.language import Speech, _
from pejling.lint.report import Report, ReportFormat

WIDTH = 100

SEVERITIES = {
    Severity.ERROR: _("error"),
    Severity.WARNING: _("warning"),
    Severity.ADVICE: _("advice"),
}


def write(report: Report) -> str:
    """Return the findings, then how many there are."""
    parts = [finding_text(one, report) for one in report.shown]
    return "\n\n".join([*parts, _summary(report)]) + "\n"


def finding_text(finding: Diagnostic, report: Report) -> str:
    """Return one finding over a few lines."""
    return "\n".join(_finding(finding, report))


def _finding(finding: Diagnostic, report: Report) -> Iterator[str]:
    span = finding.span
    place = report.place(span)
    word = report.say.text(SEVERITIES[finding.severity])
    yield f"{place}: {word} {finding.problem.code}: {finding.message(report.language)}"
    yield from excerpt(report.line(span), finding)
    hint = finding.hint(report.language)
    if hint:
        yield f"  → {hint}"


def excerpt(line: str, finding: Diagnostic) -> Iterator[str]:
    """Yield the line and a caret under the place, cut to the width of a screen."""
    if not line.strip():
        return
    span = finding.span
    column = max(min(span.column - 1, len(line)), 0)
    start = max(0, column - WIDTH // 2) if len(line) > WIDTH else 0
    before = visible(line[start:column], WIDTH * 6)
    length = span.end_column - span.column if span.end_line == span.line else len(line) - column
    marked = visible(line[column : column + max(length, 1)], WIDTH)
    shown = before + visible(line[column : start + WIDTH], WIDTH * 6)
    number = str(span.line)
    yield f"  {number} | {shown}"
    yield f"  {' ' * len(number)} | {' ' * len(before)}{'^' * max(1, min(len(marked), WIDTH))}"


def _summary(report: Report) -> str:
    say = report.say
    documents = say.plural("{count} document", "{count} documents", report.documents)
    if not report.findings:
        return say.text("No problems in {documents}.", documents=documents)
    counts = ", ".join(_counts(report, say))
    summary = say.text("{counts} in {documents}.", counts=counts, documents=documents)
    hidden = len(report.findings) - len(report.shown)
    if hidden:
        summary += " " + say.plural(
            "{count} more is not shown; mend these first.",
            "{count} more are not shown; mend these first.",
            hidden,
        )
    return summary


def _counts(report: Report, say: Speech) -> Iterator[str]:
    for severity, one, many in (
        (Severity.ERROR, "{count} error", "{count} errors"),
        (Severity.WARNING, "{count} warning", "{count} warnings"),
        (Severity.ADVICE, "{count} piece of advice", "{count} pieces of advice"),
    ):
        number = report.number_of(severity)
        if number:
            yield say.plural(one, many, number)


FORMAT = ReportFormat("text", write)
