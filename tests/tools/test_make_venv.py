"""What `make site` says on a machine that lacks something."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(python: str, venv: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "tools/make-venv", python, str(venv)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def stand_in(folder: Path, refuses: str) -> str:
    """Return a Python that fails wherever its program mentions something."""
    script = folder / "python"
    script.write_text(
        f'#!/bin/sh\ncase "$*" in *{refuses}*) exit 1;; esac\nexec {sys.executable} "$@"\n'
    )
    script.chmod(0o755)
    return str(script)


def test_a_missing_python_is_named_with_what_to_install(tmp_path: Path) -> None:
    done = run("python-that-is-not-there", tmp_path / "venv")
    assert done.returncode == 2
    assert "Python 3.11 or later" in done.stderr
    assert "apt-get install python3" in done.stderr


def test_an_old_python_is_named(tmp_path: Path) -> None:
    done = run(stand_in(tmp_path, "version_info"), tmp_path / "venv")
    assert done.returncode == 2
    assert "Python 3.11 or later" in done.stderr


def test_a_python_without_venv_names_the_package(tmp_path: Path) -> None:
    done = run(stand_in(tmp_path, "ensurepip"), tmp_path / "venv")
    assert done.returncode == 2
    assert "python3-venv" in done.stderr
    assert not (tmp_path / "venv").exists()


@pytest.mark.site
def test_everything_there_makes_the_environment(tmp_path: Path) -> None:
    done = run(sys.executable, tmp_path / "venv")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "venv" / "bin" / "python").exists()
