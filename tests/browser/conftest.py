"""Whole sites on disk and a browser that asks nobody else anything."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from pejling.mkdocs_plugin import write_site
from pejling.site import open_site
from tests.browser.sample import Sample, sampled
from tests.browser.visiting import Visit, visiting
from tests.real_data import canada

ROOT = Path(__file__).resolve().parents[2]
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Visitor = Callable[..., Visit]

expect.set_options(timeout=30_000)  # as long as every other wait; a busy machine is not a fault


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, closed with its module: two drivers cannot run at once."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visitor]:
    """Open windows that are closed when the test ends."""
    with visiting(chromium) as visitor:
        yield visitor


class Quiet(SimpleHTTPRequestHandler):
    """A plain static host that says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a folder as the plainest static host does."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """The demonstration, built once: the fullest page of every kind."""
    folder = tmp_path_factory.mktemp("demonstration") / "site"
    write_site(open_site(ROOT), folder)
    with _served(folder) as base:
        yield sampled(folder, base)


@pytest.fixture(scope="session")
def canadian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """Canadian results with their long English titles, built once."""
    data = ROOT.parent / "shared" / "data" / "canada-results"
    if not data.is_dir():
        pytest.skip("the real data is not here: ../shared/data/canada-results")
    root = tmp_path_factory.mktemp("canada")
    canada.convert(data, root)
    write_site(open_site(root), root / "site")
    with _served(root / "site") as base:
        yield sampled(root / "site", base)
