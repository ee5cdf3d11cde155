"""From a place inside what Markdown calls inline content back to line and column of the text."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from markdown_it.token import Token

from pejling.load.prose.markdown import PLACE


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; line and column count from 1, the length ends with the line."""

    line: int
    column: int
    length: int


class Places:
    """Finds places in one text; asked in reading order, so that equal table cells are told apart.

    Markdown takes indents, quote marks and list marks off a line before it reads what is in it;
    what is left is the end of the line, or a cell of it.
    """

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._first = 0
        self._rows: list[str] = []
        self._starts: list[int] = []
        self._indents: dict[int, int] = {}
        self._is_cell = False
        self._cells_seen = (-1, 0)

    def enter(self, inline: Token, *, is_cell: bool) -> None:
        """Begin with a piece of inline content."""
        self._first = inline.map[0] if inline.map else 0
        self._rows = inline.content.split("\n")
        self._starts = [0, *accumulate(len(row) + 1 for row in self._rows)][: len(self._rows)]
        self._indents = {}
        self._is_cell = is_cell

    def of(self, token: Token) -> Place:
        """Return where a token that carries a place stands in the text."""
        start, end = token.meta[PLACE]
        row = bisect_right(self._starts, start) - 1
        length = min(end, self._starts[row] + len(self._rows[row])) - start
        column = start - self._starts[row] + self._indent(row)
        return Place(self._first + row + 1, column + 1, max(1, length))

    def of_line(self, line: int) -> Place:
        """Return the place of a whole line, counted from 0, without its indent."""
        text = self._lines[line]
        content = text.strip()
        return Place(line + 1, len(text) - len(text.lstrip()) + 1, max(1, len(content)))

    def of_text(self, line: int, wanted: str) -> Place:
        """Return the place of the last of these words in a line counted from 0."""
        at = max(0, self._lines[line].rfind(wanted))
        return Place(line + 1, at + 1, max(1, len(wanted)))

    def _indent(self, row: int) -> int:
        if row not in self._indents:
            content = self._rows[row].rstrip()
            line = self._first + row
            found = (
                self._cell_start(line, content)
                if self._is_cell
                else self._lines[line].rfind(content)
            )
            self._indents[row] = max(0, found)
        return self._indents[row]

    def _cell_start(self, line: int, content: str) -> int:
        seen, searched = self._cells_seen
        found = self._lines[line].find(content, searched if seen == line else 0)
        if found >= 0:
            self._cells_seen = (line, found + len(content))
        return found
