"""`pejling check --watch`, and what an editor and pre-commit make of what is said."""

import json
import re
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest
import yaml

from pejling.cli.watching import BEGINS, ENDS
from pejling.diagnostics import Severity, found
from pejling.language import speech
from pejling.lint.formats.as_text import SEVERITIES
from pejling.load import problems as p
from pejling.source import Span
from tests.cli.running import GOOD, PROGRAM, WRONG, Ended, Files

ROOT = Path(__file__).parents[2]
Write = Callable[[Files], Path]
Run = Callable[..., Ended]


class Watching:
    """A running check, read between its two lines."""

    def __init__(self, site: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "check", str(site), "--watch", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert self.process.stdout
        self._lines: IO[str] = self.process.stdout

    def next(self) -> str:
        """Return what the next check says."""
        assert self._lines.readline() == "Kontrollerer …\n"
        said = iter(self._lines.readline, "Kontrolleret; venter på ændringer (stop med Ctrl+C).\n")
        return "".join(said)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        self._lines.read()
        return self.process.wait(20)


@pytest.fixture
def watching() -> Iterator[Callable[..., Watching]]:
    started: list[Watching] = []

    def start(site: Path, *arguments: str) -> Watching:
        started.append(Watching(site, *arguments))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.communicate()


def test_it_checks_now_and_after_every_change(
    write: Write, watching: Callable[..., Watching]
) -> None:
    site = write(WRONG)
    check = watching(site)
    assert "fejl P301" in check.next()
    write(GOOD)
    assert check.next() == "Ingen problemer i 2 dokumenter.\n"
    (site / "pejling.yml").write_text("navn: Vand\n", "utf-8")
    assert "navn" in check.next()
    write(GOOD)
    assert check.next() == "Ingen problemer i 2 dokumenter.\n"
    assert check.stop() == 0


def test_without_plans_there_is_nothing_to_watch(tmp_path: Path, run: Run) -> None:
    ended = run("check", tmp_path, "--watch")
    assert ended.status == 2
    assert "Checking" not in ended.out


def matchers() -> list[dict[str, Any]]:
    (task,) = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    assert task["isBackground"]
    assert task["args"] == ["check", "--watch"]
    return list(task["problemMatcher"])


def test_an_editor_finds_every_finding_in_the_output(write: Write, run: Run) -> None:
    """The regular expressions are held against what is really written, in both languages."""
    site = write(
        {
            **WRONG,
            "plans/vand/ministry.md": "---\nname: Vand\n---\nEt <b>ord</b>.\n",
            "plans/vand/kort over åen.svg": "<svg/>",
        }
    )
    for language in ("da", "en"):
        output = run("check", site, "--lang", language).out
        seen = {found for one in matchers() for found in named(one, output)}
        assert seen == {
            ("plans/vand/kyst/agency.md", "3", "1", "P301", "error"),
            ("plans/vand/ministry.md", "4", "4", "P501", "warning"),
            ("plans/vand/ministry.md", "4", "10", "P501", "warning"),
            ("plans/vand/kort over åen.svg", "1", "1", "P104", "warning"),
        }


def named(matcher: dict[str, Any], output: str) -> Iterator[tuple[str, ...]]:
    pattern = matcher["pattern"]
    for line in output.splitlines():
        if match := re.match(pattern["regexp"], line):
            assert match[pattern["message"]]
            parts = (match[pattern[name]] for name in ("file", "line", "column", "code"))
            yield (*parts, matcher["severity"])


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_editor_knows_every_severity_and_both_lines(language: str) -> None:
    say = speech(language)
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}
    for severity, level in words.items():
        line = f"plans/a.md:1:2: {say.text(SEVERITIES[severity])} P101: {message(language)}"
        assert [one["severity"] for one in matchers() if named_any(one, line)] == [level]
    for one in matchers():
        assert re.match(one["background"]["beginsPattern"], say.text(BEGINS))
        assert re.match(one["background"]["endsPattern"], say.text(ENDS))


def message(language: str) -> str:
    return found(p.NOT_UTF8, Span("a.md")).message(language)


def named_any(matcher: dict[str, Any], line: str) -> bool:
    return bool(list(named(matcher, line)))


def test_the_settings_for_editors_can_be_read() -> None:
    for file in sorted((ROOT / ".vscode").iterdir()):
        assert json.loads(file.read_text("utf-8")), file.name


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("plans/vand/kyst/2026/plan.md", True),
        ("plans/vand/kort.png", True),
        ("pejling.yml", True),
        ("generator/pejling/site.py", False),
    ],
)
def test_pre_commit_runs_the_check_once_for_plans(path: str, is_checked: bool) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["entry"] == "pejling check"
    assert hook["pass_filenames"] is False
    assert f"- id: {hook['id']}\n" in (ROOT / "README.md").read_text("utf-8")
    assert bool(re.search(hook["files"], path)) is is_checked
