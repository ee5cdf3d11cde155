"""SARIF 2.1.0, the form in which many services take findings."""

import json
from urllib.parse import quote

from pejling import __version__
from pejling.diagnostics import Diagnostic, Problem, Severity
from pejling.language import Speech
from pejling.lint.comparing import Standing
from pejling.lint.linting import rules
from pejling.lint.report import Report, ReportFormat
from pejling.source import Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
ROOT = "%SRCROOT%"


def write(report: Report) -> str:
    """Return a log of one run, with the rules that found something."""
    kinds = {one.problem.code: one.problem for one in report.findings}
    codes = sorted(kinds)
    run = {
        "tool": {
            "driver": {
                "name": "Pejling",
                "version": __version__,
                "language": report.language,
                "rules": [_rule(kinds[code], report) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The top of the git repository, else of the site."}}
        },
        "results": [_result(one, report, codes) for one in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _rule(problem: Problem, report: Report) -> dict[str, object]:
    told: dict[str, object] = {
        "id": problem.code,
        "name": problem.name,
        "defaultConfiguration": {"level": LEVELS[problem.severity]},
    }
    rule = next((one for one in rules() if one.code == problem.code), None)
    if rule:
        say: Speech = report.say
        told["shortDescription"] = {"text": say.text(rule.title)}
        told["fullDescription"] = {"text": f"{say.text(rule.why)} ({rule.source.told(say)})"}
    if manual := report.manual(problem):
        told["helpUri"] = manual
    return told


def _result(finding: Diagnostic, report: Report, codes: list[str]) -> dict[str, object]:
    message, hint = finding.message(report.language), finding.hint(report.language)
    standing = report.standing(finding)
    told: dict[str, object] = {
        "ruleId": finding.problem.code,
        "ruleIndex": codes.index(finding.problem.code),
        "level": LEVELS[finding.severity],
        "message": {"text": f"{message} {hint}".rstrip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": quote(report.path_in_repository(finding.span)),
                        "uriBaseId": ROOT,
                    },
                    "region": _region(finding.span),
                }
            }
        ],
    }
    if standing:
        told["baselineState"] = "unchanged" if standing is Standing.BEFORE else "new"
        told["properties"] = {"standing": standing}
    return told


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": max(span.line, span.end_line),
        "endColumn": span.end_column,
    }


FORMAT = ReportFormat("sarif", write, is_for_programs=True, knows_repository=True)
