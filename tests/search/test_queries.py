"""The queries themselves: enough of them, each with an answer that exists."""

import re
from pathlib import Path

import pytest

from pejling.pages import compile_pages
from pejling.site import open_site
from tests.search.asking import LANGUAGES, Query, queries

pytestmark = pytest.mark.site

ROOT = Path(__file__).resolve().parents[2]
ALL = [one for language in LANGUAGES for one in queries(language)]


@pytest.fixture(scope="module")
def bodies() -> dict[str, str]:
    """Return the body of every page of the demonstration by its address."""
    return {page.address: str(page.body) for page in compile_pages(open_site(ROOT)).pages}


def test_there_are_enough_in_each_language() -> None:
    assert len(queries("da")) >= 120
    assert len(queries("en")) >= 40


def test_none_is_asked_twice() -> None:
    asked = [(one.language, one.query) for one in ALL]
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.query)
def test_each_says_who_types_it_and_one_kind_of_answer(one: Query) -> None:
    assert one.who.endswith((".", "?"))
    assert [bool(one.expect), one.none, bool(one.unfound)].count(True) == 1
    assert not one.first or one.expect


def test_every_expected_address_exists(bodies: dict[str, str]) -> None:
    wanted = {address for one in ALL for address in (*one.expect, *one.first)}
    missing = {
        address
        for address in wanted
        for page, _mark, section in [address.partition("#")]
        if page not in bodies or (section and f'id="{section}"' not in bodies[page])
    }
    assert not missing


def test_an_expected_address_is_in_the_language_of_the_query() -> None:
    assert all(
        address.startswith("en/") == (one.language == "en")
        for one in ALL
        for address in (*one.expect, *one.first)
    )


def test_what_must_not_be_found_stands_on_no_page(bodies: dict[str, str]) -> None:
    text = "\n".join(bodies.values()).casefold()
    words = [word for one in ALL for word in (one.unfound or ((one.query,) if one.none else ()))]
    assert words
    assert [word for word in words if stands(word.strip('"').casefold(), text)] == []


def stands(word: str, text: str) -> bool:
    """Say whether a word stands in a text; a short one is a word only when it stands alone."""
    return word in (re.findall(r"\w+", text) if len(word) <= 3 else text)
