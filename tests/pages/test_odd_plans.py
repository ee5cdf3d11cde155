"""Plans of any shape read as tables: fourteen measures, none, words for numbers, long titles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pejling.pages.page import Output
from tests.pages.reading import FILES, Compile, tree, words

ROOT = Path(__file__).parents[2]
STYLES = ROOT / "theme/pejling_theme/assets/stylesheets"
PAGE = "m/s/2026/index.html"

LONG = (
    "Programmes that help permanent residents and newcomers reach a very long list of services "
    "whose title fits neither one line nor two"
)


def measure(number: int) -> str:
    """Return one of fourteen measures, no two kinds alike."""
    name = LONG if number % 3 == 0 else "Kort måling"
    head = f"      - id: m{number}\n        name: {name}\n        unit: mio. kr. i 2024-priser\n"
    targets = "        targets:\n          - due: 2026-12-31\n            "
    kinds = (
        "",
        f"{targets}value: Mindst lige så godt som i nabolandene, målt med samme metode\n",
        f"        direction: range\n{targets}min: 1234567\n            max: 2345678\n",
        f"{targets}set_by: 2026-12-01\n",
        "        decimals: 2\n        direction: decrease\n"
        f"        baseline:\n          value: 12345678\n{targets}value: 11345678\n",
    )
    return head + kinds[number % len(kinds)]


MANY = f"""---
agreed_on: 2025-12-01
goals:
  - id: mange
    title: {LONG}
    measures:
{"".join(measure(number) for number in range(14))}  - id: ingen
    title: Et mål uden målinger
  - id: kriterier
    title: Mange kriterier
    criteria:
{"".join(f"      - id: k{number}{chr(10)}        title: {LONG}{chr(10)}" for number in range(7))}---
"""


@pytest.fixture
def odd(compiled: Compile) -> Output:
    """Return the small site with a plan of many measures."""
    return compiled({**FILES, "m/s/2026/plan.md": MANY})


def test_every_measure_has_its_row(odd: Output) -> None:
    goal = tree(odd, PAGE).xpath("//section[@id='glance']//tbody[1]")[0]
    assert len(goal.xpath("tr")) == 15
    assert goal.xpath("tr[1]/td[last()]/@rowspan") == ["15"]
    for row in goal.xpath("tr[position() > 1]"):
        assert len(row) == 6


def test_what_is_not_there_is_a_dash_not_a_hole(odd: Output) -> None:
    row = tree(odd, PAGE).xpath("//section[@id='glance']//tbody[1]/tr[2]")[0]
    assert [words(cell) for cell in row.xpath("td[@data-l]")] == ["–", "–", "–"]


def test_a_target_in_words_stands_as_words(odd: Output) -> None:
    cells = tree(odd, PAGE).xpath("//section[@id='glance']//td[@class='words']")
    assert words(cells[0]) == "Mindst lige så godt som i nabolandene, målt med samme metode"
    assert words(cells[1]) == "fastsættes senest 1. dec. 2026"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield chromium
        chromium.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("address", ["m/s/2025/index.html", "m/s/2025/report.html", PAGE])
def test_nothing_is_wider_than_the_screen(
    odd: Output, browser: Browser, tmp_path: Path, address: str, width: int
) -> None:
    body = next(page.body for page in odd.pages if page.address == address)
    styles = "".join(
        f'<link rel="stylesheet" href="{(STYLES / name).as_uri()}">'
        for name in ("frame.css", "pages.css")
    )
    file = tmp_path / "page.html"
    file.write_text(
        f'<!doctype html><html lang="da"><meta charset="utf-8">{styles}'
        f'<div class="wrap body"><main class="pj">{body}</main></div>',
        "utf-8",
    )
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
