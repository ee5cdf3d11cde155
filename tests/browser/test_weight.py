"""What a plan page of eight goals costs to fetch: the first visit, and the next page."""

import gzip
import hashlib
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Quiet
from tests.browser.sample import Sample

pytestmark = pytest.mark.browser

FIRST, NEXT, REQUESTS = 250_000, 40_000, 12
COMPRESSED = {".html", ".css", ".js", ".svg", ".json"}


class _Host(Quiet):
    """A host as they are: text is compressed, and what does not change is kept for a while."""

    def do_GET(self) -> None:  # noqa: N802 (the name is the standard library's)
        path = Path(self.translate_path(self.path))
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in COMPRESSED:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        if "assets" in path.parts:
            self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def host(demonstration: Sample) -> Iterator[str]:
    folder = str(demonstration.folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=folder)) as server:
        Thread(target=server.serve_forever, args=(0.05,)).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def plans(demonstration: Sample) -> tuple[str, str]:
    """The heaviest plan pages of eight goals, the heaviest first."""
    found = [
        (path.stat().st_size, path.relative_to(demonstration.folder).as_posix())
        for path in demonstration.all_of("*/*/<year>/index.html")
        if path.read_text("utf-8").count('<article class="goalart"') == 8
    ]
    heaviest = sorted(found, reverse=True)
    return heaviest[0][1], heaviest[1][1]


def _fetched(page: Page, url: str) -> list[int]:
    """Return the bytes that each request of a visit brings over the line, heads included."""
    session, sizes, kept = page.context.new_cdp_session(page), [], set()
    session.send("Network.enable")
    session.on("Network.requestServedFromCache", lambda one: kept.add(one["requestId"]))
    session.on(
        "Network.loadingFinished",
        lambda one: one["requestId"] in kept or sizes.append(int(one["encodedDataLength"])),
    )
    page.goto(url)
    page.evaluate("document.fonts.ready.then(() => 1)")
    page.wait_for_load_state("networkidle")
    session.detach()
    return [size for size in sizes if size]


def test_the_first_visit_is_light_even_where_nothing_is_compressed(
    chromium: Browser, demonstration: Sample, plans: tuple[str, str]
) -> None:
    page = chromium.new_page()
    sizes = _fetched(page, demonstration.base + plans[0])
    page.context.close()
    assert len(sizes) <= REQUESTS
    assert 60_000 < sum(sizes) <= FIRST


def test_the_next_page_is_a_fraction(chromium: Browser, host: str, plans: tuple[str, str]) -> None:
    page = chromium.new_page()
    first = _fetched(page, host + plans[0])
    after = _fetched(page, host + plans[1])
    page.context.close()
    assert sum(first) <= FIRST / 2
    assert 5_000 < sum(after) <= NEXT


def test_a_heavy_file_is_seen(
    chromium: Browser, host: str, demonstration: Sample, plans: tuple[str, str]
) -> None:
    heavy = demonstration.folder / "assets" / "heavy.css"
    digests = (hashlib.sha256(str(one).encode()).hexdigest() for one in range(10_000))
    heavy.write_text(f"/* {' '.join(digests)} */", "utf-8")  # half its size when compressed
    page = chromium.new_page()
    page.route(
        "**/index.html",
        lambda route: route.fulfill(
            body=f'<!doctype html><link rel="stylesheet" href="{host}assets/heavy.css">',
            content_type="text/html",
        ),
    )
    sizes = _fetched(page, host + plans[0])
    page.context.close()
    heavy.unlink()
    assert sum(sizes) > FIRST
