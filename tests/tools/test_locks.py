"""The locks: every file pinned by hash, everything we ask for is in them, no registry named."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("site", "dev")


def asked_for(extra: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"][extra]]
    return {re.split(r"[<>=\[ ]", line)[0].lower() for line in lines}


@pytest.mark.parametrize("extra", LOCKS)
def test_a_lock_pins_what_the_project_asks_for_with_hashes(extra: str) -> None:
    lock = (ROOT / "requirements" / f"{extra}.txt").read_text("utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", "\n" + lock.split("\n\n")[0])
    pinned = dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock, re.MULTILINE))
    assert asked_for(extra) <= set(pinned)
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)


@pytest.mark.parametrize("extra", LOCKS)
def test_a_lock_names_no_registry(extra: str) -> None:
    lock = (ROOT / "requirements" / f"{extra}.txt").read_text("utf-8")
    assert "://" not in lock
    assert "index" not in lock


def test_every_dependency_has_a_bound_and_a_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = re.findall(r'^  "([^"]+)",(.*)$', text.split("[project.scripts]")[0], re.MULTILINE)
    dependencies = [(name, rest) for name, rest in listed if re.search(r"[<>=]", name)]
    assert len(dependencies) > 15
    assert [name for name, rest in dependencies if "#" not in rest] == []
    assert [name for name, _rest in dependencies if "<" not in name and ">=" not in name] == []
