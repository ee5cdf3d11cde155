"""Numbers and dates as each language writes them."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from pejling.assess.comparing import rounded
from pejling.language import speech

LOCALES = {"da": Locale("da"), "en": Locale("en", "GB")}
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=6).filter(
    lambda number: abs(number) < Decimal(10) ** 18
)


@pytest.mark.parametrize(
    ("value", "decimals", "danish", "english"),
    [
        (0, None, "0", "0"),
        (1234567, None, "1.234.567", "1,234,567"),
        (Decimal("1234.50"), None, "1.234,50", "1,234.50"),
        (Decimal("84"), 1, "84,0", "84.0"),
        (Decimal("-1234.5"), 0, "-1.235", "-1,235"),
        (Decimal("2.5"), 0, "3", "3"),
        (Decimal("-0.4"), 0, "0", "0"),
        (Decimal("1E+3"), None, "1.000", "1,000"),
        (Decimal("999999999999999999.999999999999"), 3, "1.000.000.000.000.000.000,000", None),
        (Decimal(10) ** 60, 2, "1" + ".000" * 20 + ",00", None),
    ],
)
def test_numbers(value: Decimal, decimals: int | None, danish: str, english: str | None) -> None:
    assert speech("da").number(value, decimals) == danish
    assert english is None or speech("en").number(value, decimals) == english


@given(NUMBERS, st.integers(0, 6), st.sampled_from(["da", "en"]))
def test_numbers_are_those_of_the_locale(number: Decimal, decimals: int, language: str) -> None:
    """The fast way and babel's way agree on every number babel can write."""
    plain = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP) + 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    expected = format_decimal(plain, format=pattern, locale=LOCALES[language])
    assert speech(language).number(number, decimals) == expected


@given(NUMBERS, st.integers(0, 6))
def test_what_is_shown_is_what_was_compared(number: Decimal, decimals: int) -> None:
    say = speech("da")
    assert say.number(number, decimals) == say.number(rounded(number, decimals) + 0)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_dates_are_read_back(day: date) -> None:
    written = speech("da").date(day)
    assert written.startswith(f"{day.day}. ")
    assert written.endswith(f" {day.year}")
    assert written != speech("da").date(day + timedelta(days=1))


def test_dates() -> None:
    day = date(2026, 5, 1)
    assert speech("da").date(day) == "1. maj 2026"
    assert speech("da").short_date(date(2026, 12, 31)) == "31. dec. 2026"
    assert speech("en").date(day) == "1 May 2026"
    assert speech("en").short_date(day) == "1 May 2026"


def test_words_and_counts() -> None:
    say = speech("da")
    assert say.plural("{count} document", "{count} documents", 1) == "1 dokument"
    assert say.plural("{count} document", "{count} documents", 1200) == "1.200 dokumenter"
    assert speech("en").plural("{count} document", "{count} documents", 0) == "0 documents"
    assert say.text("no such message {x}", x="{y}") == "no such message {y}"
