"""The site works wherever it is put: from a file share and under a sub-path no link is dead."""

from pathlib import Path

import pytest

from tests.hosts.crawling import walk

pytestmark = pytest.mark.site


def pages_of(site: Path) -> set[str]:
    """Return the pages a reader should find: not the one for unknown addresses, nor old ones."""
    return {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if path.name != "404.html" and b'http-equiv="refresh"' not in path.read_bytes()
    }


def test_from_a_file_share(site: Path) -> None:
    found = walk(f"{site.as_uri()}/")
    assert not found.faults
    reached = {url.removeprefix(found.base) for url in found.reached}
    assert pages_of(site) <= reached


def test_under_a_sub_path(site: Path, plain_host: str) -> None:
    found = walk(plain_host)
    assert not found.faults
    reached = {url.removeprefix(found.base) for url in found.reached}
    assert pages_of(site) <= reached


def test_old_addresses_lead_to_pages(site: Path) -> None:
    old = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if b'http-equiv="refresh"' in path.read_bytes()
    }
    assert old
    assert not walk(f"{site.as_uri()}/", *sorted(old)).faults


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('<a href="b.html">b</a>', "b.html"),
        ('<a href="/a.html">a</a>', "leads out of the site"),
        ('<a href="../x.html">x</a>', "leads out of the site"),
        ('<a href="#b">b</a>', "no #b in"),
        ('<a href="below/">b</a>', "names a folder"),
        ('<a href="below">b</a>', "below"),
        ('<img src="b.png" alt="">', "b.png"),
        ('<meta http-equiv="refresh" content="0; url=b.html">', "b.html"),
        ('<a href="javascript:x">b</a>', "leads out of the site"),
    ],
)
def test_a_dead_link_is_seen(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "index.html").write_text(f"<!doctype html><p>{text}</p>", "utf-8")
    faults = walk(f"{tmp_path.as_uri()}/").faults
    assert len(faults) == 1
    assert told in faults.pop()
