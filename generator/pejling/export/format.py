"""An export format: how goals as data become the bytes of a file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from pejling.export import formats
from pejling.export.record import GoalRecord
from pejling.registry import members


@dataclass(frozen=True)
class Head:
    """What is said once in a file: the page it belongs to, its language, the site's date."""

    title: str
    language: str
    as_of: date
    demonstration: bool


@dataclass(frozen=True)
class Format:
    """A file format. `piece` writes one goal, `whole` joins the pieces of a page.

    A goal stands on several pages; its piece is written once.
    """

    name: str
    suffix: str
    piece: Callable[[GoalRecord], str]
    whole: Callable[[Head, Sequence[str]], bytes]


@cache
def all_formats() -> tuple[Format, ...]:
    """Return every export format."""
    return members(formats, "FORMAT", Format)


def export(head: Head, pieces: Mapping[str, Sequence[str]]) -> Mapping[str, bytes]:
    """Return a page's goals in every format, by suffix; `pieces` by the format's name."""
    return {one.suffix: one.whole(head, pieces[one.name]) for one in all_formats()}
