"""Every link of the demonstration leads to a page that is there, and to a place on it."""

import posixpath
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from pejling.pages import compile_pages
from pejling.pages.page import Output
from pejling.site import open_site
from tests.browser.sample import VOLUME, kind_of

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]
OUTSIDE = ("http://", "https://", "mailto:")


@pytest.fixture(scope="module")
def demonstration() -> Output:
    """Return the demonstration as pages."""
    return compile_pages(open_site(ROOT))


def targets(page: html.HtmlElement) -> Iterator[str]:
    """Yield where a page's links and images lead."""
    yield from page.xpath("//a/@href | //img/@src")
    yield from page.xpath("//use/@href")


def dead(output: Output) -> list[str]:
    """Return every link that leads nowhere."""
    trees = {page.address: html.fromstring(f"<main>{page.body}</main>") for page in output.pages}
    ids = {address: set(tree.xpath("//@id")) for address, tree in trees.items()}
    found = []
    for address, tree in trees.items():
        for target in targets(tree):
            if target.startswith(OUTSIDE):
                continue
            path, _mark, section = target.partition("#")
            path = path.partition("?")[0]
            folder = posixpath.dirname(address)
            named = posixpath.normpath(posixpath.join(folder, path)) if path else address
            if named in ids:
                if section and section not in ids[named]:
                    found.append(f"{address}: {target}")
            elif section or named not in output.files:
                found.append(f"{address}: {target}")
    return found


def test_no_link_is_dead(demonstration: Output) -> None:
    assert len(demonstration.pages) > 20
    assert dead(demonstration) == []


@pytest.mark.parametrize("day", [date(2024, 7, 1), date(2025, 7, 1), date(2026, 2, 1)])
def test_on_an_earlier_day_every_page_stands_too(day: date) -> None:
    """Plans are agreed, changed and followed up after some of these days; nothing breaks."""
    site = open_site(ROOT, as_of=day)
    assert site.errors == ()
    assert dead(compile_pages(site)) == []


def test_a_dead_link_would_be_seen(demonstration: Output) -> None:
    without = tuple(
        page for page in demonstration.pages if not page.address.endswith("report.html")
    )
    assert dead(Output(without, demonstration.files))


def _pieces(output: Output, address: str) -> int:
    page = next(one for one in output.pages if one.address == address)
    return page.body.count('class="chapter piece"')


def test_no_page_is_heavy(demonstration: Output) -> None:
    """Least of all a ministry's document, which holds two pages for each of its agencies."""
    weights = {page.address: len(page.body.encode()) for page in demonstration.pages}
    volumes = {address for address in weights if kind_of(address) == VOLUME}
    assert [one for one in weights if weights[one] > 150_000 and one not in volumes] == []
    assert [one for one in volumes if weights[one] > 80_000 * _pieces(demonstration, one)] == []


def test_every_word_of_the_interface_is_danish_in_danish(demonstration: Output) -> None:
    """The commonest English words of our own stand on no Danish page, but as keys to write."""
    ours = (" the ", "The ", " of ", "Goal ", "target", "Verdict", "agreed on", "not due")
    for page in demonstration.pages:
        # Messages of the check name keys, which are English in every language.
        is_of_messages = page.address.startswith(("reference/problems", "reference/rules/"))
        if page.language == "da" and not is_of_messages:
            tree = html.fromstring(f"<main>{page.body}</main>")
            for foreign in tree.xpath("//*[@lang='en'] | //code | //pre"):
                foreign.drop_tree()
            said = " ".join(tree.itertext())
            assert [word for word in ours if word in said] == [], page.address
