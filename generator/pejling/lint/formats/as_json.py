"""JSON for programs: every finding, and how many there are of each weight."""

import json

from pejling.diagnostics import Diagnostic, Severity, visible
from pejling.lint.report import LONGEST_PATH, Report, ReportFormat

VERSION = 1


def write(report: Report) -> str:
    """Return one JSON object."""
    whole = {
        "version": VERSION,
        "as_of": report.as_of.isoformat(),
        "language": report.language,
        "documents": report.documents,
        "base": report.comparison.revision if report.comparison else None,
        "inside": visible(report.inside, LONGEST_PATH),
        "total": len(report.findings),
        "errors": report.number_of(Severity.ERROR),
        "warnings": report.number_of(Severity.WARNING),
        "advice": report.number_of(Severity.ADVICE),
        "problems": [_problem(one, report) for one in report.findings],
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _problem(finding: Diagnostic, report: Report) -> dict[str, object]:
    span = finding.span
    return {
        "file": report.file(span),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": finding.problem.code,
        "name": finding.problem.name,
        "severity": finding.severity,
        "message": finding.message(report.language),
        "hint": finding.hint(report.language),
        "manual": report.manual(finding.problem),
        "standing": report.standing(finding),
    }


FORMAT = ReportFormat("json", write, is_for_programs=True)
