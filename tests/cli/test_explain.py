"""`pejling explain` and the list of rules: every code that is shown can be looked up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.lint import rules
from pejling.pages.reference.problems import problems
from tests.cli.running import GOOD, Ended, Files

Write = Callable[[Files], Path]
Run = Callable[..., Ended]


@pytest.fixture
def site(write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = write({**GOOD, "pejling.yml": "site_url: https://x.dk/maal/\nlanguages: [da, en]\n"})
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("call", ["M24", "m24", "too-many-goals"])
def test_a_rule(site: Path, run: Run, call: str) -> None:
    told = run("explain", call).out
    assert told.startswith("M24 too-many-goals: For mange mål\nadvarsel · vejledningen fra 2014")
    assert "\nIkke sådan:\n  hav-og-fyr/fyrtilsynet/2026/plan.md\n    goals:\n" in told
    assert "\n    waive:\n      - rule: too-many-goals\n        reason: …\n" in told
    assert told.endswith("\nhttps://x.dk/maal/reference/rules/too-many-goals.html\n")


def test_in_english(site: Path, run: Run) -> None:
    told = run("explain", "M24", "--lang", "en").out
    assert told.startswith("M24 too-many-goals: Too many goals\nwarning · the 2014 guidance, M24")
    assert told.endswith("\nhttps://x.dk/maal/en/reference/rules/too-many-goals.html\n")


def test_what_a_rule_weighs_is_told_of_the_site_one_stands_in(site: Path, run: Run) -> None:
    settings = "rules:\n  M24: off\n  too-few-goals: error\nlimits:\n  most_goals: 8\n"
    (site / "pejling.yml").write_text(settings, "utf-8")
    told = run("explain", "M24").out
    assert told.splitlines()[1].startswith("slået fra · ")
    assert "På dette site: 8.\n    limits:\n      most_goals: 8\n" in told
    listed = run("check", "--list-rules").out
    assert "  M24    too-many-goals (slået fra)\n" in listed
    assert "  M24.2  too-few-goals (fejl)\n" in listed
    assert "  M28    nested-goals (altid en fejl)\n" in listed


def test_every_code_can_be_looked_up_in_both_languages(site: Path, run: Run) -> None:
    for code in [one.code for one in (*rules(), *problems())]:
        for language in ("da", "en"):
            ended = run("explain", code, "--lang", language)
            assert ended.status == 0
            assert ended.out.startswith(f"{code} ")
            assert "{" not in ended.out.splitlines()[0]


def test_every_rule_is_listed(site: Path, run: Run) -> None:
    listed = run("check", "--list-rules").out
    assert [one.code for one in rules() if f"\n  {one.code} " not in listed] == []


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("too-mny-goals", "Der findes ingen kode too-mny-goals; mente du too-many-goals?\n"),
        ("m2", "Der findes ingen kode m2; mente du M02?\n"),
        ("O7", "Der findes ingen kode O7; mente du O07?\n"),
        ("P20", "Der findes ingen kode P20; mente du P201?\n"),
        ("vague", "Der findes ingen kode vague; mente du vague-title?\n"),
        ("MM24", "Der findes ingen kode MM24; mente du M24?\n"),
        ("\x1b[31m", "Der findes ingen kode \\u001b[31m; `pejling check --list-rules` viser"),
    ],
)
def test_a_code_that_is_not_there(site: Path, run: Run, call: str, told: str) -> None:
    ended = run("explain", call)
    assert ended.status == 2
    assert ended.err.startswith(told)
