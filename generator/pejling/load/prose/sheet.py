"""The growing result of a walk: pieces of HTML, and the same words as plain text."""

from pejling.load.prose.characters import as_html, visible
from pejling.load.prose.structure import Piece


class Sheet:
    """Joins finished HTML into long pieces between those that are decided later."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._html: list[str] = []
        self._plain: list[str] = []

    def html(self, html: str) -> None:
        """Add markup of our own."""
        self._html.append(html)

    def text(self, text: str) -> None:
        """Add an author's words."""
        self._html.append(as_html(text))
        self._plain.append(visible(text))

    def unshown(self, text: str) -> None:
        """Add words that only some show, such as an image's alternative text."""
        self._plain.append(visible(text))

    def space(self) -> None:
        """Part the words before from those after."""
        if self._plain and self._plain[-1] != "\n":
            self._plain.append("\n")

    def piece(self, piece: Piece) -> int:
        """Add a piece decided later and return its number."""
        self.flush()
        self.pieces.append(piece)
        return len(self.pieces) - 1

    def flush(self) -> int:
        """End the present piece of HTML and return the number of the next."""
        if self._html:
            self.pieces.append("".join(self._html))
            self._html.clear()
        return len(self.pieces)

    def forget(self) -> None:
        """Take back everything so far."""
        self.pieces.clear()
        self._html.clear()
        self._plain.clear()

    @property
    def position(self) -> int:
        """How far the plain text has come, for `plain`."""
        return len(self._plain)

    def plain(self, start: int, end: int | None = None) -> str:
        """Return the plain text between two positions."""
        return "".join(self._plain[start:end]).strip()
