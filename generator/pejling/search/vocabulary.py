"""The vocabulary, for what is not found as it is typed: sorted from the front and from the back.

One typing error leaves the first or the last half of a word as it is, so the word that was meant
stands near in one of the two. A line is a word as `compact` writes it, then a digit: how often it
is used, each digit twice as often as the one before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pejling.search.shards import begins, compact, cut, script
from pejling.search.terms import Form
from pejling.search.words import fold

SHORTEST = 4
LETTERS_AT_MOST = 16_000


def vocabulary(
    by_key: Mapping[str, Sequence[Form]],
) -> Iterator[tuple[str, list[str], Iterator[tuple[str, bytes]]]]:
    """Yield both orders: the name, the beginning of every shard, and the shards."""
    used: dict[str, int] = {}
    for same in by_key.values():
        for form in same:
            word = fold(form.word.form)
            if not form.word.is_number and len(word) >= SHORTEST:
                used[word] = used.get(word, 0) + sum(map(len, form.records))
    backwards = {word[::-1]: count for word, count in used.items()}
    for name, words in (("words", used), ("backwards", backwards)):
        ordered = sorted(words)
        parts = list(cut(ordered, map(len, ordered), LETTERS_AT_MOST))
        yield name, list(begins(parts)), _shards(name, parts, words)


def _shards(
    name: str, parts: Iterable[Sequence[str]], used: Mapping[str, int]
) -> Iterator[tuple[str, bytes]]:
    for number, part in enumerate(parts):
        marks = (str(min(9, used[word].bit_length() - 1)) for word in part)
        lines = "\n".join(map(str.__add__, compact(part), marks))
        yield f"{name}/{number}", script(f"{name}/{number}", lines)
