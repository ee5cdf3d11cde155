"""Search beside Pagefind: both indexes made of the same site, both asked in the same Chromium."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

from playwright.sync_api import Page, sync_playwright

FIRST = "sa"
"""What has been typed with the second keystroke."""

WORDS = (
    "ventetiden",
    "miljøtilladelser",
    "vejledning",
    "godkendelserne",
    "borgertilfredsheden",
    "tilsyn",
    "digitale ansøgninger",
    "kvalitetsmåling",
)
PAGEFIND = "pagefind"
SHOWN = 6
CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")

OURS = """text => new Promise(done => {
  const field = document.getElementById("find-field"), began = performance.now();
  const answers = document.querySelector(".find-dialog .answers");
  const seen = new MutationObserver(() => { seen.disconnect(); done(performance.now() - began); });
  seen.observe(answers, {childList: true});
  field.value = text;
  field.dispatchEvent(new Event("input"));
})"""
THEIRS_READY = """async shown => {
  window.found = await import("/pagefind/pagefind.js");
  await window.found.init();
}"""
THEIRS = """async ([text, shown]) => {
  const began = performance.now();
  const answer = await window.found.search(text);
  await Promise.all(answer.results.slice(0, shown).map(one => one.data()));
  return performance.now() - began;
}"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What asking cost: milliseconds, and kilobytes of files as they are sent, not compressed."""

    first: float
    later: float
    before_first: float
    further: float
    """The most that any further word fetched."""


class _Sizes:
    """Adds up what the host sends, to a page or to its workers, until it is asked."""

    def __init__(self) -> None:
        self._sent: list[int] = []

    def add(self, size: int) -> None:
        self._sent.append(size)

    def taken(self) -> float:
        """Return the kilobytes since the last time."""
        sent, self._sent = self._sent, []
        return sum(sent) / 1000


def pagefind_build(site: Path, destination: Path) -> list[str]:
    """Return the command that makes Pagefind's index of a built site."""
    return [
        *(sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "da"),
        *("--output-path", str(destination)),
    ]


def postings(site: Path) -> float:
    """Return the kilobytes of everything that says where words stand."""
    files = (file for name in ("terms", "stubs") for file in site.glob(f"search/{name}/*.js"))
    return sum(file.stat().st_size for file in files) / 1000


def asked_both(site: Path) -> tuple[Asked, Asked]:
    """Return what it cost to ask ours and theirs, the index of theirs lying in the site."""
    sizes = _Sizes()
    with _served(site, sizes) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        ours = _asked(browser.new_page(), base, sizes, theirs=False)
        theirs = _asked(browser.new_page(), base, sizes, theirs=True)
        browser.close()
    return ours, theirs


def _asked(page: Page, base: str, sizes: _Sizes, *, theirs: bool) -> Asked:
    page.goto(f"{base}search.html" if theirs else f"{base}about.html")
    page.wait_for_load_state("networkidle")
    sizes.taken()
    if theirs:
        page.evaluate(THEIRS_READY, SHOWN)
    else:
        page.keyboard.press("/")
        page.wait_for_selector("dialog[open]")
    first = _ask(page, FIRST, theirs=theirs)
    page.wait_for_load_state("networkidle")
    before, later, further = sizes.taken(), [], []
    for word in WORDS:
        later.append(_ask(page, word, theirs=theirs))
        page.wait_for_timeout(300)
        further.append(sizes.taken() / len(word.split()))
    return Asked(first, median(later), before, max(further))


def _ask(page: Page, text: str, *, theirs: bool) -> float:
    took = page.evaluate(THEIRS, [text, SHOWN]) if theirs else page.evaluate(OURS, text)
    return float(took)


class _Quiet(SimpleHTTPRequestHandler):
    """A plain host without compression: the most that can be sent."""

    def __init__(self, *args: Any, sizes: _Sizes, **kwargs: Any) -> None:
        self._sizes = sizes
        super().__init__(*args, **kwargs)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file and note its size."""
        data = source.read()
        self._sizes.add(len(data))
        outputfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path, sizes: _Sizes) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(folder), sizes=sizes)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
