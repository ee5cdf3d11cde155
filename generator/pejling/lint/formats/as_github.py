"""Workflow commands: GitHub shows each finding as an annotation at its line.

GitHub shows 10 annotations of a kind from one step and says nothing of the rest. So those that
matter most are written as commands, and the rest are counted on a line of their own and listed in
the summary of the step (docs.github.com: workflow commands; checks API).
"""

from collections import Counter
from collections.abc import Iterator

from pejling.diagnostics import Diagnostic, Severity
from pejling.language import _
from pejling.lint.comparing import Standing
from pejling.lint.formats.as_text import SEVERITIES, counted
from pejling.lint.report import Report, ReportFormat

MOST_OF_A_KIND = 10
MOST_IN_SUMMARY = 1000
"""Rows of a step's summary, which may be 1 MiB."""

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def write(report: Report) -> str:
    """Return the commands, how many findings have none, and how many there are."""
    annotated = _annotated(report)
    lines = [_command(one, report) for one in annotated]
    rest = len(report.findings) - len(annotated)
    if rest:
        lines.append(
            report.say.plural(
                "{count} more is not shown at its line; it stands in the summary of this step.",
                "{count} more are not shown at their lines; they stand in the summary of this "
                "step.",
                rest,
            )
        )
    return "\n".join([*lines, counted(report)]) + "\n"


def _annotated(report: Report) -> list[Diagnostic]:
    """Return the first of each kind; what was there before a change is no matter of the change."""
    seen: Counter[Severity] = Counter()
    chosen = []
    for one in report.findings:
        if report.standing(one) is not Standing.BEFORE:
            seen[one.severity] += 1
            if seen[one.severity] <= MOST_OF_A_KIND:
                chosen.append(one)
    return chosen


def _command(finding: Diagnostic, report: Report) -> str:
    span = finding.span
    place = {"file": report.path_in_repository(span), "line": str(span.line)}
    if span.end_line == span.line:
        place |= {"col": str(span.column), "endColumn": str(span.end_column)}
    place["title"] = f"{finding.problem.code} {finding.problem.name}"
    shown = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    parts = (finding.message(report.language), finding.hint(report.language))
    said = "\n".join(one for one in (*parts, report.manual(finding.problem)) if one)
    return f"::{COMMANDS[finding.severity]} {shown}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summarise(report: Report) -> str:
    """Return every finding as a table in Markdown, for the summary of a step."""
    say = report.say
    head = f"## Pejling\n\n{counted(report)}\n"
    if not report.findings:
        return head
    columns = (say.text(_("Place")), say.text(_("Finding")), say.text(_("What you can do")))
    lines = [f"| {' | '.join(columns)} |", "|---|---|---|"]
    lines += _rows(report)
    rest = len(report.findings) - MOST_IN_SUMMARY
    if rest > 0:
        lines += ["", say.plural("And {count} more.", "And {count} more.", rest)]
    return "\n".join([head, *lines]) + "\n"


def _rows(report: Report) -> Iterator[str]:
    for one in report.findings[:MOST_IN_SUMMARY]:
        word = report.say.text(SEVERITIES[one.severity])
        path = " ".join(report.path_in_repository(one.span).translate(_NO_CODE).split())
        place = f"`{path}:{one.span.line}`"
        said = f"{word} {one.problem.code}: {_cell(one.message(report.language))}"
        yield f"| {place} | {said} | {_cell(one.hint(report.language))} |"


def _cell(text: str) -> str:
    """Return a text that stays in its cell and is neither markup nor a mention of anybody."""
    return " ".join(text.split()).translate(_MARKUP)


_NO_CODE = str.maketrans({"`": "'", "|": "/"})
_MARKUP = str.maketrans({sign: f"&#{ord(sign)};" for sign in "&<>|`*_[]@#~\\!:"})


FORMAT = ReportFormat(
    "github", write, is_for_programs=True, knows_repository=True, summarise=summarise
)
