"""Text for people: place, sentence, the line with a caret, and what to do."""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import category, combining, east_asian_width

from pejling.diagnostics import Diagnostic, Severity, visible
from pejling.language import Speech, _
from pejling.lint.comparing import Standing
from pejling.lint.report import LONGEST_PATH, Report, ReportFormat

WIDTH = 100

SEVERITIES = {
    Severity.ERROR: _("error"),
    Severity.WARNING: _("warning"),
    Severity.ADVICE: _("advice"),
}


STANDINGS = {
    Standing.CHANGED: _("On the lines changed since {revision}:"),
    Standing.CAUSED: _("Elsewhere, because of what was changed since {revision}:"),
    Standing.BEFORE: _("There before, and not changed since {revision}:"),
}


def write(report: Report) -> str:
    """Return the findings, then how many there are."""
    parts = [*_parts(report), *_explained(report), summary(report)]
    return "\n\n".join(parts) + "\n"


def _parts(report: Report) -> Iterator[str]:
    """Yield the findings; where something is compared, each standing under its line."""
    for standing, findings in groupby(report.shown, report.standing):
        if standing and report.comparison:
            revision = visible(report.comparison.revision)
            yield report.say.text(STANDINGS[standing], revision=revision)
        for one in findings:
            yield finding_text(one, report)


def _explained(report: Report) -> Iterator[str]:
    """Yield how more is told of a code."""
    if report.shown:
        command = f"pejling explain {report.shown[0].problem.code}"
        yield report.say.text(_("More on a code, with an example: {command}"), command=command)


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
    manual = report.manual(finding.problem)
    if manual:
        yield f"  {manual}"


def excerpt(line: str, finding: Diagnostic) -> Iterator[str]:
    """Yield the line and a caret under the place, cut to the width of a screen."""
    if not line.strip():
        return
    span = finding.span
    column = max(min(span.column - 1, len(line)), 0)
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    start = max(0, column - WIDTH // 2) if len(line) > WIDTH else 0
    stop = min(len(line), start + WIDTH)
    before = ("…" if start else "") + _shown(line[start:column])
    marked = _shown(line[column : min(max(end, column + 1), stop)])
    after = _shown(line[column:stop]) + ("…" if stop < len(line) else "")
    number = str(span.line)
    yield f"  {number} | {before}{after}"
    yield f"  {' ' * len(number)} | {' ' * cells(before)}{'^' * max(1, cells(marked))}"


def _shown(text: str) -> str:
    return visible(text.replace("\t", "    "), WIDTH * 8)


def cells(text: str) -> int:
    """Return how many places of a console a text takes: wide characters two, combining none."""
    return sum(
        0 if combining(one) or category(one) == "Me" else 2 if east_asian_width(one) in "WF" else 1
        for one in text
    )


def summary(report: Report) -> str:
    """Return how many findings there are, in what, and how many are not shown."""
    told = counted(report)
    hidden = len(report.findings) - len(report.shown)
    if hidden:
        told += " " + report.say.plural(
            "{count} more is not shown; mend these first.",
            "{count} more are not shown; mend these first.",
            hidden,
        )
    return told


def counted(report: Report) -> str:
    """Return how many findings there are, and in what."""
    say = report.say
    documents = say.plural("{count} document", "{count} documents", report.documents)
    if report.inside:
        documents = visible(report.prefix + report.inside, LONGEST_PATH)
    if not report.findings:
        return say.text("No problems in {documents}.", documents=documents)
    counts = ", ".join(_counts(report, say))
    return say.text("{counts} in {documents}.", counts=counts, documents=documents)


def _counts(report: Report, say: Speech) -> Iterator[str]:
    for severity, one, many in (
        (Severity.ERROR, _("{count} error"), _("{count} errors")),
        (Severity.WARNING, _("{count} warning"), _("{count} warnings")),
        (Severity.ADVICE, _("{count} piece of advice"), _("{count} pieces of advice")),
    ):
        number = report.number_of(severity)
        if number:
            yield say.plural(one, many, number)


FORMAT = ReportFormat("text", write)
