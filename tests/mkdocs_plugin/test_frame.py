import pytest

from pejling.config import Config
from pejling.mkdocs_plugin.frame import Frames
from pejling.pages.page import Heading, Page

SETTINGS = Config(languages=("da", "en"), name="Pejling", edit_url="https://example.org/e/{path}")


def page(address: str, language: str = "da", **given: object) -> Page:
    return Page(address, "En side", language, "", **given)  # type: ignore[arg-type]


PAGES = (
    page("index.html"),
    page("2025/index.html"),
    page("2026/index.html"),
    page("2025-2028/index.html"),
    page("about.html"),
    page("explore.html"),
    page("vand/index.html"),
    page("en/index.html", "en"),
)
FRAMES = Frames(SETTINGS, PAGES)


def test_the_menu_leads_to_the_ministries_the_newest_year_all_goals_and_the_data() -> None:
    assert [(link.text, link.address) for link in FRAMES.of(page("vand/index.html")).menu] == [
        ("Ministerier", "../index.html#ministries"),
        ("År", "../2026/index.html"),
        ("Alle mål", "../explore.html"),
        ("Om tallene", "../about.html"),
    ]


def test_the_menu_of_a_language_holds_only_what_that_language_has() -> None:
    menu = FRAMES.of(page("en/vand/index.html", "en")).menu
    assert [(link.text, link.address) for link in menu] == [
        ("Ministries", "../../en/index.html#ministries")
    ]


@pytest.mark.parametrize(
    ("address", "marks"),
    [
        ("index.html", ("", "", "", "")),
        ("vand/index.html", ("true", "", "", "")),
        ("vand/kyst/2026/index.html", ("true", "", "", "")),
        ("2026/index.html", ("", "page", "", "")),
        ("2025/index.html", ("", "true", "", "")),
        ("explore.html", ("", "", "page", "")),
        ("explore/2026.html", ("", "", "true", "")),
        ("about.html", ("", "", "", "page")),
        ("om.html", ("", "", "", "")),
    ],
)
def test_the_menu_marks_the_part_one_is_in(address: str, marks: tuple[str, ...]) -> None:
    assert tuple(link.current for link in FRAMES.of(page(address)).menu) == marks


def test_the_language_switch_stays_on_the_page_or_goes_to_the_front() -> None:
    there = page(
        "vand/index.html", alternates={"da": "vand/index.html", "en": "en/vand/index.html"}
    )
    assert [link.address for link in FRAMES.of(there).switch] == ["../en/vand/index.html"]
    assert [link.address for link in FRAMES.of(page("om/vand.html")).switch] == ["../en/index.html"]


def test_one_language_has_no_switch() -> None:
    assert Frames(Config(), PAGES).of(page("index.html")).switch == ()


def test_the_contents_are_the_second_and_third_level() -> None:
    headings = tuple(Heading(f"h{level}", "x", level) for level in (1, 2, 3, 4))
    assert [h.level for h in FRAMES.of(page("a.html", headings=headings)).contents] == [2, 3]


def test_the_edit_link_goes_to_the_file_and_is_left_out_without_one() -> None:
    assert FRAMES.of(page("a.html", source="vand/en plan.md")).edit == (
        "https://example.org/e/vand/en%20plan.md"
    )
    assert FRAMES.of(page("a.html")).edit == ""
    assert Frames(Config(), PAGES).of(page("a.html", source="plan.md")).edit == ""


def test_a_title_carries_the_name_of_the_site_once() -> None:
    assert FRAMES.of(page("a.html")).title == "En side · Pejling"
    assert FRAMES.of(Page("index.html", "Pejling", "da", "")).title == "Pejling"
