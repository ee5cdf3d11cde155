"""Words of documents as passages in a language."""

from collections.abc import Iterable, Iterator

from pejling.load import Document
from pejling.model import DocumentBase, Localized, Translations
from pejling.pages.view import Passage, View


def texts(view: View, given: Iterable[Localized | None]) -> tuple[Passage, ...]:
    """Return the texts there are, each in the language it has."""
    return tuple(view.text(one) for one in given if one is not None)


def in_other_languages(view: View, name: Localized) -> Iterator[Passage]:
    """Yield a name as the site's other languages have it, which a reader may be the one to know."""
    if isinstance(name, Translations):
        shown = view.text(name).text
        for language in view.config.languages:
            if name.get(language, shown) != shown:
                yield Passage(name[language], language)


def prose_of(
    view: View, document: Document[DocumentBase], *, without: Iterable[str] = ()
) -> Iterator[Passage]:
    """Yield a document's text as plain words; `without` names sections that stand elsewhere."""
    body, language = view.body(document)
    if body is None:
        return
    left = body.prose.plain_text
    for name in without:
        section = body.prose.section(name)
        if section is not None:
            left = left.replace(section.plain_text, "", 1).replace(section.heading.title, "", 1)
    if left.strip():
        yield Passage(left, language)


def section_of(view: View, document: Document[DocumentBase], name: str) -> Iterator[Passage]:
    """Yield one section of a document's text as plain words, and its heading."""
    body, language = view.body(document)
    section = body.prose.section(name) if body else None
    if section is not None:
        written = (section.plain_text, section.heading.title)
        yield from (Passage(one, language) for one in written if one.strip())
