"""`pejling build` and `status`: what is published, what is not, and what is said."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.errors import EnvironmentFault
from tests.cli.running import GOOD, PROGRAM, WRONG, Ended, Files

pytestmark = pytest.mark.site

Write = Callable[[Files], Path]
Run = Callable[..., Ended]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_a_site_and_then_a_mistake(write: Write, run: Run) -> None:
    """With an error nothing is published: the old site stands byte for byte."""
    root = write(GOOD)
    ended = run("build", root)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("Bygget: ")
    assert ended.out.splitlines()[1].startswith(f"Åbn {root}/site/index.html i en browser")
    before = tree(root / "site")
    assert "vand/kyst/index.html" in before
    write(WRONG)
    ended = run("build", root / "plans/vand/ministry.md")
    assert (ended.status, ended.out) == (1, "")
    assert "agency.md:3:1: fejl P301" in ended.err
    assert ended.err.endswith("Intet blev offentliggjort.\n")
    assert tree(root / "site") == before
    assert sorted(one.name for one in root.iterdir()) == ["pejling.yml", "plans", "site"]


def test_what_the_guidance_calls_an_error_is_told_and_stops_nothing_by_itself(
    write: Write, run: Run
) -> None:
    """One agency's plan without follow-up takes no site down, unless the settings say so."""
    plan = """---
agreed_on: 2025-12-01
goals:
  - id: svartid
    title: Borgerne får hurtigere svar
---
"""
    root = write({**GOOD, "plans/vand/kyst/2026/plan.md": plan})
    assert run("check", root).status == 1
    ended = run("build", root)
    assert ended.status == 0
    assert "fejl M40" in ended.err
    assert (root / "site/vand/kyst/2026/index.html").is_file()
    settings = GOOD["pejling.yml"] + "rules:\n  no-follow-up: error\n"
    write({"pejling.yml": settings})
    ended = run("build", root)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.endswith("Intet blev offentliggjort.\n")


def test_a_folder_that_is_not_ours(write: Write, run: Run) -> None:
    root = write({**GOOD, "site/vigtigt.txt": "x"})
    ended = run("build", root)
    assert ended.status == 7
    assert ended.err.count("\n") == 1
    assert tree(root / "site") == {"vigtigt.txt": b"x"}
    ended = run("build", root, "--output", root / "andet", "--lang", "en")
    assert ended.status == 0
    assert ended.out.startswith("Built ")


def test_plans_without_settings_are_built_beside_their_folder(write: Write, run: Run) -> None:
    root = write({"mine/vand/ministry.md": "---\nname: Vand\n---\n"})
    assert run("build", root / "mine").status == 0
    assert (root / "mine-site/vand/index.html").is_file()
    assert sorted(one.name for one in (root / "mine").iterdir()) == ["vand"]


def test_status_says_how_goals_stand(write: Write, run: Run) -> None:
    root = write(
        {
            **GOOD,
            "plans/vand/kyst/2026/plan.md": "---\nagreed_on: 2025-12-01\ngoals:\n"
            "  - id: svartid\n    title: Hurtigere svar\n    measures:\n"
            "      - id: dage\n        name: Dage\n        direction: decrease\n"
            "        targets:\n          - due: 2026-12-31\n            value: 10\n---\n",
        }
    )
    ended = run("status", root, "--as-of", "2026-06-01")
    assert ended.status == 0
    assert ended.out.splitlines()[0] == "vand/kyst/2026"
    assert ended.out.splitlines()[1] == "  Målet forfalder senere. 1 aftalt."
    assert ended.out.splitlines()[2].startswith("  svartid: ")
    assert ended.out.splitlines()[2].endswith(" – Hurtigere svar")
    for part in ("plans/vand", "plans/vand/kyst/2026/plan.md", "plans/vand/kyst/2026"):
        assert run("status", root / part, "--as-of", "2026-06-01").out == ended.out
    assert (
        run("status", root / "plans/vand/ministry.md").err == "Her er ingen plan, der kan læses.\n"
    )


def test_status_says_what_judgement_changed(write: Write, run: Run) -> None:
    root = write(
        {
            **GOOD,
            "plans/vand/kyst/2026/plan.md": "---\nagreed_on: 2025-12-01\ngoals:\n"
            "  - id: svartid\n    title: Hurtigere svar\n    measures:\n"
            "      - id: dage\n        name: Dage\n        direction: decrease\n"
            "        targets:\n          - due: 2026-12-31\n            value: 10\n---\n",
            "plans/vand/kyst/2026/results.md": "---\napproved_on: 2027-02-01\ngoals:\n"
            "  svartid:\n    values:\n      dage: 11\n    explanation: Næsten\n"
            "    assessment:\n      verdict: met\n      by: department\n"
            "      assessor: Departementschefen\n      why: Det er tæt nok\n---\n",
        }
    )
    said = run("status", root, "--as-of", "2027-03-01").out.splitlines()
    assert said[1] == "  Målet er opfyldt. 1 aftalt; 1 ændret ved skøn."
    assert (
        "(0 af 1 opfyldt; departementets vurdering tæller; tallene siger ikke opfyldt)" in said[2]
    )


def test_a_mistake_of_ours_is_one_line(write: Write) -> None:
    root = write(GOOD)
    code = (
        "import sys, pejling.cli.commands.check as check, pejling.cli as cli\n"
        "def broken(*_, **__): raise KeyError('\\x1b[31mgale')\n"
        "check.open_site = broken\n"
        "sys.exit(cli.main(sys.argv[1:]))\n"
    )
    command = [PROGRAM[0], "-c", code, "check", str(root)]
    ended = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert (ended.returncode, ended.stdout) == (70, "")
    assert ended.stderr.startswith("Det er en fejl i Pejling, ikke i planerne: KeyError: ")
    assert ended.stderr.count("\n") == 1
    assert "\x1b" not in ended.stderr
    told = subprocess.run(
        [*command, "--traceback"], capture_output=True, check=False, encoding="utf-8"
    )
    assert told.returncode == 70
    assert told.stderr.startswith("Traceback (most recent call last):\n")


def test_the_machine_says_no(write: Write, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(GOOD)

    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system", str(root / "site"))

    monkeypatch.setattr("pejling.cli.commands.build.publish", refused)
    assert run("build", root) == Ended(4, "", f"{root}/site: Filsystemet er skrivebeskyttet.\n")


def test_a_folder_that_may_not_be_listed(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loader's fault has the status of its cause, in the person's language."""

    def refused(*_: object, **__: object) -> None:
        cause = PermissionError(13, "Permission denied", "/srv/planer")
        raise EnvironmentFault("/srv/planer: Permission denied") from cause

    monkeypatch.setattr("pejling.cli.commands.check.open_site", refused)
    told = "/srv/planer: Du har ikke rettigheder til denne fil eller mappe.\n"
    assert run("check", write(GOOD)) == Ended(4, "", told)
