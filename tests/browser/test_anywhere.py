"""The same pages from a file share, without scripts, under the strictest policy."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.sample import Sample
from tests.browser.visiting import Visit

pytestmark = pytest.mark.browser

NEEDS_A_ROOT = "404.html"  # is shown at any address, so its links begin at the host's root
NEEDS_A_SCRIPT = "search.html"

FOUR_WAYS_IN = """() => {
  const broken = [];
  document.addEventListener("securitypolicyviolation", one => broken.push(one.effectiveDirective));
  const script = document.createElement("script");
  script.textContent = "window.intruded = true";
  document.body.append(script);
  const style = document.createElement("style");
  style.textContent = "h1 { color: red }";
  document.body.append(style);
  document.querySelector("h1").setAttribute("onclick", "window.intruded = true");
  document.querySelector("h1").click();
  const image = new Image();
  image.src = "https://example.org/a.png";
  return new Promise(done => setTimeout(() => done([window.intruded || false, broken]), 150));
}"""


def test_every_page_can_be_read_from_a_file_share(visit: Visitor, demonstration: Sample) -> None:
    window, faults = visit(1280), []
    for pages in demonstration.pages.values():
        for address in pages.values():
            if not address.endswith(NEEDS_A_ROOT):
                window.to((demonstration.folder / address).as_uri())
                faults += [f"{address}: {one}" for one in window.faults]
    assert faults == []


def ways_in(page: Page) -> list[str]:
    """Name the ways in that a page's policy leaves open."""
    intruded, broken = page.evaluate(FOUR_WAYS_IN)
    shut = {"script-src-elem", "style-src-elem", "script-src-attr", "img-src"} & set(broken)
    return [*(["a script ran"] if intruded else []), *([] if len(shut) == 4 else ["not refused"])]


def test_the_policy_holds_without_the_server_s_help(visit: Visitor, demonstration: Sample) -> None:
    window = visit(1280)
    for address in demonstration.pages["da"].values():
        if not address.endswith(NEEDS_A_ROOT):
            assert ways_in(window.to((demonstration.folder / address).as_uri())) == [], address


def test_a_page_without_its_policy_is_seen(
    visit: Visitor, demonstration: Sample, tmp_path: Path
) -> None:
    text = (demonstration.folder / "about.html").read_text("utf-8")
    start = text.index('<meta http-equiv="Content-Security-Policy"')
    page = tmp_path / "about.html"
    page.write_text(text[:start] + text[text.index(">", start) + 1 :], "utf-8")
    assert ways_in(visit(1280).to(page.as_uri())) == ["a script ran", "not refused"]


def words_with_and_without_scripts(window: Visit, bare: Visit, url: str) -> tuple[str, str]:
    """Return a page's words with scripts and without."""
    for one in (window, bare):
        one.page.goto(url)
    return window.page.locator("body").inner_text(), bare.page.locator("body").inner_text()


def test_words_that_only_a_script_writes_are_seen(
    visit: Visitor, demonstration: Sample, tmp_path: Path
) -> None:
    text = (demonstration.folder / "about.html").read_text("utf-8")
    (tmp_path / "more.js").write_text("document.querySelector('h1').append(' mere')", "utf-8")
    page = tmp_path / "about.html"
    page.write_text(text.replace("</body>", '<script src="more.js"></script></body>'), "utf-8")
    with_scripts, without = words_with_and_without_scripts(
        visit(1280, bypass_csp=True), visit(1280, java_script_enabled=False), page.as_uri()
    )
    assert with_scripts != without


def test_without_scripts_the_content_is_the_same(visit: Visitor, demonstration: Sample) -> None:
    """Only searching needs one: its page then names the other ways in."""
    window, bare = visit(1280), visit(1280, java_script_enabled=False)
    for language in demonstration.pages:
        for kind, url in demonstration.addresses(language):
            if kind.startswith("explore"):
                continue  # becomes the explorer: what stands there without it has its own tests
            texts = words_with_and_without_scripts(window, bare, url)
            if kind == NEEDS_A_SCRIPT:
                assert "JavaScript" in texts[1]
                assert bare.page.locator("noscript a").count() >= 3
            else:
                assert texts[0] == texts[1], kind


def test_every_title_is_its_own(demonstration: Sample) -> None:
    titles: dict[tuple[str, str], str] = {}
    for path in sorted(demonstration.folder.rglob("*.html")):
        text = path.read_text("utf-8")
        if 'http-equiv="refresh"' in text or path.name == NEEDS_A_ROOT:
            continue
        language = "en" if '<html lang="en"' in text else "da"
        title = text.partition("<title>")[2].partition("</title>")[0]
        address = path.relative_to(demonstration.folder).as_posix()
        assert titles.setdefault((language, title), address) == address, title


def test_tables_stay_tables_for_assistive_technology_where_they_are_drawn_as_blocks(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(320).to(demonstration.base + demonstration.pages["da"]["*/*/<year>/index.html"])
    session = page.context.new_cdp_session(page)
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    assert page.evaluate("getComputedStyle(document.querySelector('.glance')).display") == "block"
    assert roles.count("table") == page.locator("table").count()
    assert roles.count("row") == page.locator("tr").count()
    assert roles.count("columnheader") == page.locator("thead th").count()
    assert {"rowheader", "cell"} <= set(roles)
