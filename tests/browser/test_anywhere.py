"""The same pages from a file share, without scripts, under the strictest policy."""

import pytest

from tests.browser.conftest import Visitor
from tests.browser.sample import Sample

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


def test_the_policy_holds_without_the_server_s_help(visit: Visitor, demonstration: Sample) -> None:
    window = visit(1280)
    for address in demonstration.pages["da"].values():
        if not address.endswith(NEEDS_A_ROOT):
            page = window.to((demonstration.folder / address).as_uri())
            intruded, broken = page.evaluate(FOUR_WAYS_IN)
            assert not intruded
            assert {"script-src-elem", "style-src-elem", "script-src-attr", "img-src"} <= set(
                broken
            )


def test_without_scripts_the_content_is_the_same(visit: Visitor, demonstration: Sample) -> None:
    """Only searching needs one: its page then names the other ways in."""
    window, bare = visit(1280), visit(1280, java_script_enabled=False)
    for language in demonstration.pages:
        for kind, url in demonstration.addresses(language):
            if kind.startswith("explore"):
                continue  # becomes the explorer: what stands there without it has its own tests
            texts = []
            for one in (window, bare):
                one.page.goto(url)
                texts.append(one.page.locator("body").inner_text())
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
