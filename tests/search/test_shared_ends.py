"""Compounds that share their end are found by each of their names."""

from functools import partial

import pytest

from pejling.search.shared_ends import shared_ends, whole
from pejling.search.terms import Part, forms
from tests.growing import grows_evenly


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Flere slipper af med olie- og gasfyret", [("olie", "gasfyret")]),
        ("for- eller bagside", [("for", "bagside")]),
        (
            "Vand-, varme- og elforsyning",
            [("vand", "elforsyning"), ("varme", "elforsyning")],
        ),
        ("sags-og personbehandling", []),
        ("fra 2024- og frem", []),
    ],
)
def test_a_first_part_alone_shares_the_end_of_the_next_compound(
    text: str, meant: list[tuple[str, str]]
) -> None:
    assert list(shared_ends(text)) == meant


def test_the_end_is_the_longest_that_is_a_word() -> None:
    assert whole("olie", "gasfyret", {"ret", "fyret"}.__contains__) == "oliefyret"
    assert whole("olie", "gasfyret", set[str]().__contains__) is None


def test_a_record_is_found_by_both_compounds() -> None:
    texts = ["Olie- og gasfyr bliver skiftet.", "Et fyr koster penge.", "Olie- og gasfyr igen"]
    by_key = forms([[(Part.BODY, "da", text)] for text in texts])
    assert list(by_key["oliefyr"][0].records[Part.BODY]) == [0, 2]
    assert list(by_key["gasfyr"][0].records[Part.BODY]) == [0, 2]


@pytest.mark.parametrize(
    ("text", "end"),
    [("a", "- og"), ("ab-, ", ""), ("ab- og ", "")],
    ids=["a word", "ends", "pairs"],
)
def test_no_text_takes_longer_than_its_length(text: str, end: str) -> None:
    texts = {size: text * size + end for size in (10_000, 40_000, 160_000)}
    assert grows_evenly({size: partial(found, one) for size, one in texts.items()})


def found(text: str) -> list[tuple[str, str]]:
    return list(shared_ends(text))
