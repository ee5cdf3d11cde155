"""A framed page on disk and a browser that opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright

from pejling.config import Config
from pejling.mkdocs_plugin import plugin
from pejling.mkdocs_plugin.compiled import Compiled
from pejling.pages.page import Heading, Output, Page

BODY = (
    '<nav class="crumbs" aria-label="Brødkrummer"><ol><li><a href="../../../index.html">Forside'
    '</a></li><li aria-current="page">2026</li></ol></nav><div class="top"><h1>Kyststyrelsen</h1>'
    '<p class="answer"><b>Fire af syv mål er opfyldt</b> og tre delvist.</p></div>'
    + "".join(
        f'<section class="part" id="del-{n}"><h2>Afsnit {n}</h2>'
        f"<p>{'Vand og kyst. ' * 60}</p></section>"
        for n in range(9)
    )
)
ADDRESS = "vand/kyst/2026/index.html"


@pytest.fixture(scope="session")
def framed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three pages in two languages, drawn by the theme."""
    root = tmp_path_factory.mktemp("framed")
    (root / "plans").mkdir()
    (root / "mkdocs.yml").write_bytes((Path(__file__).parents[2] / "mkdocs.yml").read_bytes())
    headings = tuple(Heading(f"del-{n}", f"Afsnit {n}", 2) for n in range(9))
    pages = (
        Page("index.html", "Pejling", "da", "<h1>Forside</h1>"),
        Page("2026/index.html", "2026", "da", "<h1>2026</h1>"),
        Page("about.html", "Om tallene", "da", "<h1>Om tallene</h1>"),
        Page("en/index.html", "Pejling", "en", "<h1>Front page</h1>"),
        Page(ADDRESS, "Kyststyrelsen 2026", "da", BODY, headings),
    )
    settings = Config(languages=("da", "en"), demonstration=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plugin, "compiled", lambda *_, **__: Compiled(settings, Output(pages)))
        build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without anything it would ask of others."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        )
        yield chromium
        chromium.close()
