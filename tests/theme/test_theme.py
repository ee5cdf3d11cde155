import re
from importlib.resources import files
from pathlib import Path

import pytest

from tests.theme.roles import DARK, LIGHT, contrast

THEME = Path(str(files("pejling_theme")))
TEMPLATES = sorted([*THEME.rglob("*.html")])
STYLES = sorted(THEME.rglob("*.css"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_script_style_or_foreign_address(template: Path) -> None:
    """A script stands in a file of ours, and waits until the page is read."""
    text = template.read_text("utf-8")
    text = re.sub(r'<script defer src="{{[^<>]+}}[^<>"]*"></script>', "", text)
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:|data:|https?://", text)


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_asks_nothing_of_anyone_else(style: Path) -> None:
    text = style.read_text("utf-8")
    assert "@import" not in text
    for address in re.findall(r"url\(([^)]*)\)", text):
        assert (style.parent / address.strip("\"'")).is_file()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "ground"])
@pytest.mark.parametrize("text", ["ink", "ink-2", "ink-3", "sea", "buoy"])
def test_text_can_be_read_on_both_grounds(scheme: dict[str, str], ground: str, text: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", ["rule-2", "run", "focus"])
def test_marks_and_rules_that_carry_meaning_can_be_seen(scheme: dict[str, str], mark: str) -> None:
    assert contrast(scheme[mark], scheme["paper"]) >= 3


def test_every_role_of_the_light_has_its_dark() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_the_font_is_shipped_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (THEME / "assets/fonts/OFL.txt").read_text("utf-8")
    assert (THEME / "assets/fonts/ibm-plex-sans-latin.woff2").stat().st_size < 50_000
