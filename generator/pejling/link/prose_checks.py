"""What is wrong in prose: dead links, images that cannot be used, sections of no goal."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from pejling.diagnostics import Diagnostic, Problem, found
from pejling.language import _
from pejling.link.directory import MOST_NAMED, Directory
from pejling.load import Body, Document, Library
from pejling.load import problems as p
from pejling.load.images import MOST_BYTES, Image, ImageProblem, UnfitImageError, reencode
from pejling.load.nearest import nearest
from pejling.load.prose import ProblemKind
from pejling.load.tree import Entry, read_bytes
from pejling.source import Span

WRITE_THE_PATH = _("Write the path from this file to the other, or delete the link.")
SHOW_IT = _("No text shows this image: show it with ![what it shows](<{name}>), or delete it.")
KNOWN_SECTIONS = _("Sections there: {known}")
MOST_GUESSES = 50
"""Of dead links in one text: the nearest of thousands of paths is not found for nothing."""

_PROBLEMS: Mapping[ProblemKind, Problem] = {
    ProblemKind.RAW_HTML: p.RAW_HTML,
    ProblemKind.REFUSED_LINK: p.REFUSED_LINK,
    ProblemKind.LINK_WITHOUT_TEXT: p.LINK_WITHOUT_TEXT,
    ProblemKind.FOREIGN_IMAGE: p.FOREIGN_IMAGE,
    ProblemKind.IMAGE_FORMAT: p.IMAGE_FORMAT,
    ProblemKind.IMAGE_WITHOUT_ALT: p.NO_ALT,
    ProblemKind.HEADING_LEVEL_ONE: p.FIRST_LEVEL_HEADING,
    ProblemKind.HEADING_ID_MALFORMED: p.HEADING_ID,
    ProblemKind.HEADING_ID_DUPLICATE: p.DUPLICATE_HEADING,
    ProblemKind.DIRECTION_CONTROL: p.DIRECTION_CONTROL,
    ProblemKind.CONTROL_CHARACTER: p.CONTROL_CHARACTER,
    ProblemKind.TOO_DEEP: p.TOO_COMPLEX,
    ProblemKind.TOO_COMPLEX: p.TOO_COMPLEX,
}


def check_prose(library: Library) -> tuple[list[Diagnostic], Mapping[str, Image]]:
    """Return what is wrong in every text, and the images it shows, written anew, by path."""
    diagnostics: list[Diagnostic] = []
    images: dict[str, Image] = {}
    directory = Directory(library)
    paths = {document.path: document for document in library.documents()}
    for document in sorted(paths.values(), key=lambda one: one.path):
        for body in document.bodies.values():
            if not body.text.strip():
                continue
            diagnostics += _said(body)
            diagnostics += _links(document, body, paths, directory)
            diagnostics += _images(document, body, library, images)
            if document.kind == "plan":
                diagnostics += _sections(document, body, directory)
    diagnostics += _unshown(paths.values(), library, images)
    return diagnostics, images


def _unshown(
    documents: Iterable[Document[Any]], library: Library, images: Mapping[str, Image]
) -> Iterator[Diagnostic]:
    """Name the images that no text shows; beside a file that could not be read nobody knows."""
    unknown = {posixpath.dirname(one.path) for one in documents if not one.bodies}
    for path in library.images:
        if path not in images and posixpath.dirname(path) not in unknown:
            yield found(p.STRAY, Span(path), hint_key=SHOW_IT, name=posixpath.basename(path))


def _said(body: Body) -> Iterator[Diagnostic]:
    for problem in body.prose.problems:
        span = body.source.span(body.line + problem.line - 1, problem.column, problem.length)
        yield found(_PROBLEMS[problem.kind], span, value=problem.value)


def resolved(document_path: str, target: str) -> tuple[str, str]:
    """Return the path from the plans folder, and the section, that a relative target names."""
    path, _, section = target.partition("#")
    folder = posixpath.dirname(document_path)
    whole = posixpath.normpath(posixpath.join(folder, unquote(path))) if path else document_path
    return whole, unquote(section)


def _links(
    document: Document[Any],
    body: Body,
    paths: Mapping[str, Document[Any]],
    directory: Directory,
) -> Iterator[Diagnostic]:
    dead = 0
    for link in body.prose.links:
        if link.external:
            continue
        span = body.source.span(body.line + link.line - 1, link.column, link.length)
        path, section = resolved(document.path, link.address)
        if path not in paths:
            dead += 1
            others = (one for one in paths if one != document.path)
            near = nearest(path, others) if dead <= MOST_GUESSES else ""
            yield _dead_link(document, span, path, near)
        elif section and section not in sections_of(paths[path], directory):
            known = sections_of(paths[path], directory)
            meant = nearest(section, known)
            shown = ", ".join(sorted(known)[:MOST_NAMED]) or "–"
            hint = None if meant else KNOWN_SECTIONS
            yield found(p.DEAD_ANCHOR, span, hint_key=hint, value=section, meant=meant, known=shown)


def _dead_link(document: Document[Any], span: Span, path: str, near: str) -> Diagnostic:
    """Return that a link leads nowhere, with the nearest document as it would be written here."""
    folder = posixpath.dirname(document.path)
    meant = posixpath.relpath(near, folder or ".") if near else ""
    return found(
        p.DEAD_LINK, span, hint_key=None if near else WRITE_THE_PATH, value=path, meant=meant
    )


def sections_of(document: Document[Any], directory: Directory) -> set[str]:
    """Return what can follow # in a link to a document: its headings, and a plan's goals."""
    ids = {heading.id for body in document.bodies.values() for heading in body.prose.headings}
    if document.kind == "plan":
        ids |= {goal.id for goal in directory.goals_of(document)}
    return ids


def _images(
    document: Document[Any], body: Body, library: Library, images: dict[str, Image]
) -> Iterator[Diagnostic]:
    for shown in body.prose.images:
        if shown.external:
            continue
        span = body.source.span(body.line + shown.line - 1, shown.column, shown.length)
        path, _section = resolved(document.path, shown.address)
        file = library.images.get(path)
        if file is None:
            yield found(p.DEAD_IMAGE, span, value=path)
        elif path not in images:
            data = read_bytes(Entry(path, file), MOST_BYTES)
            if isinstance(data, Diagnostic):
                yield data
                continue
            try:
                images[path] = reencode(data)
            except UnfitImageError as error:
                yield found(p.BAD_IMAGE, span, value=path, reason=_REASONS[error.kind])


_REASONS: Mapping[ImageProblem, str] = {
    ImageProblem.TOO_MANY_BYTES: "> 5 MB",
    ImageProblem.TOO_MANY_PIXELS: "> 40 Mpx",
    ImageProblem.NOT_PNG_OR_JPEG: "≠ PNG/JPEG",
    ImageProblem.UNREADABLE: "?",
}


def _sections(document: Document[Any], body: Body, directory: Directory) -> Iterator[Diagnostic]:
    """Name a section whose id is close to a goal's: its text would stand in the wrong place."""
    ids = [goal.id for goal in directory.goals_of(document)]
    for section in body.prose.sections:
        if section.id not in ids and (meant := nearest(section.id, ids)):
            span = body.source.span(body.line + section.heading.line - 1)
            yield found(p.UNKNOWN_SECTION, span, value=section.id, meant=meant)
