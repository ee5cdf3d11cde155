"""Compounds that share their end: `olie- og gasfyr` speaks of `oliefyr` too.

The end is the longest that is a word of its own somewhere in the plans.
"""

import re
from collections.abc import Callable, Iterator

_FIRST = r"[^\W\d_]{2,40}[-\u2010\u2011]"
_SHARED = re.compile(
    rf"(?<![^\W_])((?:{_FIRST}, ){{0,4}}{_FIRST}) "
    r"(?:og/eller|og|eller|samt|and|or) ([^\W\d_]{5,40})(?![^\W_])"
)
_BREAKS = re.compile(r"[-\u2010\u2011](?:, )?")
_SHORTEST_END = 3
_LEAST_BEFORE = 2


def shared_ends(text: str) -> Iterator[tuple[str, str]]:
    """Yield each first part that stands alone, with the compound whose end it shares."""
    if "- " in text or "\u2010 " in text or "\u2011 " in text:
        for first_parts, last in _SHARED.findall(text.lower()):
            for first in filter(None, _BREAKS.split(first_parts)):
                yield first, last


def whole(first: str, last: str, is_word: Callable[[str], bool]) -> str | None:
    """Return the compound that was meant, or None where the end is no word of its own."""
    starts = range(_LEAST_BEFORE, len(last) - _SHORTEST_END + 1)
    return next((first + last[at:] for at in starts if is_word(last[at:])), None)
