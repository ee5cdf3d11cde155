"""Words that only hold others together, by language: a list in a file of each."""

from collections.abc import Iterable
from importlib.resources import files


def function_words(languages: Iterable[str]) -> list[str]:
    """Return the words that a query need not find when it has others, of all the languages."""
    folder = files(__name__)
    lists = (folder.joinpath(f"{one}.txt").read_text("utf-8") for one in languages)
    lines = (line for text in lists for line in text.splitlines() if not line.startswith("#"))
    return sorted({word for line in lines for word in line.split()})
