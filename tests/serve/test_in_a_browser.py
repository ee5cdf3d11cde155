"""In a real browser: the page learns of the next build, and the policy has nothing to object to."""

import threading
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from pejling.language import speech
from pejling.serve import Problem, SiteServer, problem_page

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.mark.browser
def test_the_page_follows_the_builds(server: SiteServer, client: Any) -> None:
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(server.address)
        assert page.inner_text("h1") == "Forside"

        def build() -> None:
            (client.root / "index.html").write_text("<body><h1>Ny forside</h1></body>")
            server.changes.tell(None)

        building = threading.Timer(0.3, build)
        building.start()
        page.locator("h1", has_text="Ny forside").wait_for()
        building.join()

        problem = Problem("plans/a.md:1:1", "<img src=x onerror=alert(1)>", "Ret det.")
        server.changes.tell(problem_page(speech("da"), [problem]))
        page.locator("h1", has_text="1 problem i planerne").wait_for()
        page.wait_for_load_state("load")
        assert page.locator("img").count() == 0
        assert page.evaluate("getComputedStyle(document.querySelector('ol')).listStyleType") == (
            "none"
        )
        server.changes.tell(None)
        page.locator("h1", has_text="Ny forside").wait_for()
        browser.close()
    assert not [text for text in complaints if "Content Security Policy" in text]
