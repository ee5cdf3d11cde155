"""CI leaves no test out unseen: without the HTML checker it stops, a person's run says so."""

import subprocess
from pathlib import Path
from shutil import which

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "run-tests"
STANDARD = ("bash", "id", "mktemp", "rm", "echo")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Return a machine with Chromium, without npm, Java and apt, whose tests all pass."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in STANDARD:
        (programs / name).symlink_to(str(which(name)))
    for program in (
        programs / "chromium",
        *(tmp_path / ".venv/bin" / n for n in ("pytest", "python")),
    ):
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text('#!/bin/sh\necho ran "$0"\n', "utf-8")
        program.chmod(0o755)
    return tmp_path


def run(machine: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", str(SCRIPT), "find"],
        cwd=machine,
        env={"PATH": str(machine / "bin"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_in_ci_it_stops_before_any_test(machine: Path) -> None:
    done = run(machine, CI="true")
    assert done.returncode == 2
    assert "npm default-jre-headless" in done.stderr
    assert "ran" not in done.stdout


def test_elsewhere_it_says_what_is_left_out_and_goes_on(machine: Path) -> None:
    done = run(machine)
    assert done.returncode == 0
    assert "left out" in done.stderr
    assert "Pages in Chromium" in done.stdout


def test_with_npm_that_cannot_install_ci_stops_too(machine: Path) -> None:
    for name, does in (("npm", "exit 1"), ("java", "exit 0")):
        program = machine / "bin" / name
        program.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        program.chmod(0o755)
    assert run(machine, CI="true").returncode == 2
