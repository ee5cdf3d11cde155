"""The queries that the search is judged by, as they stand in `queries/`."""

from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).with_name("queries")
LANGUAGES = ("da", "en")


@dataclass(frozen=True)
class Query:
    """One query and what a user who types it must be shown (the words stand in `da.yaml`)."""

    query: str
    language: str
    who: str
    expect: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    none: bool = False
    unfound: tuple[str, ...] = ()


def queries(language: str) -> tuple[Query, ...]:
    """Return a language's queries in the order of the file."""
    items = yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8"))
    return tuple(
        Query(**{key: tuple(value) if isinstance(value, list) else value for key, value in one})
        for one in (item.items() for item in items)
    )
