"""The texts of documents as rules read them: each in its language, with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from pejling.language import speech
from pejling.load import MAIN_LANGUAGE, Document
from pejling.load.document import Body
from pejling.model import Localized, Target
from pejling.model.values import Translations
from pejling.site import Site
from pejling.source import Span

_LONGEST_NEEDLE = 30


class Said(NamedTuple):
    """A text in one language, and the step to it where the author wrote several."""

    language: str
    words: str
    steps: tuple[str, ...] = ()


def said(text: Localized, site: Site) -> Said:
    """Return a text in the first language of the site that it has."""
    first = site.config.languages[0]
    if not isinstance(text, Translations):
        return Said(first, text)
    language = next((one for one in site.config.languages if one in text), next(iter(text)))
    return Said(language, text[language], (language,))


def stated(target: Target, site: Site) -> str:
    """Return what a target says is to be reached."""
    shown = speech(site.config.languages[0]).number
    if isinstance(target.value, Decimal):
        return shown(target.value)
    if target.value is not None:
        return said(target.value, site).words
    if target.min is None or target.max is None:
        return "…"
    return f"{shown(target.min)}-{shown(target.max)}"


@dataclass(frozen=True)
class Passage:
    """A text of a document: a field of its facts, or its Markdown."""

    language: str
    words: str
    document: Document[Any]
    way: tuple[str | int, ...] = ()
    body: Body | None = None
    is_main: bool = True
    """Not a translation."""

    @property
    def span(self) -> Span:
        """Return where it begins; looked up only when something is said of it."""
        if self.body is not None:
            return self.body.source.span(self.body.line)
        return self.document.span(*self.way)

    @property
    def size(self) -> int:
        """Return the number of words."""
        return len(self.words.split())

    def span_of(self, part: str) -> Span:
        """Return the line that a part of the text begins on; of a field, the field's place."""
        if self.body is None:
            return self.span
        needle = part[:_LONGEST_NEEDLE].split("\n")[0]
        start = max(self.body.text.find(needle), 0)
        line = self.body.line + self.body.text.count("\n", 0, start)
        return self.body.source.span(line)


def bodies_of(document: Document[Any], site: Site) -> Iterator[Passage]:
    """Yield a document's Markdown without its marks, translations too."""
    for language, body in document.bodies.items():
        text = body.prose.plain_text
        if text:
            spoken = language or site.config.languages[0]
            yield Passage(spoken, text, document, (), body, language == MAIN_LANGUAGE)


def passages_of(document: Document[Any], site: Site) -> list[Passage]:
    """Return every text of a document's facts, and its Markdown without translations."""
    found = [
        Passage(one.language, one.words, document, (*way, *one.steps))
        for way, text in document.texts
        for one in [said(text, site)]
    ]
    return [*found, *(one for one in bodies_of(document, site) if one.is_main)]


def joined(passages: Iterable[Passage], document: Document[Any], site: Site) -> Passage:
    """Return texts as one, in the language of the last of them."""
    kept = tuple(passages)
    language = kept[-1].language if kept else site.config.languages[0]
    return Passage(language, "\n".join(one.words for one in kept), document)


def documents_text(documents: Iterable[Document[Any]], site: Site) -> list[Passage]:
    """Return every text of several documents."""
    return [passage for one in documents for passage in passages_of(one, site)]
