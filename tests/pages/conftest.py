"""A small site written in the test and compiled."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pejling.config import Config
from pejling.pages import compile_pages
from pejling.pages.page import Output
from pejling.site import open_site
from tests.pages.reading import FILES, Compile

AS_OF = date(2026, 9, 15)


@pytest.fixture
def compiled(tmp_path: Path) -> Compile:
    """Return the function that compiles files of plans, in Danish and English."""

    def compile_files(files: Mapping[str, str], as_of: date = AS_OF, **settings: Any) -> Output:
        for path, text in files.items():
            file = tmp_path / "plans" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        config = Config(languages=("da", "en"), **settings)
        site = open_site(tmp_path, as_of=as_of, config=config)
        assert not site.errors
        return compile_pages(site)

    return compile_files


@pytest.fixture
def small(compiled: Compile) -> Output:
    """Return the small site."""
    return compiled(FILES)
