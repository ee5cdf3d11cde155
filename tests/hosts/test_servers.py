"""Real web servers that read our files send our headers, and the pages work under them."""

import gzip
from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright

from pejling.publish import HEADERS
from tests.browser.visiting import visiting

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
PAGES = (
    "index.html",
    "en/index.html",
    "2025/index.html",
    "bolig-og-nabolag/boligsagsstyrelsen/2026/index.html",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.mark.site
@pytest.mark.parametrize(
    "address", ["", "index.html", "index.csv", "assets/stylesheets/pages.css", "findes-ikke.html"]
)
def test_every_answer_has_the_headers_once(host: str, address: str) -> None:
    try:
        with urlopen(host + address) as reply:
            sent, status = reply.headers, reply.status
    except HTTPError as error:
        with error:
            sent, status = error.headers, error.code
    assert status == (404 if address == "findes-ikke.html" else 200)
    assert {name: sent.get_all(name) for name in HEADERS} == {
        name: [value] for name, value in HEADERS.items()
    }


@pytest.mark.site
@pytest.mark.parametrize("address", ["index.html", "index.csv", "assets/stylesheets/pages.css"])
def test_text_is_compressed_for_who_can_read_it(host: str, address: str) -> None:
    asked = Request(host + address, headers={"Accept-Encoding": "gzip"})
    with urlopen(asked) as reply, urlopen(host + address) as plain:
        assert reply.headers["Content-Encoding"] == "gzip"
        small, whole = reply.read(), plain.read()
    assert gzip.decompress(small) == whole
    assert len(small) < len(whole) / 2


@pytest.mark.browser
def test_pages_work_under_the_policy(host: str, chromium: Browser) -> None:
    with visiting(chromium) as visitor:
        visit = visitor()
        for address in PAGES:
            page = visit.to(host + address)
            assert page.locator("h1").count() == 1
            assert page.evaluate("document.styleSheets.length") >= 2
            assert page.evaluate("document.fonts.check('16px \"IBM Plex Sans\"')")
            assert visit.faults == []


@pytest.mark.browser
def test_the_policy_is_the_servers_and_holds(host: str, chromium: Browser) -> None:
    with visiting(chromium) as visitor:
        visit = visitor()
        page = visit.to(f"{host}index.html")
        page.evaluate(
            "() => { const s = document.createElement('script'); s.text = 'window.ran = 1';"
            " document.body.append(s); }"
        )
        assert page.evaluate("window.ran") is None
        assert any("Content Security Policy" in fault for fault in visit.faults)
