"""The word lists: data files beside this one, one folder a language."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files


def _lines(language: str, name: str) -> Iterator[str]:
    text = (files("pejling.lint.text") / language / f"{name}.txt").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def entries(language: str, name: str) -> frozenset[str]:
    """Return the words of a list that is written as running words."""
    return frozenset(word for line in _lines(language, name) for word in line.split())


@cache
def rows(language: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a list with several words a line."""
    return tuple(tuple(line.split()) for line in _lines(language, name))


@cache
def groups(language: str, name: str) -> Mapping[str, frozenset[str]]:
    """Return the groups of a list that has a name and a colon before each."""
    pairs = (line.partition(":") for line in _lines(language, name))
    return {group: frozenset(listed.split()) for group, _colon, listed in pairs}


@cache
def phrases(language: str, name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return phrases of one or more words by their first word, the longest first.

    A first word that ends in a star stands for every word that begins so, and a later one that
    begins with a star for every word that ends so.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows(language, name):
        found.setdefault(row[0], []).append(row)
    return {first: tuple(sorted(ones, key=len, reverse=True)) for first, ones in found.items()}
