"""A ministry's own colour: a small style sheet on its pages, read on every ground."""

from pathlib import Path

import pytest

from pejling.config import Config
from pejling.link.colour_checks import GROUNDS
from pejling.model.colour import contrast, least_contrast, nearest_readable
from pejling.pages.page import Output
from pejling.site import open_site
from tests.pages.reading import FILES, MINISTRY, Compile
from tests.theme import roles

COLOURED = MINISTRY.replace("goals:", 'colour:\n  light: "#7A1F3D"\n  dark: "#e7a3bb"\ngoals:', 1)


def styles(output: Output) -> dict[str, tuple[str, ...]]:
    return {page.address: page.styles for page in output.pages}


def test_only_the_ministry_s_pages_have_its_colour_in_both_languages(compiled: Compile) -> None:
    output = compiled({**FILES, "m/ministry.md": COLOURED})
    coloured = {address for address, sheets in styles(output).items() if sheets}
    assert coloured == {one for one in styles(output) if one.removeprefix("en/").startswith("m/")}
    sheet = output.files["assets/colours/m.css"].decode()
    assert "--pj-own: #7a1f3d" in sheet.partition("dark")[0]
    assert "--pj-own: #e7a3bb" in sheet.partition("dark")[2]


def test_without_a_colour_there_is_no_style_sheet(small: Output) -> None:
    assert not any(styles(small).values())
    assert not [one for one in small.files if one.startswith("assets/colours/")]


@pytest.mark.parametrize(
    ("light", "dark", "said"),
    [
        ("#e07a9b", "#e7a3bb", "Farven #e07a9b kan ikke læses på lyse sider"),
        ("#7a1f3d", "#7a1f3d", "Farven #7a1f3d kan ikke læses på mørke sider"),
    ],
)
def test_a_faint_colour_is_an_error_where_it_stands_with_one_that_can_be_read(
    tmp_path: Path, light: str, dark: str, said: str
) -> None:
    file = tmp_path / "plans/m/ministry.md"
    file.parent.mkdir(parents=True)
    file.write_text(f'---\nname: M\ncolour:\n  light: "{light}"\n  dark: "{dark}"\n---\n', "utf-8")
    (found,) = open_site(tmp_path, config=Config()).errors
    scheme = "light" if "lyse" in said else "dark"
    assert found.message("da").startswith(said)
    assert found.span.line == (4 if scheme == "light" else 5)
    suggested = found.values["meant"]
    assert suggested in found.hint("da")
    assert least_contrast(suggested, GROUNDS[scheme]) >= 4.5


def test_a_colour_that_can_be_read_is_its_own_nearest() -> None:
    for scheme, colour in (("light", "#7a1f3d"), ("dark", "#e7a3bb")):
        assert nearest_readable(colour, GROUNDS[scheme], 4.5) == colour


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_the_grounds_are_those_of_the_theme() -> None:
    assert {
        "light": (roles.LIGHT["paper"], roles.LIGHT["ground"]),
        "dark": (roles.DARK["paper"], roles.DARK["ground"]),
    } == GROUNDS
