"""A valid plans folder that every case changes in one place, and how findings are written down."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pejling.diagnostics import Diagnostic
from pejling.site import open_site

BASE = Path(__file__).parent / "base"
AS_OF = date(2027, 4, 1)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Return a site of its own with valid plans of every kind."""
    return shutil.copytree(BASE, tmp_path / "site")


@pytest.fixture
def findings(base: Path) -> Callable[[], str]:
    """Return what is found in the site of `base`, as an author reads it."""
    return lambda: shown(open_site(base, as_of=AS_OF).diagnostics)


@pytest.fixture
def codes(base: Path) -> Callable[[], list[str]]:
    """Return where and what is found in the site of `base`: `path:line code`."""

    def listed() -> list[str]:
        found = open_site(base, as_of=AS_OF).diagnostics
        return [f"{one.span.path}:{one.span.line} {one.problem.code}" for one in found]

    return listed


def shown(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return findings as lines: place, code and severity, then the sentence and the hint."""
    lines = []
    for one in diagnostics:
        span = one.span
        lines.append(f"{span.path}:{span.line}:{span.column} {one.problem.code} {one.severity}")
        lines += [f"  {one.message('da')}", f"  {one.hint('da')}"]
    return "\n".join(lines)
