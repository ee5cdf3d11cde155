"""Numbers as text and back; the browser's own reading is tried in `tests/browser`."""

from hypothesis import given
from hypothesis import strategies as st

from pejling.search.coding import DIGITS, numbers, rising


def read(text: str) -> list[int]:
    found, value, shift = [], 0, 0
    for character in text:
        digit = DIGITS.index(character)
        value += (digit & 31) << shift
        shift += 5
        if digit < 32:
            found.append(value)
            value = shift = 0
    return found


def read_rising(text: str) -> list[int]:
    if text.startswith("!"):
        bits = [DIGITS.index(one) >> bit & 1 for one in text[1:] for bit in range(6)]
        return [number for number, bit in enumerate(bits) if bit]
    found, number = [], -1
    for gap in read(text):
        number += gap
        found.append(number)
    return found


@given(st.lists(st.integers(0, 2**31)))
def test_numbers_are_read_back(values: list[int]) -> None:
    assert read(numbers(values)) == values


@given(st.sets(st.integers(0, 3000)), st.booleans())
def test_rising_numbers_are_read_back_thin_or_dense(values: set[int], dense: bool) -> None:
    ordered = sorted(set(range(3000)) - values if dense else values)
    text = rising(ordered)
    assert read_rising(text) == ordered
    assert len(text) <= 502
