"""A file's text and the places in it; there is one way to count lines."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, order=True)
class Span:
    """A place in a file: `path` is relative to the plans folder, lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True)
class Source:
    """A file as it was read: path relative to the plans folder, text with `\\n` line ends."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines without their ends; only `\\n` ends a line."""
        return self.text.split("\n")

    def span(self, line: int, column: int = 1, length: int = 1) -> Span:
        """Return the place of `length` characters from a line and column, both from 1."""
        return Span(self.path, line, column, line, column + max(length, 1))
