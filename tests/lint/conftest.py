"""A site of the example plans, with settings and files of the test's own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pejling.site import Site, open_site
from tests.lint.examples import copied, put_in

Opened = Callable[..., Site]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """Return the function that opens the example plans with lines put in, as rules' examples."""

    def open_it(lines: str = "", settings: str = "") -> Site:
        if not (tmp_path / "plans").exists():
            copied(tmp_path)
        put_in(lines, tmp_path / "plans")
        (tmp_path / "pejling.yml").write_text(settings, "utf-8")
        return open_site(tmp_path, as_of=date(2027, 4, 1))

    return open_it
