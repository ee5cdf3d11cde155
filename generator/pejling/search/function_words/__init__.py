"""Words of a query that are not what it is about, by language: lists in files of each."""

from collections.abc import Iterable
from importlib.resources import files


def function_words(languages: Iterable[str]) -> list[str]:
    """Return the words that only hold others together: a query need not find them."""
    return _listed("{}.txt", languages)


def openers(languages: Iterable[str]) -> list[str]:
    """Return the words that a question begins with."""
    return _listed("{}.openers.txt", languages)


def asked_with(languages: Iterable[str]) -> list[str]:
    """Return the words that a question need not find, since they only ask: cost, happens."""
    return _listed("{}.asked.txt", languages)


def _listed(name: str, languages: Iterable[str]) -> list[str]:
    folder = files(__name__)
    lists = (folder.joinpath(name.format(one)).read_text("utf-8") for one in languages)
    lines = (line for text in lists for line in text.splitlines() if not line.startswith("#"))
    return sorted({word for line in lines for word in line.split()})
