"""A window on one page, and what went wrong there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request


@dataclass
class Visit:
    """A window, and everything it complained of or asked of others.

    What is to stop a request (`page.route`) is said before the page is opened: Chromium takes a
    while to hear of it, and what is asked for at once goes past.
    """

    page: Page
    faults: list[str] = field(default_factory=list)

    def to(self, url: str) -> Page:
        """Open a page and forget what was said of the page before."""
        self.faults.clear()
        self.page.goto(url)
        if self.page.locator("#explorer").count():
            self.page.wait_for_selector("#explorer:not([hidden])")
        self.page.evaluate("document.fonts.ready.then(() => 1)")
        return self.page


def _opened(context: BrowserContext) -> Visit:
    visit = Visit(context.new_page())
    page = visit.page
    page.on("console", lambda said: visit.faults.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: visit.faults.append(f"error: {error}"))
    page.on("requestfailed", lambda request: _note_failed(visit, request))
    page.on("request", lambda request: _note_foreign(visit, request.url))
    return visit


def _note_failed(visit: Visit, request: Request) -> None:
    if request.failure != "net::ERR_ABORTED":  # an icon that the next page leaves no time for
        visit.faults.append(f"failed: {request.url}")


def _note_foreign(visit: Visit, url: str) -> None:
    if not url.startswith(("file://", "http://127.0.0.1:")):
        visit.faults.append(f"foreign: {url}")


@contextmanager
def visiting(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Give out windows `visitor(width, scheme, **context)`, all closed at the end."""
    contexts: list[BrowserContext] = []

    def visitor(width: int = 1280, scheme: str = "light", **options: Any) -> Visit:
        options.setdefault("viewport", {"width": width, "height": 800})
        context = browser.new_context(color_scheme=scheme, **options)  # type: ignore[arg-type]
        contexts.append(context)
        return _opened(context)

    try:
        yield visitor
    finally:
        for context in contexts:
            context.close()
