"""Reviewdog's diagnostic format; its columns count bytes of UTF-8."""

import json

from pejling.diagnostics import Diagnostic, Severity
from pejling.lint.report import Report, ReportFormat
from pejling.source import Span

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def write(report: Report) -> str:
    """Return one DiagnosticResult."""
    whole = {
        "source": {"name": "pejling", "url": report.site_url},
        "diagnostics": [_entry(one, report) for one in report.findings],
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _entry(finding: Diagnostic, report: Report) -> dict[str, object]:
    message, hint = finding.message(report.language), finding.hint(report.language)
    return {
        "message": f"{message}\n{hint}" if hint else message,
        "location": {
            "path": report.path_in_repository(finding.span),
            "range": _range(finding.span, report),
        },
        "severity": SEVERITIES[finding.severity],
        "code": {
            "value": finding.problem.code,
            "url": report.manual(finding.problem),
        },
    }


def _range(span: Span, report: Report) -> dict[str, object]:
    line = report.line(span)
    start = {"line": span.line, "column": _bytes(line, span.column)}
    if span.end_line != span.line:
        return {"start": start}
    return {"start": start, "end": {"line": span.line, "column": _bytes(line, span.end_column)}}


def _bytes(line: str, column: int) -> int:
    """Return a column in bytes; one beyond the line counts on."""
    before = line[: column - 1]
    return len(before.encode("utf-8", "replace")) + column - len(before)


FORMAT = ReportFormat("rdjson", write, is_for_programs=True, knows_repository=True)
