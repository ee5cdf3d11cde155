import subprocess
import sys
from pathlib import Path

import pytest

OUTPUT = '''"""Stands in for the core: both runners are given the same pages."""

from datetime import date

from pejling.config import Config
from pejling.mkdocs_plugin import plugin
from pejling.mkdocs_plugin.compiled import Compiled
from pejling.pages.page import Heading, Output, Page

OUTPUT = Output(
    (
        Page("index.html", "Pejling", "da", "<h1>Forside</h1>", in_navigation=True),
        Page("vand/kyst/2026/index.html", "Æ & Ø", "da", "<h1>Æ</h1>", (Heading("a", "Å", 2),),
             updated=date(2026, 3, 3)),
    ),
    {"vand/kyst/2026/plan.json": b"{}"},
    {"gammel/index.html": "index.html"},
)
plugin.compiled = lambda *_, **__: Compiled(Config(site_url="https://example.org/p/"), OUTPUT)
'''


def built_with(runner: str, project: Path) -> dict[str, bytes]:
    site = project / f"site-{runner}"
    subprocess.run(
        [Path(sys.executable).parent / runner, "build", "--strict", "--site-dir", site],
        cwd=project,
        check=True,
        capture_output=True,
    )
    return {
        str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()
    }


@pytest.mark.site
def test_the_same_project_gives_the_same_site_with_mkdocs_and_properdocs(project: Path) -> None:
    (project / "output.py").write_text(OUTPUT, "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [output.py]\n")
    with_mkdocs = built_with("mkdocs", project)
    assert "vand/kyst/2026/index.html" in with_mkdocs
    assert with_mkdocs == built_with("properdocs", project)
