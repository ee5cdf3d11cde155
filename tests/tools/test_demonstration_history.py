"""The demonstration's history: the same every time, whole at the end, sound at every step."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from pejling.site import open_site
from tools.demonstration_events import events, until, without
from tools.demonstration_history import FolderError, main, write_history

pytestmark = pytest.mark.fuzz

ROOT = Path(__file__).parents[2]


def git(folder: Path, *words: str) -> bytes:
    return subprocess.run(
        ["git", "-C", str(folder), *words], check=True, stdout=subprocess.PIPE
    ).stdout


def log(folder: Path, form: str) -> list[str]:
    return git(folder, "log", "--reverse", f"--format={form}").decode().splitlines()


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("history") / "repository"
    write_history(folder)
    return folder


def test_again_elsewhere_it_is_the_same(
    history: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs it, whatever their git is set to, and inside another repository."""
    home = tmp_path / "home"
    (home / "hooks").mkdir(parents=True)
    (home / "hooks" / "pre-commit").write_text("#!/bin/sh\nexit 1\n")
    (home / "hooks" / "pre-commit").chmod(0o755)
    (home / ".gitconfig").write_text(
        f"[user]\nname = Someone\n[commit]\ngpgSign = true\n[core]\nhooksPath = {home}/hooks\n"
        f"autocrlf = true\nexcludesFile = {home}/ignored\n"
    )
    (home / "ignored").write_text("results.md\n")
    around = tmp_path / "around"
    git(tmp_path, "init", "--quiet", str(around))
    for name, value in {"HOME": home, "TZ": "Asia/Tokyo", "GIT_DIR": around / ".git"}.items():
        monkeypatch.setenv(name, str(value))
    before = os.umask(0o077)
    try:
        head = write_history(around / "here")
    finally:
        os.umask(before)
    monkeypatch.delenv("GIT_DIR")
    assert head == git(history, "rev-parse", "HEAD").decode().strip()


def test_it_ends_with_the_plans_as_they_are(history: Path) -> None:
    assert tree(history / "plans") == tree(ROOT / "plans")
    assert git(history, "status", "--porcelain") == b""


def test_every_act_is_a_commit_on_its_day(history: Path) -> None:
    dates = log(history, "%aI %cI")
    assert dates == sorted(dates)
    assert all(one.split()[0] == one.split()[1] for one in dates)
    assert len(dates) == len(set(dates)) == len(events(ROOT / "plans")) > 100
    path = "plans/bolig-og-nabolag/boligsagsstyrelsen/2026"
    first = {
        name: git(history, "log", "--format=%as", "--", f"{path}/{name}.md").decode().split()
        for name in ("plan", "amendment-2026-06", "follow-up-2026-04")
    }
    assert first == {
        "plan": ["2025-12-10"],
        "amendment-2026-06": ["2026-06-24"],
        "follow-up-2026-04": ["2026-04-22"],
    }


def test_authors_are_of_their_agency_and_invented(history: Path) -> None:
    people = set(log(history, "%an <%ae>")) | set(log(history, "%cn <%ce>"))
    assert len(people) >= 12
    assert all(one.endswith(".example.org>") and one.isprintable() for one in people)
    names = {one.split(" <")[0] for one in people}
    assert len(names) == len(people)


def test_messages_say_in_danish_what_was_done(history: Path) -> None:
    subjects = log(history, "%s")
    assert "Boligsagsstyrelsen: mål- og resultatplan for 2026" in subjects
    assert "Skolehustilsynet: ændring af planen for 2025" in subjects
    assert "Prøvestyrelsen: resultat for 2025 rettet" in subjects
    assert all(len(one) <= 80 for one in subjects)
    text = git(history, "log", "--format=%B").decode()
    assert "»Elever kommer hurtigt ud ved brand« ændres fra 360 til 310." in text
    assert ".." not in text
    assert "None" not in text
    assert "{" not in text


def test_before_a_correction_the_results_are_without_it(history: Path) -> None:
    path = "plans/laering-og-forskning/proevestyrelsen/2025/results.md"
    commits = git(history, "log", "--reverse", "--format=%H %as", "--", path).decode().split()
    assert commits[1::2] == ["2026-02-19", "2026-05-12"]
    first, second = (git(history, "show", f"{one}:{path}").decode() for one in commits[::2])
    assert "corrections:" not in first
    assert "corrections:" in second
    assert first.splitlines() == [line for line in second.splitlines() if line in first.split("\n")]


def test_an_objective_is_given_up_and_evaluated_on_its_day(history: Path) -> None:
    path = "plans/bolig-og-nabolag/boligsagsstyrelsen/okr/2026-q1/borgervejledning.md"
    commits = git(history, "log", "--reverse", "--format=%H %as", "--", path).decode().split()
    texts = {
        day: git(history, "show", f"{commit}:{path}").decode()
        for commit, day in zip(commits[::2], commits[1::2], strict=True)
    }
    assert min(day for day, text in texts.items() if "abandoned:" in text) == "2026-02-24"
    assert [day for day, text in texts.items() if "evaluation:" in text] == ["2026-03-31"]
    assert all(text.count("  - date: ") == number for number, text in enumerate(texts.values()))


@pytest.mark.site
def test_at_every_step_the_plans_are_sound(history: Path, tmp_path: Path) -> None:
    """A document that is new may name one that is not there yet."""
    commits = git(history, "log", "--reverse", "--diff-filter=A", "--format=%H").decode().split()
    assert len(commits) > 100
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", str(history), str(copy))
    for commit in [*commits, log(history, "%H")[-1]]:
        git(copy, "checkout", "--quiet", "--detach", commit)
        assert open_site(copy).errors == (), commit


def test_a_folder_with_anything_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("x")
    assert main([str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    for place in (tmp_path / "mine.txt", tmp_path / "link"):
        (tmp_path / "link").unlink(missing_ok=True)
        (tmp_path / "link").symlink_to(tmp_path / "nowhere")
        with pytest.raises(FolderError, match="is not a folder"):
            write_history(place)


DOCUMENT = """\
---
name: x
corrections:
  - goal: a
    date: 2026-05-01
    why: one
  - goal: b
    date: 2026-06-01
headline:
  da: y
---

corrections: in the text
"""


def test_what_came_later_is_taken_out_of_a_document() -> None:
    assert until(DOCUMENT, "corrections", date(2026, 6, 1)) == DOCUMENT
    earlier = until(DOCUMENT, "corrections", date(2026, 5, 1))
    assert earlier == DOCUMENT.replace("  - goal: b\n    date: 2026-06-01\n", "")
    assert until(DOCUMENT, "corrections", date(2026, 4, 30)) == without(DOCUMENT, "corrections")
    assert without(DOCUMENT, "headline") == DOCUMENT.replace("headline:\n  da: y\n", "")
    assert without(DOCUMENT, "headlin") == DOCUMENT
