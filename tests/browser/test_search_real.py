"""The search on real plans: long English titles, written by many hands over three years."""

import pytest

from tests.browser.conftest import Visitor
from tests.browser.sample import Sample
from tests.browser.test_search_quality import asked
from tests.search.asking import queries

pytestmark = pytest.mark.browser


def test_a_canadian_journalist_finds_what_the_plans_have(visit: Visitor, canadian: Sample) -> None:
    page = visit(1280).to(canadian.base + "search.html")
    wrong = []
    for one in queries("canada"):
        answer = asked(page, one)
        missing = [wanted for wanted in one.expect if not answer.place((wanted,))]
        place = answer.place(one.first)
        if missing or (one.first and place not in (1, 2, 3)):
            wrong.append((one.query, missing, place))
        if one.none and answer.found:
            wrong.append((one.query, answer.found[:3]))
        if one.unfound and set(answer.unfound) != set(one.unfound):
            wrong.append((one.query, answer.unfound))
    assert wrong == []


def test_a_word_is_not_marked_within_an_english_one(visit: Visitor, canadian: Sample) -> None:
    """Danish joins words: *tid* is in *ventetid*; English *mental* is not in *departmental*."""
    page = visit(1280).to(canadian.base + "search.html?q=mental")
    page.wait_for_selector("#answers .snippet mark")
    marked = page.locator("#answers mark").all_inner_texts()
    assert [one for one in marked if not one.lower().startswith("mental")] == []


def test_the_other_spelling_is_marked_too(visit: Visitor, canadian: Sample) -> None:
    page = visit(1280).to(canadian.base + "search.html?q=behavior")
    page.wait_for_selector("#answers .snippet mark")
    marked = {one.lower() for one in page.locator("#answers mark").all_inner_texts()}
    assert {"behavior", "behaviour"} <= marked


def test_no_snippet_says_the_title_again(visit: Visitor, canadian: Sample) -> None:
    page = visit(1280).to(canadian.base + "search.html?q=warfare")
    page.wait_for_selector("#answers .hits a")
    page.wait_for_load_state("networkidle")
    for hit in page.locator("#answers .hits > li").all():
        title = hit.locator("a").inner_text()
        assert title not in hit.locator(".snippet").all_inner_texts()
