"""Showing a text: its pieces with every address decided, then the sanitiser."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import assert_never

from pejling.load.prose.characters import as_html
from pejling.load.prose.sanitising import sanitise
from pejling.load.prose.structure import (
    HeadingEnd,
    HeadingStart,
    ImagePiece,
    LinkEnd,
    LinkStart,
    Piece,
    Prose,
    Section,
)
from pejling.load.prose.targets import TargetKind, external_address, kind_of


@dataclass(frozen=True, slots=True)
class Picture:
    """An image as it is published: address relative to the page, size in pixels."""

    address: str
    width: int
    height: int


Resolve = Callable[[str], str | None]
"""Gives a relative target its address in the page, or None where it leads nowhere."""

Show = Callable[[str], Picture | None]
"""Gives an image's target what is published for it, or None where there is no such image."""


def _nowhere(_target: str) -> None:
    """Resolve nothing."""


@dataclass(frozen=True, slots=True)
class Display:
    """How a text is shown: who knows the addresses, and the level of its highest headings.

    Shown alone, a section's own heading counts as the highest: those in it stand one below.
    """

    resolve: Resolve = _nowhere
    show: Show = _nowhere
    base_level: int = 2


def render(
    prose: Prose, display: Display, *, section: str | None = None, without: Collection[str] = ()
) -> str:
    """Return sanitised HTML of the text, or of one section without its heading.

    Sections named in `without` are left out, with their headings. A section that is not there
    gives an empty string. A link or image that leads nowhere is shown as its words.
    """
    alone = prose.section(section) if section is not None else None
    if section is not None and alone is None:
        return ""
    top = alone.heading.level if alone else 2
    shown = _shown(_chosen(prose, alone, without), prose, display, display.base_level - top)
    return sanitise("".join(shown))


def _chosen(prose: Prose, alone: Section | None, without: Collection[str]) -> Iterator[Piece]:
    """Yield the pieces asked for, in order."""
    position, end = (alone.body, alone.end) if alone else (0, len(prose.pieces))
    for left_out in prose.sections:
        if left_out.id in without and position <= left_out.start < end:
            yield from prose.pieces[position : left_out.start]
            position = left_out.end
    yield from prose.pieces[position:end]


def _shown(pieces: Iterator[Piece], prose: Prose, display: Display, shift: int) -> Iterator[str]:
    anchors = {heading.id: heading.anchor for heading in prose.headings}
    link_end = ""
    for piece in pieces:
        match piece:
            case str():
                yield piece
            case LinkStart():
                start = _link(piece, anchors, display)
                link_end = "</a>" if start else ""
                yield start
            case LinkEnd():
                yield link_end
            case ImagePiece():
                yield _image(piece, display)
            case HeadingStart():
                yield f'<h{_level(piece.level + shift)} id="{as_html(piece.anchor)}">'
            case HeadingEnd():
                yield f"</h{_level(piece.level + shift)}>\n"
            case _:
                assert_never(piece)


def _level(level: int) -> int:
    return min(6, max(2, level))


def _link(link: LinkStart, anchors: dict[str, str], display: Display) -> str:
    title = f' title="{as_html(link.title)}"' if link.title else ""
    if kind_of(link.target) is TargetKind.EXTERNAL:
        address = as_html(external_address(link.target))
        return f'<a href="{address}" rel="noopener noreferrer"{title}>'
    found = display.resolve(link.target)
    if found is None and link.target.startswith("#") and link.target[1:] in anchors:
        found = "#" + anchors[link.target[1:]]
    return f'<a href="{as_html(found)}"{title}>' if found is not None else ""


def _image(image: ImagePiece, display: Display) -> str:
    picture = display.show(image.target)
    if picture is None:
        return as_html(image.alt)
    title = f' title="{as_html(image.title)}"' if image.title else ""
    return (
        f'<img src="{as_html(picture.address)}" alt="{as_html(image.alt)}"{title}'
        f' width="{picture.width}" height="{picture.height}" loading="lazy" decoding="async">'
    )
