"""A project on disk whose plans are a made-up output: the adapter is tested without the core."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from pejling.config import Config
from pejling.mkdocs_plugin import plugin
from pejling.mkdocs_plugin.compiled import Compiled
from pejling.pages.page import Heading, Output, Page

SETTINGS = Config(languages=("da", "en"), demonstration=True, site_url="https://example.org/maal/")
PLAN = Page(
    "vand/kyst/2026/index.html",
    "Kyst & <strand>",
    "da",
    '<h1>Kyst &amp; strand</h1><p>{{ config }} {% raw %}</p><h2 id="goal-a">Mål</h2>',
    (Heading("goal-a", "Mål <1>", 2),),
    source="vand/kyst/2026/plan.md",
    alternates={"da": "vand/kyst/2026/index.html", "en": "en/vand/kyst/2026/index.html"},
)
OUTPUT = Output(
    (
        Page("index.html", "Pejling", "da", "<h1>Forside</h1>", in_navigation=True),
        Page("en/index.html", "Pejling", "en", "<h1>Front page</h1>", in_navigation=True),
        PLAN,
        Page("en/vand/kyst/2026/index.html", "Coast", "en", "<h1>Coast</h1>"),
        Page("vand/README.html", "Læs mig", "da", "<h1>Læs mig</h1>"),
        Page("2026/index.html", "2026", "da", "<h1>2026</h1>", in_navigation=True),
    ),
    {"vand/kyst/2026/plan.json": b"{}\n"},
    {"vand/strand/index.html": "vand/kyst/2026/index.html"},
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A site's folder with its mkdocs.yml and nothing in its plans."""
    (tmp_path / "plans").mkdir()
    settings = Path(__file__).parents[2] / "mkdocs.yml"
    (tmp_path / "mkdocs.yml").write_bytes(settings.read_bytes())
    return tmp_path


Build = Callable[..., Path]


@pytest.fixture
def built(project: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the project from a site that the core is said to have compiled."""

    def run(site: Compiled | Exception | None = None, *, serving: bool = False) -> Path:
        given = site or Compiled(SETTINGS, OUTPUT)

        def answer(_root: Path, **_options: object) -> Compiled:
            if isinstance(given, Exception):
                raise given
            return given

        monkeypatch.setattr(plugin, "compiled", answer)
        config = load_config(str(project / "mkdocs.yml"))
        config.plugins.on_startup(command="serve" if serving else "build", dirty=False)
        build(config)
        return Path(config.site_dir)

    return run
