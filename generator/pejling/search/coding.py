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
    gaps = map(sub, values, chain((-1,), values))
    text = "".join([_GAPS[gap] if gap < _KNOWN else number(gap) for gap in gaps])
    return text if len(text) <= bits else _bits(values)


def _bits(values: Sequence[int]) -> str:
    sixths = [0] * (values[-1] // 6 + 1)
    for value in values:
        sixths[value // 6] |= 1 << value % 6
    return "!" + "".join([DIGITS[one] for one in sixths])


_KNOWN = 1024
_GAPS = [number(gap) for gap in range(_KNOWN)]
"""Most gaps are short: looking one up takes a fraction of writing it."""
