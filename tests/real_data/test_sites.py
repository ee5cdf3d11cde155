"""Whole sites of the real data: every page is there, every link leads somewhere."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

import pejling_theme
from pejling.mkdocs_plugin import write_site
from pejling.pages.compile import compile_pages
from pejling.pages.page import Output
from pejling.publish import publish
from pejling.site import Site
from tests.real_data import gsa
from tests.real_data.canada import Conversion
from tests.real_data.tally import Report

pytestmark = pytest.mark.site


@dataclass(frozen=True)
class Built:
    """A site and its pages, read as a browser reads them."""

    site: Site
    output: Output

    @cached_property
    def pages(self) -> dict[str, html.HtmlElement]:
        """Return each page's body as a tree, by address."""
        return {page.address: html.fromstring(page.body) for page in self.output.pages}

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """Return the places in each page that a link can point to."""
        return {address: set(tree.xpath("//@id")) for address, tree in self.pages.items()}


@pytest.fixture(scope="module")
def canadian(canadian_site: tuple[Conversion, Site]) -> Built:
    conversion, site = canadian_site
    print(conversion.report.text())
    return Built(site, compile_pages(site))


@pytest.fixture(scope="module")
def american(american_site: tuple[Report, Site]) -> Built:
    report, site = american_site
    print(report.text())
    return Built(site, compile_pages(site))


def _expected(site: Site) -> Iterator[str]:
    """Yield the address that every ministry, agency, plan, report, goal and year must have."""
    yield "index.html"
    yield "about.html"
    for key in site.links.ministry_goals:
        yield f"{key.ministry}/index.html"
        yield f"{key.ministry}/goals/{key.goal}.html"
    for place in site.links.plans:
        agency = f"{place.ministry}/{place.agency}"
        yield f"{agency}/index.html"
        yield f"{agency}/{place.period}/index.html"
        if place in site.library.results:
            yield f"{agency}/{place.period}/report.html"
        for year in place.period.split("-"):
            yield f"{year}/index.html"
    for goal in site.links.goals:
        yield f"{goal.place.ministry}/{goal.place.agency}/goals/{goal.goal}.html"


def _count(tree: html.HtmlElement, path: str) -> float:
    number = tree.xpath(f"count({path})")
    assert isinstance(number, float)
    return number


THEME = Path(pejling_theme.__file__).parent


def _dead_links(built: Built) -> Iterator[str]:
    offered = built.pages.keys() | built.output.files.keys() | built.output.redirects.keys()
    offered |= {file.relative_to(THEME).as_posix() for file in THEME.rglob("assets/**/*")}
    for address, tree in built.pages.items():
        for link in sorted(set(tree.xpath("//@href | //@src"))):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            folder = posixpath.dirname(address)
            path = unquote(parts.path)
            target = posixpath.normpath(posixpath.join(folder, path)) if path else address
            lost = parts.fragment and parts.fragment not in built.ids.get(target, {parts.fragment})
            if target not in offered or lost:
                yield f"{address}: {link}"


@pytest.mark.parametrize("which", ["canadian", "american"])
def test_every_page_is_there(which: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(which)
    offered = built.pages.keys() | built.output.redirects.keys()
    assert sorted(set(_expected(built.site)) - offered) == []
    assert len(built.output.pages) == len(built.pages)


@pytest.mark.parametrize("which", ["canadian", "american"])
def test_every_link_leads_somewhere(which: str, request: pytest.FixtureRequest) -> None:
    assert list(_dead_links(request.getfixturevalue(which)))[:20] == []


@pytest.mark.parametrize("which", ["canadian", "american"])
def test_every_goal_stands_on_its_plan_page(which: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(which)
    for key in built.site.links.goals:
        page = f"{key.place.ministry}/{key.place.agency}/{key.place.period}/index.html"
        assert f"goal-{key.goal}" in built.ids[page]


@pytest.mark.parametrize("which", ["canadian", "american"])
def test_every_page_has_one_title_and_no_id_twice(
    which: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    for address, tree in built.pages.items():
        assert _count(tree, "//h1") == 1, address
        assert _count(tree, "//@id") == len(built.ids[address]), address


@pytest.mark.parametrize("which", ["canadian", "american"])
def test_the_site_is_published_with_its_frame(
    which: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    built: Built = request.getfixturevalue(which)
    site = tmp_path / "site"
    publish(site, lambda folder: write_site(built.site, folder))
    assert [one for one in _expected(built.site) if not (site / one).is_file()] == []
    for address in built.pages:
        tree = html.fromstring((site / address).read_bytes())
        assert _count(tree, "//h1") == 1, address
        assert _count(tree, "//script[not(@src)] | //style | //@style") == 0, address


def test_a_goal_history_shows_the_numbers_of_ten_years(american: Built) -> None:
    address = f"{gsa.MINISTRY}/{gsa.AGENCY}/goals/vacant-space-inventory.html"
    text = " ".join(american.pages[address].text_content().split())
    for year in range(2011, 2021):
        assert str(year) in text
    for value in ("3.4", "3.8", "3.6", "2.9", "3.3"):
        assert value in text


def test_words_that_the_source_says_are_shown(canadian: Built) -> None:
    agency = "portfolio-18/treasury-board-of-canada-secretariat"
    plan = canadian.pages[f"{agency}/2017-2018/index.html"].text_content()
    assert "Top 4 among OECD member countries" in plan
    assert "The source states no date for the target" in plan
