"""`pejling check --base REV` on a real repository, as a reviewer uses it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.lint import rules
from tests.cli.running import GOOD, Ended, Files

Write = Callable[[Files], Path]
Run = Callable[..., Ended]

STRUCTURE_ONLY = "".join(f"  {one.name}: off\n" for one in rules() if one.check)
PLANS: Files = {
    **GOOD,
    "pejling.yml": f"{GOOD['pejling.yml']}rules:\n{STRUCTURE_ONLY}",
    "plans/vand/ministry.md": "---\nname: Vand\ngoals:\n  - id: rent\n    title: Rent\n---\n",
    "plans/vand/kyst/agency.md": "---\nname: Kyst\nmision: Rent vand\n---\n",
    "plans/vand/kyst/2026/plan.md": """\
---
waive:
  - rule: too-few-goals
    reason: Ny styrelse
goals:
  - id: badevand
    title: Badevandet er rent
    supports:
      - ministry_goal: rent
---
""",
}
CHANGED: Files = {
    "plans/vand/ministry.md": (
        "---\nname: Vand\ngolas:\ngoals:\n  - id: klart\n    title: Klart\n---\n"
    )
}


def git(root: Path, *arguments: str) -> None:
    said = ["git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@b.dk", *arguments]
    subprocess.run(said, check=True, capture_output=True)


@pytest.fixture
def changed(write: Write) -> Path:
    """Return a site in git where a ministry goal was renamed since its only commit."""
    root = write(PLANS)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Planer")
    return write(CHANGED)


def test_what_was_changed_comes_first_and_what_it_caused_is_named(changed: Path, run: Run) -> None:
    ended = run("check", changed, "--base", "HEAD", "--lang", "da")
    assert ended.status == 1
    assert ended.err == ""
    lines = [
        line.split(": ")[0] if line.startswith("plans/") else line
        for line in ended.out.splitlines()
        if line.startswith("plans/") or line.endswith("HEAD:")
    ]
    assert lines == [
        "På de linjer, der er ændret siden HEAD:",
        "plans/vand/ministry.md:3:1",
        "Andre steder, på grund af det, der er ændret siden HEAD:",
        "plans/vand/kyst/2026/plan.md:9:24",
        "Fra før, og ikke ændret siden HEAD:",
        "plans/vand/kyst/agency.md:3:1",
    ]


def test_paths_are_seen_from_the_top_of_the_repository(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = write({f"maal/{path}": text for path, text in PLANS.items()})
    git(root, "init", "-q")
    summary = tmp_path / "opsummering.md"
    summary.write_text("# Før\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    out = run("check", root / "maal", "--format", "github").out
    assert out.startswith("::error file=maal/plans/vand/kyst/agency.md,line=3,")
    told = summary.read_text("utf-8")
    assert told.startswith("# Før\n## Pejling\n")
    assert "| `maal/plans/vand/kyst/agency.md:3` | fejl P301: " in told


def test_only_that_form_writes_the_summary(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "opsummering.md"))
    run("check", write(PLANS))
    assert not (tmp_path / "opsummering.md").exists()


@pytest.mark.parametrize("revision", ["ingen", "--upload-pack=x"])
def test_without_the_revision_the_check_is_as_without_it(
    changed: Path, run: Run, revision: str
) -> None:
    without = run("check", changed)
    ended = run("check", changed, f"--base={revision}")
    assert ended.out == without.out
    assert ended.status == without.status
    assert ended.err == (
        f"Git kender ingen version {revision} her, så der er ikke noget at sammenligne med.\n"
    )


def test_without_a_repository(write: Write, run: Run) -> None:
    ended = run("check", write(PLANS), "--base", "main")
    assert ended.err.startswith("Planerne ligger ikke i et git-lager")
    assert ended.status == 1


def standings(root: Path, run: Run) -> dict[str, list[str]]:
    """Return the codes of what is found, by what they have to do with the change."""
    ended = run("check", root, "--base", "HEAD", "--format", "json")
    assert ended.err == ""
    told: dict[str, list[str]] = {}
    for one in json.loads(ended.out)["problems"]:
        told.setdefault(one["standing"], []).append(one["code"])
    return told


@pytest.mark.parametrize(
    "then",
    [PLANS["pejling.yml"], PLANS["pejling.yml"].replace("too-few-goals", "to-few-goals")],
    ids=["readable", "refused"],
)
def test_settings_that_were_changed_cause_what_they_cause(
    write: Write, run: Run, then: str
) -> None:
    """Settings of that time that cannot be used say nothing of it: today's are used then."""
    plan = PLANS["plans/vand/kyst/2026/plan.md"].replace("too-few-goals", "too-many-goals")
    root = write({**PLANS, "plans/vand/kyst/2026/plan.md": plan, "pejling.yml": then})
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Planer")
    write({"pejling.yml": PLANS["pejling.yml"].replace("  too-few-goals: off\n", "")})
    found = standings(root, run)
    expected = "before" if "to-few-goals" in then else "caused"
    assert "M24.2" in found[expected]
    assert "P301" in found["before"]


def test_settings_that_git_does_not_have_count_then_as_now(write: Write, run: Run) -> None:
    root = write(PLANS)
    git(root, "init", "-q")
    git(root, "add", "plans")
    git(root, "commit", "-qm", "Planer")
    assert standings(root, run) == {"before": ["P301"]}
