"""A word that reading refuses is told once: no rule says that it is missing."""

import pytest

from pejling.diagnostics import Diagnostic
from pejling.lint import findings
from tests.lint.conftest import Opened

GOALS = """\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med fyrene
    task: core
    nature: operational
    effect: outcome
"""
OKR = """\
=== ../okr/2026-t2/vagtcentralen.md
rhythm: weekly
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    origin: mixed
"""


@pytest.mark.parametrize(
    ("lines", "word", "rule"),
    [
        (GOALS, "task: core", "M07.2"),
        (GOALS, "nature: operational", "M33"),
        (GOALS, "effect: outcome", "M15"),
        (OKR, "origin: mixed", "O16"),
        (OKR, "rhythm: weekly", "O12.2"),
    ],
)
def test_a_refused_word_is_not_missing_too(
    opened: Opened, lines: str, word: str, rule: str
) -> None:
    key = word.split(":")[0]
    refused = findings(opened(lines.replace(word, f"{key}: forkert")))
    assert [one.values["value"] for one in refused if one.problem.code == "P323"] == ["forkert"]
    assert _paths(refused, rule) == _paths(findings(opened(lines)), rule)
    left_out = "".join(line for line in lines.splitlines(keepends=True) if line.strip() != word)
    left_out += f"# {key}:\n" if word.startswith("rhythm") else ""
    assert _paths(findings(opened(left_out)), rule) > _paths(refused, rule)


def _paths(told: tuple[Diagnostic, ...], rule: str) -> set[str]:
    return {one.span.path for one in told if one.problem.code == rule}
