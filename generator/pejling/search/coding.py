"""Lists of numbers as short text: what the index stores most of.

A number is written in digits of five bits, the lowest first; each digit is one of 64 characters,
of which the upper half says that more follow. A rising list is written as the gaps between its
numbers, or, where that is shorter, as `!` and a character for every six numbers there could be.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from operator import sub

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_SMALL = DIGITS[:32]


def number(value: int) -> str:
    """Return a number from 0 up."""
    if value < 32:
        return _SMALL[value]
    digits = ""
    while value >= 32:
        digits += DIGITS[32 + (value & 31)]
        value >>= 5
    return digits + _SMALL[value]


def numbers(values: Iterable[int]) -> str:
    """Return numbers one after the other."""
    return "".join(map(number, values))


def rising(values: Sequence[int]) -> str:
    """Return numbers that rise, in the shorter of two ways."""
    if not values:
        return ""
    bits = values[-1] // 6 + 2
    if len(values) >= bits:
        return _bits(values)
    text = "".join(map(_GAPS.__getitem__, map(sub, values, chain((-1,), values))))
    return text if len(text) <= bits else _bits(values)


def _bits(values: Sequence[int]) -> str:
    size = values[-1] // 6 + 1
    marks = bytearray(6 * size)
    for value in values:
        marks[value] = 1
    sixths = sum(int.from_bytes(marks[bit::6], "little") << bit for bit in range(6))
    return "!" + sixths.to_bytes(size, "little").translate(_DIGIT_OF).decode()


_DIGIT_OF = bytes(ord(DIGITS[value % 64]) for value in range(256))


class _Written(dict[int, str]):
    """Numbers as they are written: looking one up takes a fraction of writing it."""

    def __missing__(self, value: int) -> str:
        self[value] = written = number(value)
        return written


_GAPS = _Written()
