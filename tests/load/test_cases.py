"""Broken plan folders as an author would make them: each is named once, where it is to be mended.

A folder under `cases/` holds only the files in which it differs from `base/`.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.load.front_matter import FrontMatter

CASES = Path(__file__).parent / "cases"


def names() -> list[str]:
    return sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())


def test_there_are_cases_and_each_says_what_it_expects() -> None:
    assert len(names()) > 150
    assert not [name for name in names() if not (CASES / name / "expected.txt").is_file()]


def test_the_base_has_no_mistake(findings: Callable[[], str]) -> None:
    assert findings() == ""


def test_sound_plans_are_read_only_once(
    findings: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines and columns are found by reading again, which is for plans with mistakes alone."""
    monkeypatch.setattr(
        FrontMatter, "positions", property(lambda _front: pytest.fail("read again"))
    )
    assert findings() == ""


@pytest.mark.parametrize("name", names())
def test_case(name: str, base: Path, findings: Callable[[], str]) -> None:
    shutil.copytree(CASES / name / "plans", base / "plans", dirs_exist_ok=True)
    assert findings() == (CASES / name / "expected.txt").read_text("utf-8").rstrip("\n")
