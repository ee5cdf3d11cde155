"""Files in, library and diagnostics out; a file with a mistake never disappears unnoticed."""

from pathlib import Path
from typing import Any

from pejling.diagnostics import Diagnostic, Severity, found
from pejling.load import problems as p
from pejling.load.document import MAIN_LANGUAGE, Body, Document, Library
from pejling.load.front_matter import Split, split
from pejling.load.gathering import gather
from pejling.load.known_keys import known_keys
from pejling.load.places import Located, bad_name, locate, meant_document, original_of
from pejling.load.refusals import Reading
from pejling.load.stand_ins import stand_ins, unread
from pejling.load.translations import add_translations
from pejling.load.tree import IMAGE_SUFFIXES, Entry, read_source, walk
from pejling.load.yaml_reading import read
from pejling.model import KINDS, Article
from pejling.model.ids import RESERVED_IDS, as_id
from pejling.source import Source, Span


def load(root: Path) -> tuple[Library, list[Diagnostic]]:
    """Read every document below the plans folder.

    Raises EnvironmentFault where a folder cannot be listed; all else is a diagnostic.
    """
    entries, diagnostics = walk(root)
    images: dict[str, Path] = {}
    documents: list[Document[Any]] = []
    translations: list[tuple[Entry, str, str]] = []
    for entry in entries:
        if entry.path.lower().endswith(IMAGE_SUFFIXES):
            images[entry.path] = entry.file
        elif not entry.path.lower().endswith(".md"):
            diagnostics.append(_stray(entry.path))
        elif original := original_of(entry.path):
            translations.append((entry, *original))
        else:
            document, problems = read_document(entry)
            diagnostics += problems
            if document:
                documents.append(document)
    documents += stand_ins(documents, diagnostics)
    by_path = {document.path: document for document in documents}
    diagnostics = _one_per_folder(diagnostics)
    diagnostics += add_translations(by_path, translations)
    library, problems = gather(by_path.values(), images)
    return library, diagnostics + problems


def _stray(path: str) -> Diagnostic:
    if meant := meant_document(path):
        name = path.rsplit("/", 1)[-1]
        return found(p.UNKNOWN_DOCUMENT, Span(path), value=name, meant=meant)
    return found(p.STRAY, Span(path))


FOLDER_PROBLEMS = (p.BAD_YEAR, p.BAD_NAME, p.RESERVED_NAME, p.BAD_CYCLE)


def _one_per_folder(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Say once what is wrong with the name of a folder, not for each file in it."""
    told: set[tuple[str, str]] = set()
    kept = []
    for one in diagnostics:
        folders = one.span.path.split("/")[:-1]
        value = one.values.get("value", "")
        if one.problem in FOLDER_PROBLEMS and value in folders:
            place = (one.problem.code, "/".join(folders[: folders.index(value) + 1]))
            if place in told:
                continue
            told.add(place)
        kept.append(one)
    return kept


def read_document(entry: Entry) -> tuple[Document[Any] | None, list[Diagnostic]]:
    """Return the document in a file, and every mistake in it."""
    located = locate(entry.path)
    if misplaced := _misplaced(entry.path, located):
        return None, [misplaced]
    source = read_source(entry)
    if isinstance(source, Diagnostic):
        return None, [source]
    parts = split(source)
    if located.kind == "page" and parts.front is None and not _is_unclosed(parts):
        parts = Split(None, source.text, 1)
    elif parts.problem:
        return unread(located, source), [parts.problem]
    return _validated(located, source, parts)


def _is_unclosed(parts: Split) -> bool:
    return parts.problem is not None and parts.problem.problem is p.UNCLOSED_FRONT_MATTER


def _misplaced(path: str, located: Located) -> Diagnostic | None:
    name = path.rsplit("/", 1)[-1]
    if located.kind == "unknown":
        return found(p.UNKNOWN_DOCUMENT, Span(path), value=name, meant=located.meant)
    if located.kind == "misplaced":
        return found(p.MISPLACED, Span(path), value=name, meant=located.meant)
    if located.kind == "other-year":
        period = located.place.period
        return found(p.OTHER_YEAR, Span(path), value=located.meant, meant=period)
    if located.kind == "bad-year":
        return found(p.BAD_YEAR, Span(path), value=path.split("/")[-2])
    if located.kind == "bad-cycle":
        return found(p.BAD_CYCLE, Span(path), value=path.split("/")[3])
    if bad := bad_name(path, located.kind):
        if bad[0] in RESERVED_IDS:
            return found(p.RESERVED_NAME, Span(path), value=bad[0])
        return found(p.BAD_NAME, Span(path), value=bad[0], meant=as_id(bad[0]) or "…")
    return None


def _validated(
    located: Located, source: Source, parts: Split
) -> tuple[Document[Any] | None, list[Diagnostic]]:
    is_page = located.kind == "page"
    bodies = {MAIN_LANGUAGE: Body(parts.body, source, parts.body_line, is_page)}
    if parts.front is None:
        return Document(located.kind, source.path, located.place, Article(), None, bodies), []
    model = KINDS[located.kind]
    tree = read(parts.front)
    if not tree.data and any(one.severity is Severity.ERROR for one in tree.diagnostics):
        first_keys = ", ".join(known_keys(model, ())[2:5])
        named = [_with_meant(one, first_keys) for one in tree.diagnostics]
        return unread(located, source), named
    reading = Reading(model, tree).read()
    diagnostics = _each_once([*reading.of_tree, *reading.diagnostics])
    if reading.content is None:
        return unread(located, source), diagnostics
    document = Document(
        located.kind,
        source.path,
        located.place,
        reading.content,
        reading.front,
        bodies,
        reading.is_whole,
    )
    return document, diagnostics


def _each_once(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out that a key has no value where more is said of its line."""
    said = {one.span.line for one in diagnostics if one.problem is not p.EMPTY_VALUE}
    return [
        one for one in diagnostics if one.problem is not p.EMPTY_VALUE or one.span.line not in said
    ]


def _with_meant(diagnostic: Diagnostic, meant: str) -> Diagnostic:
    if diagnostic.problem is not p.NOT_KEYS:
        return diagnostic
    return found(p.NOT_KEYS, diagnostic.span, meant=meant)
