"""What reading refuses is told once: no rule says that it is missing, nor what follows from it."""

import re
from pathlib import Path

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


@pytest.mark.parametrize(
    ("path", "line", "code"),
    [
        ("../ministry.md", "contact: ", "X03"),
        ("2026/plan.md", "agreed_on: 2025-12-11", "M20"),
        ("2026/plan.md", "        unit: timer", "M34.2"),
        ("2026/plan.md", "        definition: ", "M34.4"),
        ("2026/plan.md", "        source: ", "M44"),
        ("2026/plan.md", "    owner: ", "M10"),
        ("2026/plan.md", "    assessor: ", "M35.2"),
        ("2026/plan.md", "      url: ", "M23b.2"),
        ("okr/2026-t2/vagtcentralen.md", "    why: ", "O01.2"),
        ("okr/2026-t2/vagtcentralen.md", "        unit: ", "O02.2"),
        ("okr/2026-t2/vagtcentralen.md", "        baseline: ", "O04"),
        ("okr/2026-t2/vagtcentralen.md", "        target: ", "O02"),
        ("okr/2026-t2/vagtcentralen.md", "        due: ", "O02.3"),
        ("okr/2026-t2/vagtcentralen.md", "        priority: ", "K08"),
        ("okr/2026-t2/vagtcentralen.md", "        source: ", "K02"),
        ("okr/2026-t2/vagtcentralen.md", "  did_not: ", "O13.3"),
    ],
)
def test_a_list_where_one_value_is_wanted_is_told_once(
    opened: Opened, tmp_path: Path, path: str, line: str, code: str
) -> None:
    opened()
    file = tmp_path / "plans/hav-og-fyr/fyrtilsynet" / path
    whole = file.read_text("utf-8")
    key = line.split(":")[0]
    spoiled, count = re.subn(rf"(?m)^{re.escape(line)}.*$", f"{key}: [to, ting]", whole, count=1)
    assert count == 1
    before = findings(opened())
    file.write_text(spoiled, "utf-8")
    told = findings(opened())
    assert sum(one.problem.code.startswith("P") for one in told) == 1
    assert _told(told, code) <= _told(before, code)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("2026/plan.md", "          - due: 2026-12-31", "          - due: ved årets slutning"),
        ("2026/plan.md", "    from: 2026", "    from: næste år"),
        ("2026/amendment-2026-06.md", "agreed_on: 2026-06-18", "agreed_on: i juni"),
    ],
)
def test_nothing_is_said_of_a_day_that_was_not_read(
    opened: Opened, tmp_path: Path, path: str, old: str, new: str
) -> None:
    opened()
    file = tmp_path / "plans/hav-og-fyr/fyrtilsynet" / path
    whole = file.read_text("utf-8")
    assert old in whole
    file.write_text(whole.replace(old, new, 1), "utf-8")
    told = findings(opened())
    assert sum(one.problem.code.startswith("P") for one in told) == 1
    assert not [one for one in told if re.search("2199|2198|2100", one.message("da"))]


def _told(told: tuple[Diagnostic, ...], code: str) -> set[str]:
    return {one.message("da") for one in told if one.problem.code == code}


def _paths(told: tuple[Diagnostic, ...], rule: str) -> set[str]:
    return {one.span.path for one in told if one.problem.code == rule}
