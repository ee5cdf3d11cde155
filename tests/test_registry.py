"""A folder of one-member files: every member is found, and a forgotten last line is told."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest

from pejling.errors import PejlingError
from pejling.registry import members

Package = Callable[[dict[str, str]], ModuleType]
NUMBERS = count()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Package]:
    """Return the function that makes a package of some files."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)

    def make(files: dict[str, str]) -> ModuleType:
        folder = tmp_path / f"registry_{next(NUMBERS)}"
        folder.mkdir()
        for name, text in {"__init__.py": "", **files}.items():
            (folder / name).write_text(text, "utf-8")
        return import_module(folder.name)

    yield make
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_members_come_in_order_of_their_files(package: Package) -> None:
    made = package({"b.py": "KIND = 'b'\n", "a.py": "KIND = 'a'\n"})
    assert members(made, "KIND", str) == ("a", "b")


@pytest.mark.parametrize("text", ["", "KINDS = 'a'\n", "KIND = 1\n"])
def test_a_file_without_its_last_line_fails_loudly(text: str, package: Package) -> None:
    made = package({"a.py": "KIND = 'a'\n", "forgotten.py": text})
    with pytest.raises(PejlingError, match=r"forgotten defines no KIND"):
        members(made, "KIND", str)


def test_a_file_that_cannot_be_imported_fails_loudly(package: Package) -> None:
    with pytest.raises(ModuleNotFoundError):
        members(package({"broken.py": "import no_such_module\n"}), "KIND", str)
