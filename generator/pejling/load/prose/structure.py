"""What is found in a text: frozen values without files, addresses or HTML of a page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

ID_PREFIX = "txt-"


class ProblemKind(StrEnum):
    """What may be wrong with prose; where a target leads is for the loader to judge."""

    RAW_HTML = "raw_html"
    REFUSED_LINK = "refused_link"
    LINK_WITHOUT_TEXT = "link_without_text"
    FOREIGN_IMAGE = "foreign_image"
    IMAGE_FORMAT = "image_format"
    IMAGE_WITHOUT_ALT = "image_without_alt"
    HEADING_LEVEL_ONE = "heading_level_one"
    HEADING_ID_MALFORMED = "heading_id_malformed"
    HEADING_ID_DUPLICATE = "heading_id_duplicate"
    DIRECTION_CONTROL = "direction_control"
    CONTROL_CHARACTER = "control_character"
    TOO_DEEP = "prose_too_deep"
    TOO_COMPLEX = "prose_too_complex"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place in the text; line and column count from 1."""

    kind: ProblemKind
    line: int
    column: int
    length: int
    value: str


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link or an image points, as the author wrote it; line and column count from 1.

    One that is not `external` is relative, or `#id`: the loader knows where it leads.
    """

    address: str
    external: bool
    text: str
    line: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `id` is the author's or made from the title, `anchor` the id in the page.

    `level` is its place in the outline: 2 at the top, and none is skipped on the way down.
    """

    id: str
    title: str
    level: int
    line: int
    given: bool

    @property
    def anchor(self) -> str:
        """The id in the page: always prefixed, so it never meets one of the page's own."""
        return ID_PREFIX + self.id


@dataclass(frozen=True, slots=True)
class Section:
    """From a heading whose id the author gave to the next of the same or a higher level."""

    heading: Heading
    plain_text: str
    words: int
    start: int = field(repr=False)
    body: int = field(repr=False)
    end: int = field(repr=False)

    @property
    def id(self) -> str:
        """The id the author gave the heading."""
        return self.heading.id


@dataclass(frozen=True, slots=True)
class LinkStart:
    """A link begins here, if its target leads somewhere."""

    target: str
    title: str


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """The link begun last ends here."""


@dataclass(frozen=True, slots=True)
class ImagePiece:
    """An image stands here, if its target leads somewhere; otherwise its alternative text."""

    target: str
    alt: str
    title: str


@dataclass(frozen=True, slots=True)
class HeadingStart:
    """A heading begins here, at a level of the outline."""

    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class HeadingEnd:
    """The heading begun last ends here."""

    level: int


Piece = str | LinkStart | LinkEnd | ImagePiece | HeadingStart | HeadingEnd
"""A string is finished, escaped HTML; the others are decided when the text is shown."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and what is in it; a text too complex to read is plain paragraphs."""

    title: str | None = None
    headings: tuple[Heading, ...] = ()
    sections: tuple[Section, ...] = ()
    links: tuple[Target, ...] = ()
    images: tuple[Target, ...] = ()
    problems: tuple[Problem, ...] = ()
    plain_text: str = ""
    words: int = 0
    pieces: tuple[Piece, ...] = field(default=(), repr=False)

    def section(self, section_id: str) -> Section | None:
        """Return the section whose heading carries this id."""
        return next((found for found in self.sections if found.id == section_id), None)

    def anchor(self, heading_id: str) -> str | None:
        """Return the id in the page of the heading with this id."""
        return next((found.anchor for found in self.headings if found.id == heading_id), None)

    def headings_of(self, section_id: str) -> Iterator[Heading]:
        """Yield the headings inside a section, without its own."""
        section = self.section(section_id)
        if section is None:
            return
        anchors = {
            piece.anchor
            for piece in self.pieces[section.body : section.end]
            if isinstance(piece, HeadingStart)
        }
        yield from (found for found in self.headings if found.anchor in anchors)
