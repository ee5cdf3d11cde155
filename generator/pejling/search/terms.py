"""Which records a word stands in: by the forms of a word, and by the ends of compounds."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial
from typing import NamedTuple

from pejling.search.coding import rising
from pejling.search.shared_ends import shared_ends, whole
from pejling.search.words import Word, tokens, words_of

SHORTEST_END = 3
LEAST_BEFORE = 2
SHARED_BY_MANY = 4


class Part(IntEnum):
    """Where in a record a word stands; what stands first counts most."""

    TITLE = 0
    NAMES = 1
    BODY = 2
    CONTEXT = 3
    AROUND = 4


Text = tuple[Part, str, str]
"""A part of a record, its language and its words."""


@dataclass(slots=True)
class Form:
    """One written form of a word, with the records it stands in, by part."""

    word: Word
    records: list[Sequence[int]] = field(default_factory=lambda: [()] * len(Part))
    may_be_compound: bool = False

    def add(self, part: Part, numbers: Sequence[int], language: str) -> None:
        """Note records; the same form may come of two languages, or of two ways to write it."""
        known = self.records[part]
        self.records[part] = sorted({*known, *numbers}) if known else numbers
        self.may_be_compound |= language == "da" and not self.word.is_number


def forms(records: Iterable[Iterable[Text]]) -> dict[str, list[Form]]:
    """Return every word's forms by its key; a record counts a word once, where it counts most."""
    by_form: dict[Word, Form] = {}
    for language, of_parts in sorted(_standing(records).items()):
        for part, of_part in zip(Part, of_parts, strict=True):
            for token, numbers in of_part.items():
                for word in words_of(token, language):
                    form = by_form.get(word)
                    if form is None:
                        form = by_form[word] = Form(word)
                    form.add(part, numbers, language)
    by_key: dict[str, list[Form]] = {}
    for word in sorted(by_form):
        by_key.setdefault(word.key, []).append(by_form[word])
    return dict(sorted(by_key.items()))


Standing = tuple[defaultdict[str, list[int]], ...]
"""By part: the records that each token stands in."""


def _standing(records: Iterable[Iterable[Text]]) -> Mapping[str, Standing]:
    """Return by language where each token stands."""
    standing: defaultdict[str, Standing] = defaultdict(_nowhere)
    shared: list[tuple[int, Part, str, str, str]] = []
    for number, texts in enumerate(records):
        seen: set[str] = set()
        for part, language, text in texts:
            shared += [(number, part, language, *both) for both in shared_ends(text)]
            found = tokens(text) - seen
            seen |= found
            of_part = standing[language][part]
            for token in found:
                of_part[token].append(number)
    _complete(shared, standing)
    return standing


def _complete(
    shared: Iterable[tuple[int, Part, str, str, str]], standing: Mapping[str, Standing]
) -> None:
    """Note where compounds stand whose end stands only once for several."""
    known = {
        language: {
            word.key for of_part in of_parts for one in of_part for word in words_of(one, language)
        }
        for language, of_parts in standing.items()
    }
    for number, part, language, first, last in shared:
        compound = whole(first, last, partial(_is_known, known[language], language))
        if compound is not None:
            numbers = standing[language][part][compound]
            at = bisect_left(numbers, number)
            if numbers[at : at + 1] != [number]:
                numbers.insert(at, number)


def _is_known(keys: Container[str], language: str, word: str) -> bool:
    return words_of(word, language)[0].key in keys


def _nowhere() -> Standing:
    return tuple(defaultdict(list) for _part in Part)


class Found(NamedTuple):
    """The records that hold any of several words: in the title, or elsewhere but the context."""

    title: Sequence[int]
    rest: Sequence[int]

    def __str__(self) -> str:
        rest = sorted({*self.rest}.difference(self.title)) if self.title else self.rest
        return f"{rising(self.title)},{rising(rest)}"


def found_in(same: Sequence[Form]) -> Found:
    """Return where any form of a word is found."""
    return Found(
        _merged([one.records[Part.TITLE] for one in same]),
        _merged([one.records[part] for one in same for part in (Part.NAMES, Part.BODY)]),
    )


def joined(several: Sequence[Found]) -> Found:
    """Return where any of several words is found."""
    return Found(_merged([one.title for one in several]), _merged([one.rest for one in several]))


def _merged(lists: list[Sequence[int]]) -> Sequence[int]:
    some = [one for one in lists if one]
    if len(some) < 2:
        return some[0] if some else ()
    return sorted(set().union(*some))


def ends(by_key: Mapping[str, Sequence[Form]]) -> dict[str, list[str]]:
    """Return the ends that compounds may have, each with the words that end so.

    Where many words share an end and the same letter always stands before it, no word begins
    there: the end one letter longer says the same.
    """
    found: dict[str, list[str]] = {}
    for key, same in by_key.items():
        if any(one.may_be_compound for one in same):
            for start in range(LEAST_BEFORE, len(key) - SHORTEST_END + 1):
                found.setdefault(key[start:], []).append(key)
    return {
        end: keys
        for end, keys in found.items()
        if len(keys) < SHARED_BY_MANY or _begins_a_word(end, keys, by_key)
    }


def _begins_a_word(end: str, keys: Iterable[str], known: Container[str]) -> bool:
    is_long = len(end) > SHORTEST_END or end in known
    return is_long and len({key[-len(end) - 1] for key in keys}) > 1
