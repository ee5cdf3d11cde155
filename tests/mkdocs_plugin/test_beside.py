"""Beside the pages stand the files for web servers and the way to the accessibility statement."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from pejling.config import Config
from pejling.mkdocs_plugin.compiled import Compiled
from pejling.pages.page import Output, Page
from pejling.publish import host_files

Build = Callable[..., Path]

STATEMENT = 'https://was.example.org/erklæring?a=1&b="2";<c>'
FRONT = Page("index.html", "x", "da", "<h1>x</h1>")
ENGLISH = Page("en/index.html", "x", "en", "<h1>x</h1>")


def with_statement(*pages: Page, languages: tuple[str, ...] = ("da", "en")) -> Compiled:
    settings = Config.model_validate({"languages": languages, "accessibility_statement": STATEMENT})
    return Compiled(settings, Output(pages))


@pytest.mark.parametrize("serving", [False, True])
def test_the_files_for_web_servers_stand_at_the_root(built: Build, serving: bool) -> None:
    site = built(serving=serving)
    for address, content in host_files().items():
        assert (site / address).read_bytes() == content


def test_was_leads_to_the_statement_in_the_sites_language(built: Build) -> None:
    page = html.parse(built(with_statement(FRONT, ENGLISH)) / "was" / "index.html").getroot()
    assert page.get("lang") == "da"
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={STATEMENT}"]
    assert page.xpath("//a/@href") == [STATEMENT]
    assert page.xpath("//a")[0].text == "Tilgængelighedserklæring"
    assert page.xpath("//c") == []


@pytest.mark.parametrize(
    ("address", "label"),
    [("index.html", "Tilgængelighedserklæring"), ("en/index.html", "Accessibility statement")],
)
def test_the_foot_of_a_page_links_to_it_in_the_pages_language(
    built: Build, address: str, label: str
) -> None:
    page = html.parse(built(with_statement(FRONT, ENGLISH)) / address).getroot()
    links = page.xpath("//footer//a[@href=$statement]", statement=STATEMENT)
    assert [link.text for link in links] == [label]


def test_without_a_statement_there_is_no_such_address(built: Build) -> None:
    assert not (built() / "was").exists()


def test_a_page_of_ones_own_at_was_stays(built: Build) -> None:
    own = Page("was/index.html", "x", "da", "<h1>Vores egen erklæring</h1>")
    page = built(with_statement(FRONT, own)) / "was" / "index.html"
    assert "Vores egen erklæring" in page.read_text("utf-8")
