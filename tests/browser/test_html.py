"""The HTML of every page is valid, as the Nu checker reads it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.sample import Sample

pytestmark = pytest.mark.browser

CHECKER = Path(__file__).parents[2] / "tools/html/node_modules/vnu-jar/build/dist/vnu.jar"


def errors(*pages: Path) -> list[str]:
    """Return what the checker calls an error, with the page it stands on."""
    java = shutil.which("java")
    if java is None or not CHECKER.is_file():
        pytest.skip("the HTML checker needs java and tools/html: npm ci --ignore-scripts")
    command = [java, "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", "--stdout"]
    done = subprocess.run([*command, *map(str, pages)], capture_output=True, check=True)
    return [
        f"{one['url'].rpartition('/site/')[2]}:{one.get('lastLine')}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
        if one["type"] != "info"
    ]


def test_every_kind_of_page_is_valid(demonstration: Sample) -> None:
    pages = {
        demonstration.folder / address
        for by_kind in demonstration.pages.values()
        for address in by_kind.values()
    }
    assert errors(*sorted(pages)) == []


def test_pages_of_real_data_are_valid(canadian: Sample) -> None:
    by_kind = {**canadian.pages["da"], **canadian.pages["en"]}
    assert errors(*(canadian.folder / address for address in sorted(by_kind.values()))) == []


@pytest.mark.parametrize(
    "planted",
    ["<p><div></div></p>", '<a href="a b">x</a>', '<table role="table"><td role="cell"></table>'],
)
def test_a_planted_fault_is_seen(demonstration: Sample, tmp_path: Path, planted: str) -> None:
    page = tmp_path / "index.html"
    text = (demonstration.folder / "about.html").read_text("utf-8")
    page.write_text(text, "utf-8")
    assert errors(page) == []
    page.write_text(text.replace("</main>", f"{planted}</main>"), "utf-8")
    assert errors(page)
