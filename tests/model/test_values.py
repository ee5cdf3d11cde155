"""How a field reads what an author wrote: exactly, or not at all."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from pejling.model import Quoted
from pejling.model.days import read_day
from pejling.model.ids import as_id, read_id, read_reference
from pejling.model.numbers import (
    looks_grouped,
    read_count,
    read_number,
    read_plain_number,
    read_year,
    unmistakable,
)
from pejling.model.values import read_figure, read_flag, read_link, read_text


def refusal(read: Callable[[Any], object], raw: Any) -> tuple[str, str]:
    """Return the kind of refusal and what it says was meant."""
    with pytest.raises(PydanticCustomError) as caught:
        read(raw)
    return caught.value.type, str((caught.value.context or {}).get("meant", ""))


class TestNumbers:
    @given(st.decimals(-(10**9), 10**9, places=3))
    def test_are_read_exactly(self, number: Decimal) -> None:
        assert read_number(f"{number:f}") == number

    @pytest.mark.parametrize(
        ("written", "kind", "meant"),
        [
            ("94,5", "decimal_comma", "94.5"),
            ("1.031,5", "decimal_comma", "1031.5"),
            ("-94,5", "decimal_comma", "-94.5"),
            ("12 %", "number_with_unit", "12"),
            ("12%", "number_with_unit", "12"),
            ("31,5 mio.", "number_with_unit", "31.5"),
            ("5€", "number_with_unit", "5"),
            ("−5", "other_minus", "-5"),
            ("– 5,5", "other_minus", "-5.5"),
            ("1.031.500", "grouped_number", "1031500"),
            ("31 500", "grouped_number", "31500"),
            ("31\u00a0500", "grouped_number", "31500"),
            ("007", "leading_zero", "7"),
            ("", "not_a_number", ""),
            ("NO", "not_a_number", ""),
            ("1:30", "not_a_number", ""),
            ("1e5", "not_a_number", ""),
            (".5", "not_a_number", ""),
            ("5.", "not_a_number", ""),
            ("0x1F", "not_a_number", ""),
            (".inf", "not_a_number", ""),
            ("NaN", "not_a_number", ""),
            ("1_000", "not_a_number", ""),
            ("٣", "not_a_number", ""),
            ("9" * 100_000, "not_a_number", ""),
            ("9," * 100_000, "not_a_number", ""),
            ("9 " * 100_000, "not_a_number", ""),
            ("5\n", "not_a_number", ""),
        ],
    )
    def test_written_otherwise_are_refused(self, written: str, kind: str, meant: str) -> None:
        assert refusal(read_number, written) == (kind, meant)

    def test_in_quotes_are_texts(self) -> None:
        assert refusal(read_number, Quoted("5"))[0] == "quoted_number"
        assert refusal(read_number, Quoted("fem"))[0] == "not_a_number"

    def test_that_can_be_read_in_two_ways_are_refused_where_nothing_tells(self) -> None:
        assert refusal(read_plain_number, "1.840") == ("thousands_or_decimals", "1840")
        assert read_plain_number("1.84") == Decimal("1.84")
        assert read_plain_number("1840") == 1840
        assert read_plain_number("0.840") == Decimal("0.84")
        assert read_plain_number("1234.567") == Decimal("1234.567")

    def test_of_three_decimals_are_plain_where_there_are_three(self) -> None:
        assert not looks_grouped(Decimal("1.840"), 3)
        assert looks_grouped(Decimal("1.840"), 2)
        assert looks_grouped(Decimal("-1.840"))

    @pytest.mark.parametrize(("number", "plain"), [("1.840", "1.84"), ("1.234", "1.2340")])
    def test_can_be_written_so_that_nobody_is_mistaken(self, number: str, plain: str) -> None:
        assert unmistakable(Decimal(number)) == plain
        assert not looks_grouped(Decimal(plain))

    @pytest.mark.parametrize("written", ["-1", "0.5", "mange", "1,0"])
    def test_that_count_are_whole(self, written: str) -> None:
        refusal(read_count, written)
        assert read_count("12") == 12

    @pytest.mark.parametrize("raw", [[], {}, ["1"]])
    def test_are_no_lists(self, raw: object) -> None:
        assert refusal(read_number, raw)[0] == "not_a_number"


class TestFigures:
    def test_are_numbers_or_words(self) -> None:
        assert read_figure("94.5") == Decimal("94.5")
        assert read_figure("Alle kommuner har svaret") == "Alle kommuner har svaret"

    @pytest.mark.parametrize("written", ["94,5", "12 %", "−5", "45-50", "1:30"])
    def test_that_begin_as_numbers_are_no_words(self, written: str) -> None:
        refusal(read_figure, written)

    def test_of_quoted_digits_are_refused(self) -> None:
        assert refusal(read_figure, Quoted("45"))[0] == "quoted_number"


class TestDays:
    @given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
    def test_are_read_as_year_month_day_and_only_so(self, day: date) -> None:
        assert read_day(day.isoformat()) == day
        kind, meant = refusal(read_day, f"{day.day}.{day.month}.{day.year}")
        assert (kind, meant) == ("other_date", day.isoformat())

    @pytest.mark.parametrize("written", ["2026-02-30", "2026-13-01", "0000-00-00", "31-02-2026"])
    def test_that_are_not_in_the_calendar_are_refused(self, written: str) -> None:
        assert refusal(read_day, written)[0] == "impossible_date"

    @pytest.mark.parametrize(
        "written", ["", "i dag", "2026", "2026-12", "20261231", "31. dezember"]
    )
    def test_that_are_no_days_are_refused(self, written: str) -> None:
        assert refusal(read_day, written)[0] == "not_a_date"


@pytest.mark.parametrize("written", ["yes", "no", "on", "ja", "nej", "True", "1", Quoted("true")])
def test_true_and_false_have_one_word_each(written: str) -> None:
    assert refusal(read_flag, written)[0] == "not_a_flag"
    assert read_flag("true") is True
    assert read_flag("false") is False


@pytest.mark.parametrize("written", ["26", "1899", "2200", "NO", "2026.0", Quoted("år")])
def test_years_have_four_digits(written: str) -> None:
    assert refusal(read_year, written)[0] == "not_a_year"
    assert read_year("2026") == 2026


class TestTexts:
    @pytest.mark.parametrize(
        ("raw", "kind"),
        [
            ("", "empty_text"),
            (" \n", "empty_text"),
            ({}, "empty_text"),
            ([], "not_a_text"),
            ({"dk": "x"}, "not_a_language"),
            ({"da": "x", "en": " "}, "empty_translation"),
            ({"da": []}, "empty_translation"),
        ],
    )
    def test_are_a_string_or_one_by_language(self, raw: object, kind: str) -> None:
        assert refusal(read_text, raw)[0] == kind
        assert read_text({"da": "Vand", "en": "Water"}) == {"da": "Vand", "en": "Water"}

    @pytest.mark.parametrize("written", ["NO", "0123", "1:30", "2026-01-01", "null og nix"])
    def test_are_never_read_as_something_else(self, written: str) -> None:
        assert read_text(written) == written


class TestIds:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("Ventetid", "ventetid"),
            ("god tilstand", "god-tilstand"),
            ("god_tilstand", "god-tilstand"),
            ("på-øer", "paa-oeer"),
            ("-a", "a"),
            ("a--b", "a-b"),
            ("a\u202eb", "a-b"),
            ("a\u200bb", "a-b"),
            ("а", ""),
            ("a\n", "a"),
            ("x" * 65, "x" * 64),
        ],
    )
    def test_are_small_letters_digits_and_hyphens(self, written: str, meant: str) -> None:
        assert refusal(read_id, written) == ("not_an_id", meant)

    @pytest.mark.parametrize("name", ["goals", "okr", "assets", "con", "nul", "com1", "lpt9", "da"])
    def test_are_not_the_sites_or_the_systems_own(self, name: str) -> None:
        assert refusal(read_id, name)[0] == "reserved_id"

    @given(st.text(max_size=300))
    def test_are_made_of_any_text(self, text: str) -> None:
        made = as_id(text)
        assert not made or made == as_id(made)
        assert len(made) <= 64


@pytest.mark.parametrize(
    "written", ["", "/", "a//b", "a/b/c/d/e/f", "../a", "A/b", "a b", "a/" * 5000]
)
def test_references_are_ids_with_strokes_between(written: str) -> None:
    assert refusal(read_reference, written)[0] == "not_a_reference"
    assert read_reference("vand/kyst/2026/ventetid") == "vand/kyst/2026/ventetid"


@pytest.mark.parametrize(
    "written",
    ["", "www.example.org", "javascript:alert(1)", "data:text/html,x", "//example.org",
     "https://", "https:///x", "https://a b", "https://a\u202eb", "ftp://example.org"],
)  # fmt: skip
def test_links_lead_to_the_web_or_a_mailbox(written: str) -> None:
    assert refusal(read_link, written)[0] == "not_a_link"
    assert read_link("https://example.org/x?y=1#z")
    assert read_link("mailto:plan@example.org")
