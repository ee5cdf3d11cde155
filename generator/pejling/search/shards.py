"""Files that a page loads when it needs them: scripts that hand over one value each.

A script runs from a file share and under `default-src 'self'`, where nothing can be fetched.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from pejling.search.coding import DIGITS

T = TypeVar("T")


def script(name: str, value: object) -> bytes:
    """Return a script that hands over a value of plain data under a name."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Line ends to a script before ES2019, though not to JSON.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'Pejling.give("{name}",{text});\n'.encode()


def cut(entries: Sequence[T], sizes: Iterable[int], most: int) -> Iterator[Sequence[T]]:
    """Yield entries in order, as many together as fit into `most`, and always one."""
    start, begun, before = 0, 0, 0
    for index, upto in enumerate(accumulate(sizes)):
        if index > start and upto - begun > most:
            yield entries[start:index]
            start, begun = index, before
        before = upto
    if entries:
        yield entries[start:]


def compact(words: Sequence[str]) -> Iterator[str]:
    """Yield sorted words: a digit for how many letters are those of the word before, the rest."""
    before = ""
    for word in words:
        shared = min(_shared(before, word), len(DIGITS) - 1)
        yield DIGITS[shared] + word[shared:]
        before = word


def begins(shards: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield for every shard of sorted words as much of its first as tells it from those before."""
    last = ""
    for words in shards:
        first = words[0]
        shared = _shared(last, first)
        yield first[: shared + 1]
        last = words[-1]


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    for at, (letter, its) in enumerate(zip(one, other, strict=False)):
        if letter != its:
            return at
    return min(len(one), len(other))
