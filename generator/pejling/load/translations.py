"""Translations of a document's text, in files beside it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pejling.diagnostics import Diagnostic, found
from pejling.load import problems as p
from pejling.load.document import Body, Document
from pejling.load.front_matter import split
from pejling.load.tree import Entry, read_source
from pejling.load.yaml_reading import read
from pejling.source import Source, Span


def add_translations(
    documents: dict[str, Document[Any]], translations: Iterable[tuple[Entry, str, str]]
) -> list[Diagnostic]:
    """Give documents, by their path, the texts that translate them; return what is wrong."""
    diagnostics: list[Diagnostic] = []
    for entry, original, language in translations:
        if original not in documents:
            diagnostics.append(found(p.TRANSLATION_ALONE, Span(entry.path), value=original))
            continue
        source = read_source(entry)
        if isinstance(source, Diagnostic):
            diagnostics.append(source)
            continue
        body, problem = _translation(source, original, documents[original].kind == "page")
        if problem:
            diagnostics.append(problem)
        document = documents[original]
        bodies = {**document.bodies, language: body}
        documents[original] = replace(document, bodies=bodies)
    return diagnostics


def _translation(source: Source, original: str, is_page: bool) -> tuple[Body, Diagnostic | None]:
    parts = split(source)
    if parts.front is None:
        return Body(source.text, source, 1, is_page), None
    keys = read(parts.front).data
    problem = None
    if keys:
        span = parts.front.span((next(iter(keys)),), key=True)
        problem = found(p.TRANSLATION_KEYS, span, value=original)
    return Body(parts.body, source, parts.body_line, is_page), problem
