"""Titles as real plans write them: the good stay silent, the bad speak."""

from collections import Counter
from pathlib import Path

import pytest

from pejling.lint.text import activity, coupled, vague

TITLES = Path(__file__).parent / "titles"
LANGUAGES = ("da", "en")
FEWEST = 60
LOWEST_RECALL = 0.9


def said(title: str, language: str) -> set[str]:
    names = {
        "activity": activity(title, language, ("Miljøstyrelsen",)),
        "coupled": coupled(title, language),
        "vague": vague(title, language),
    }
    return {name for name, found in names.items() if found}


def good() -> list[tuple[str, str]]:
    return [
        (language, title)
        for language in LANGUAGES
        for title in (TITLES / f"good.{language}.txt").read_text("utf-8").splitlines()
    ]


def bad() -> list[tuple[str, str, set[str]]]:
    return [
        (language, title, set(names.split(", ")))
        for language in LANGUAGES
        for line in (TITLES / f"bad.{language}.txt").read_text("utf-8").splitlines()
        for names, _bar, title in [line.partition(" | ")]
    ]


@pytest.mark.parametrize(("language", "title"), good())
def test_a_good_title_is_left_alone(language: str, title: str) -> None:
    assert said(title, language) == set()


def test_there_are_enough_of_both() -> None:
    assert len(good()) >= FEWEST
    assert len(bad()) >= FEWEST


@pytest.mark.parametrize("name", ["activity", "coupled", "vague"])
def test_bad_titles_are_named_for_what_is_wrong(name: str) -> None:
    tally: Counter[str] = Counter()
    for language, title, expected in bad():
        found = said(title, language)
        tally["right"] += name in found & expected
        tally["wrong"] += name in found - expected
        tally["missed"] += name in expected - found
    recall = tally["right"] / (tally["right"] + tally["missed"])
    print(f"{name}: {dict(tally)}, recall {recall:.2f}")
    assert tally["wrong"] == 0
    assert recall >= LOWEST_RECALL
