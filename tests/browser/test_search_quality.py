"""The queries put to the real scripts in Chromium, on the demonstration: recall, and how soon."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.sample import Sample
from tests.search.asking import LANGUAGES, Query, queries

pytestmark = pytest.mark.browser

LEAST_RECALL = 0.99
LEAST_RANK = {"da": 0.75, "en": 0.8}
"""The mean of 1 / the place of the first right answer."""

ANSWERED = """async text => {
  const answer = await Pejling.answer(text);
  const groups = await Pejling.grouped(answer, answer.records);
  const rows = await Pejling.rows(groups.flatMap(group => group.records));
  const root = new URL(document.querySelector("[data-theme]").dataset.theme + "..", location);
  const address = one => new URL(Pejling.to(one), location).href.slice(root.href.length);
  return {
    found: rows.map(row => [address(row.address), address(row.group.address)]),
    unfound: answer.unfound.map(word => word.token),
  };
}"""


@dataclass(frozen=True)
class Answered:
    """What one query was answered with, in the order a reader sees it: addresses and pages."""

    found: tuple[tuple[str, str], ...]
    unfound: tuple[str, ...]

    def place(self, wanted: tuple[str, ...]) -> int:
        """Return the place of the first of some addresses, counted from 1; 0 where none is."""
        places = (at for at, both in enumerate(self.found, 1) if set(both) & set(wanted))
        return next(places, 0)


@pytest.fixture(params=LANGUAGES)
def answered(
    request: pytest.FixtureRequest, visit: Visitor, demonstration: Sample
) -> tuple[str, Mapping[Query, Answered]]:
    """Every query of a language with its answer; one page answers all of them."""
    language: str = request.param
    window = visit(1280)
    page = window.to(demonstration.base + demonstration.pages[language]["search.html"])
    return language, {one: asked(page, one) for one in queries(language)}


def asked(page: Page, one: Query) -> Answered:
    said = page.evaluate(ANSWERED, one.query)
    return Answered(tuple(map(tuple, said["found"])), tuple(said["unfound"]))


def test_what_must_be_found_is_found_and_stands_near_the_top(
    answered: tuple[str, Mapping[Query, Answered]], capsys: pytest.CaptureFixture[str]
) -> None:
    language, answers = answered
    expecting = {one: answer for one, answer in answers.items() if one.expect}
    missing = [
        (one.query, wanted)
        for one, answer in expecting.items()
        for wanted in one.expect
        if not answer.place((wanted,))
    ]
    places = [answer.place(one.first or one.expect) for one, answer in expecting.items()]
    late = [
        (one.query, answer.place(one.first))
        for one, answer in expecting.items()
        if one.first and not 1 <= answer.place(one.first) <= 3
    ]
    wanted = sum(len(one.expect) for one in expecting)
    recall = 1 - len(missing) / wanted
    rank = sum(1 / place for place in places if place) / len(places)
    with capsys.disabled():
        print(
            f"\nsearch, {language}: {len(expecting)} queries with {wanted} answers: "
            f"recall {recall:.1%}, mean reciprocal rank {rank:.2f}, "
            f"first right answer first {places.count(1)}, among three "
            f"{sum(1 <= place <= 3 for place in places)}; missing {missing}; late {late}"
        )
    assert recall >= LEAST_RECALL
    assert rank >= LEAST_RANK[language]
    assert len(late) <= 1


def test_nonsense_finds_nothing_and_a_word_that_is_nowhere_is_said(
    answered: tuple[str, Mapping[Query, Answered]],
) -> None:
    _language, answers = answered
    nowhere = [one for one in answers if one.none or one.unfound]
    found = {one.query: answers[one].found[:3] for one in nowhere}
    assert {query: some for query, some in found.items() if some} == {}
    named = {one: answer.unfound for one, answer in answers.items() if one.unfound}
    assert named
    assert {one.query: said for one, said in named.items() if set(said) != set(one.unfound)} == {}
