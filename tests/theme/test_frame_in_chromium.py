from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PLAN = "vand/kyst/2026/index.html"


def opened(browser: Browser, site: Path, width: int, **context: object) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 800}, **context).new_page()  # type: ignore[arg-type]
    page.goto((site / PLAN).as_uri())
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_runs_over_the_edge_and_nothing_is_refused(
    browser: Browser, framed: Path, width: int, scheme: str
) -> None:
    page = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
    ).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto((framed / PLAN).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.fonts.ready.then(fonts => [...fonts][0].status)") == "loaded"
    assert said == []


def test_a_page_is_light(browser: Browser, framed: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((framed / PLAN).as_uri())
    page.evaluate("document.fonts.ready")
    assert all(address.startswith("file://") for address in asked)
    assert len(asked) <= 12
    assert sum(Path(address.removeprefix("file://")).stat().st_size for address in asked) < 150_000


def test_the_first_stop_of_the_keyboard_skips_to_the_content(
    browser: Browser, framed: Path
) -> None:
    page = opened(browser, framed, 320)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til indhold"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_menu_is_reached_by_keyboard_without_script_at_320(
    browser: Browser, framed: Path
) -> None:
    page = opened(browser, framed, 320, java_script_enabled=False)
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/index.html#ministries")


def test_the_contents_stand_open_at_the_right_where_there_is_room(
    browser: Browser, framed: Path
) -> None:
    page = opened(browser, framed, 1280)
    contents = page.locator(".toc li").first.bounding_box()
    text = page.locator("main").bounding_box()
    assert contents
    assert text
    assert contents["x"] >= text["x"] + text["width"]


def test_the_contents_unfold_by_keyboard_where_there_is_none(
    browser: Browser, framed: Path
) -> None:
    page = opened(browser, framed, 320)
    first = page.locator(".toc li a").first
    assert not first.is_visible()
    page.locator(".toc summary").focus()
    page.keyboard.press("Enter")
    assert first.is_visible()


def test_text_that_is_doubled_or_narrowed_stays_on_the_page(browser: Browser, framed: Path) -> None:
    page = opened(browser, framed, 640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_paper_is_ink_on_white_and_holds_no_navigation(browser: Browser, framed: Path) -> None:
    page = opened(browser, framed, 800, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator("header nav, .toc, footer").first.is_visible()
