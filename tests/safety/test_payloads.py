"""Hostile plans in a real browser: nothing runs, nothing is asked of another host, policy or not.

`PEJLING_PAYLOADS=2000 pytest tests/safety/test_payloads.py` opens more than the suite does.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import repeat
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from pejling.config import Config
from pejling.load.prose.sanitising import ATTRIBUTES, FIXED_VALUES, TAGS
from pejling.mkdocs_plugin import write_site
from pejling.site import open_site
from tests.safety.compiling import AS_OF
from tests.safety.everything import Writer, put
from tests.safety.payloads import payloads, texts

pytestmark = [pytest.mark.browser, pytest.mark.site]

MOST = int(os.environ.get("PEJLING_PAYLOADS", "420"))
ON_A_PAGE = 6
HOST = "http://pejling.test/"
HOSTILE = "\"'><script>hit(1)</script><img src=x onerror=hit(1)>"
SETTINGS = Config(
    name=f"Navn {HOSTILE}",
    languages=("da", "en"),
    site_url="https://maal.example/",
    edit_url=f"https://ret.example/{{path}}?{HOSTILE.replace(' ', '/')}",
    accessibility_statement=f"https://was.example/?{HOSTILE.replace(' ', '/')}",
    demonstration=True,
)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}

LOOK = """() => {
  const misplaced = "script:not([defer][src*='assets/javascripts/']), style, iframe, object, " +
    "embed, base, form:not(.ask, .facets), body meta";
  const found = { elements: [], attributes: [], addresses: [], ran: window.ran || 0,
                  misplaced: document.querySelectorAll(misplaced).length };
  const inFull = said =>
    said?.baseVal === undefined ? String(said) : new URL(said.baseVal, document.baseURI).href;
  for (const one of document.querySelectorAll("*")) {
    found.elements.push(one.localName);
    for (const { name, value } of one.attributes) {
      found.attributes.push(name);
      if (["src", "href", "action", "data", "poster", "srcset"].includes(name))
        found.addresses.push([one.localName, name, inFull(one[name]), value]);
    }
  }
  return { ...found, elements: [...new Set(found.elements)],
           attributes: [...new Set(found.attributes)] };
}"""


def site_of(folder: Path, words: Iterator[str], pages: list[str]) -> Path:
    """Write a site whose every text is the next of the words, with ordinary pages of the prose.

    What is refused is published all the same: the pages have to hold on their own.
    """
    files = Writer(
        lambda _path, _number: next(words).strip() or "x", lambda _path: pages[0]
    ).files()
    for number, prose in enumerate(pages):
        files[f"side-{number}.md"] = f"# Side {number}\n\n{prose}\n"
    put(folder, files, "")
    site = open_site(folder, as_of=AS_OF, config=SETTINGS)
    assert len(site.library.articles) == len(pages) + 2
    write_site(replace(site, diagnostics=()), folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = ["\n\n".join(group) for group in groups(payloads(MOST), ON_A_PAGE)]
    return site_of(tmp_path_factory.mktemp("hostile"), texts(), pages)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        )
        yield chromium
        chromium.close()


@dataclass
class Visit:
    """A browser on the site that notes all that happens."""

    site: Path
    policy: bool
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        """Answer from the site's folder, and note whatever is asked of another host."""
        address = route.request.url
        if not address.startswith(HOST):
            self.asked.append(address)
            route.abort()
            return
        file = self.site / unquote(urlsplit(address).path).lstrip("/")
        if not file.is_file():
            self.asked.append(address)
            route.fulfill(status=404, body="")
            return
        body = file.read_bytes()
        if not self.policy and file.suffix == ".html":
            body = POLICY.sub("", body.decode()).encode()
        route.fulfill(body=body, content_type=TYPES.get(file.suffix, "application/octet-stream"))

    def open_in(self, browser: Browser) -> Page:
        context = browser.new_context()
        context.add_init_script("window.ran = 0; window.hit = () => { window.ran += 1 };")
        page = context.new_page()
        page.route("**/*", self.answer)
        page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("popup", lambda popup: self.said.append(popup.url))
        return page


Seen = dict[str, set[str]]


def visit(browser: Browser, site: Path, *, policy: bool, names: list[str], known: Seen) -> None:
    """Open the pages: nothing happens, and they are made of what is known and of nothing else."""
    seen = Visit(site, policy)
    page = seen.open_in(browser)
    for name in names:
        page.goto(HOST + name)
        found = page.evaluate(LOOK)
        assert (found["ran"], found["misplaced"]) == (0, 0), name
        assert set(found["elements"]) <= known["elements"], name
        assert set(found["attributes"]) <= known["attributes"], name
        for element, attribute, full, written in found["addresses"]:
            assert is_harmless(element, attribute, full), (name, element, attribute, written)
        assert page.url == HOST + name
    assert seen.asked == []
    assert seen.said == []
    page.context.close()


@pytest.fixture(scope="module")
def known(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """Elements and attributes of the same site with harmless words, and what prose may have."""
    site = site_of(tmp_path_factory.mktemp("harmless"), repeat("ord"), ["Ord [ord](om-os.md)."])
    page = Visit(site, policy=True).open_in(browser)
    seen: Seen = {"elements": set(TAGS), "attributes": {"id", "class"}.union(*ATTRIBUTES.values())}
    for values in FIXED_VALUES.values():
        seen["attributes"].update(values)
    for name in pages_of(site):
        page.goto(HOST + name)
        found = page.evaluate(LOOK)
        for kind in seen:
            seen[kind].update(found[kind])
    page.context.close()
    return seen


def is_harmless(element: str, attribute: str, address: str) -> bool:
    """Say whether an address loads from here alone, and leads only to the web or a mailbox."""
    if address.startswith(HOST):
        return True
    follows = (element, attribute) in {("a", "href"), ("link", "href")}
    return follows and address.startswith(("https://", "http://", "mailto:", "tel:"))


def groups(many: list[str], size: int) -> list[list[str]]:
    return [many[start : start + size] for start in range(0, len(many), size)]


def pages_of(site: Path) -> list[str]:
    """Return the pages of a site; of those that lead on at once there is nothing to see."""
    return sorted(
        str(file.relative_to(site))
        for file in site.rglob("*.html")
        if b'http-equiv="refresh"' not in file.read_bytes()
    )


def test_nothing_runs_without_any_policy(browser: Browser, hostile: Path, known: Seen) -> None:
    names = pages_of(hostile)
    assert len(names) > MOST // ON_A_PAGE
    visit(browser, hostile, policy=False, names=names, known=known)


def test_the_policy_has_nothing_to_stop(browser: Browser, hostile: Path, known: Seen) -> None:
    """Whatever it objected to would stand in the console."""
    visit(browser, hostile, policy=True, names=pages_of(hostile)[::3], known=known)


@pytest.mark.parametrize(
    "body",
    [
        "<script>hit(1)</script>",
        "<img src='https://evil.example/x.png' alt=''>",
        "<a href='javascript:hit(1)'>x</a>",
        "<p onclick='hit(1)'>x</p>",
        "<svg><script>alert(1)</script></svg>",
        "<link rel='stylesheet' href='https://evil.example/x.css'>",
        "<blink>x</blink>",
    ],
)
def test_what_should_not_be_there_is_noticed(
    browser: Browser, hostile: Path, known: Seen, body: str
) -> None:
    page = hostile / "evil.html"
    page.write_text(f"<!doctype html><html><head><title>x</title></head><body><p>x</p>{body}")
    with pytest.raises(AssertionError):
        visit(browser, hostile, policy=False, names=["evil.html"], known=known)
    page.unlink()
