"""The words inside a block: emphasis, code, links and images."""

from markdown_it.token import Token

from pejling.load.prose.characters import visible
from pejling.load.prose.places import Place, Places
from pejling.load.prose.sheet import Sheet
from pejling.load.prose.structure import (
    ImagePiece,
    LinkEnd,
    LinkStart,
    Problem,
    ProblemKind,
    Target,
)
from pejling.load.prose.targets import IMAGE_SUFFIXES, TargetKind, kind_of

_MARKUP = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "s_open": "<s>",
    "s_close": "</s>",
}


class Inlines:
    """Takes the tokens inside one block after the other."""

    def __init__(self, sheet: Sheet, places: Places) -> None:
        self._sheet = sheet
        self._places = places
        self.links: list[Target] = []
        self.images: list[Target] = []
        self.problems: list[Problem] = []
        self._open_link: tuple[str, Place, int, int] | None = None

    def take(self, tokens: list[Token]) -> None:
        """Put the words of a block on the sheet and collect its links and images."""
        for token in tokens:
            if token.type in _MARKUP:
                self._sheet.html(_MARKUP[token.type])
            elif token.type == "link_open":
                self._begin_link(token)
            elif token.type == "link_close":
                self._end_link()
            elif token.type == "image":
                self._image(token)
            else:
                self._words(token)

    def _words(self, token: Token) -> None:
        if token.type == "code_inline":
            self._sheet.html("<code>")
            self._sheet.text(token.content)
            self._sheet.html("</code>")
        elif token.type == "hardbreak":
            self._sheet.html("<br>")
            self._sheet.text("\n")
        elif token.type == "softbreak":
            self._sheet.text("\n")
        else:
            if token.type == "raw_html":
                self._report(ProblemKind.RAW_HTML, self._places.of(token), token.content)
            self._sheet.text(token.content)

    def _begin_link(self, token: Token) -> None:
        target, place = str(token.attrs.get("href", "")), self._places.of(token)
        if not target or kind_of(target) is TargetKind.REFUSED:
            self._report(ProblemKind.REFUSED_LINK, place, target)
            return
        piece = self._sheet.piece(LinkStart(target, visible(str(token.attrs.get("title", "")))))
        self._open_link = (target, place, piece, self._sheet.position)

    def _end_link(self) -> None:
        if self._open_link is None:
            return
        target, place, piece, start = self._open_link
        self._open_link = None
        words = self._sheet.plain(start)
        if words:
            self._sheet.piece(LinkEnd())
        else:
            self._sheet.pieces[piece] = ""
            self._report(ProblemKind.LINK_WITHOUT_TEXT, place, target)
        external = kind_of(target) is TargetKind.EXTERNAL
        self.links.append(Target(target, external, words, place.line, place.column, place.length))

    def _image(self, token: Token) -> None:
        target, place = str(token.attrs.get("src", "")), self._places.of(token)
        alt = visible(_words_of(token.children or [])).strip()
        if not alt:
            self._report(ProblemKind.IMAGE_WITHOUT_ALT, place, target)
        if any(child.type == "raw_html" for child in token.children or ()):
            self._report(ProblemKind.RAW_HTML, place, token.content)
        problem = _problem_of_image(target)
        if problem:
            self._report(problem, place, target)
            self._sheet.text(alt)
            return
        title = visible(str(token.attrs.get("title", "")))
        self._sheet.piece(ImagePiece(target, alt, title))
        self._sheet.unshown(alt)
        self.images.append(Target(target, False, alt, place.line, place.column, place.length))

    def _report(self, kind: ProblemKind, place: Place, value: str) -> None:
        self.problems.append(Problem(kind, place.line, place.column, place.length, value))


def _problem_of_image(target: str) -> ProblemKind | None:
    if not target or kind_of(target) is not TargetKind.LOCAL:
        return ProblemKind.FOREIGN_IMAGE
    if not target.lower().endswith(IMAGE_SUFFIXES):
        return ProblemKind.IMAGE_FORMAT
    return None


def _words_of(tokens: list[Token]) -> str:
    """Return the words inside an image's brackets, other images' words among them."""
    words: list[str] = []
    waiting = list(reversed(tokens))
    while waiting:
        token = waiting.pop()
        if token.type == "image":
            waiting.extend(reversed(token.children or []))
        elif token.type in {"softbreak", "hardbreak"}:
            words.append(" ")
        else:
            words.append(token.content)
    return "".join(words)
