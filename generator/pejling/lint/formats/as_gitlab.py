"""GitLab's code quality report: a list of findings, each with a fingerprint that stays."""

import json
from collections import Counter
from hashlib import sha256

from pejling.diagnostics import Diagnostic, Severity
from pejling.lint.comparing import Key, key_of
from pejling.lint.report import Report, ReportFormat

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def write(report: Report) -> str:
    """Return every finding.

    A fingerprint is of what is found, not of where its line stands: GitLab tells by it what a
    merge request adds and mends. GitLab shows one finding of those with the same fingerprint, so
    findings that are alike are numbered.
    """
    seen: Counter[Key] = Counter()
    entries = []
    for one in report.findings:
        key = key_of(one, report.excerpts)
        seen[key] += 1
        entries.append(_entry(one, report, repr((*key, seen[key]))))
    return json.dumps(entries, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _entry(finding: Diagnostic, report: Report, identity: str) -> dict[str, object]:
    message, hint = finding.message(report.language), finding.hint(report.language)
    return {
        "description": f"{message} → {hint}" if hint else message,
        "check_name": f"{finding.problem.code} {finding.problem.name}",
        "fingerprint": sha256(identity.encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": report.path_in_repository(finding.span),
            "lines": {"begin": finding.span.line},
        },
    }


FORMAT = ReportFormat("gitlab", write, is_for_programs=True, knows_repository=True)
