"""Texts that one of the site's languages lacks."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, practice, remark
from pejling.lint.subjects import Whole
from pejling.load import MAIN_LANGUAGE, Document, Place
from pejling.model import DocumentBase, Localized
from pejling.model.values import Translations
from pejling.source import Span

_NAMES = {"da": _("Danish"), "en": _("English")}


def check(whole: Whole) -> Iterator[Remark]:
    """Yield one remark for a folder and a language: which of its documents lack how many texts."""
    documents = sorted(whole.site.library.documents(), key=lambda one: (_folder(one), one.path))
    for folder, group in groupby(documents, key=_folder):
        papers = [one for one in group if one.is_whole]
        for language in whole.site.config.languages:
            lacking = {
                one.path: places
                for one in papers
                if (places := list(_lacking(one, language, whole.site.config.languages[0])))
            }
            if lacking:
                yield remark(
                    next(iter(lacking.values()))[0](),
                    language=f"{TRANSLATED}{_NAMES[language]}",
                    known=", ".join(
                        f"{path.removeprefix(folder)} ({len(places)})"
                        for path, places in lacking.items()
                    ),
                )


def _folder(document: Document[DocumentBase]) -> str:
    """Return the folder of the agency, ministry or site that a document belongs to."""
    place: Place = document.place
    return "".join(f"{one}/" for one in (place.ministry, place.agency) if one)


def _lacking(
    document: Document[DocumentBase], language: str, first: str
) -> Iterator[Callable[[], Span]]:
    """Yield where a document has a text that is not in a language; a unit or a name is a word.

    A place is looked up when it is asked for: only the first is told.
    """
    for way, text in document.texts:
        is_one_word = isinstance(text, str) and " " not in text
        if language not in _languages(text, first) and not is_one_word:
            yield partial(document.span, *way)
    body = document.bodies.get(MAIN_LANGUAGE)
    if body and body.text.strip() and language != first and language not in document.bodies:
        yield partial(body.source.span, body.line)


def _languages(text: Localized, first: str) -> frozenset[str]:
    return frozenset(text) if isinstance(text, Translations) else frozenset({first})


RULE = Rule(
    code="X20",
    name="not-translated",
    severity=Severity.ADVICE,
    source=practice("M04"),
    theme=Theme.SITE,
    title=_("Texts that are not translated"),
    message=_("Texts without {language}, and how many in each file: {known}"),
    hint=_(
        "Write da: and en: below each other instead of the text, and the Markdown of plan.md in "
        "plan.en.md. Until then the pages say that the text is not translated."
    ),
    why=_(
        "A site in two languages promises both. What is not translated is shown in the language it "
        "has and marked so, but a reader who does not know that language is left out."
    ),
    bad="""\
headline:
  en: The fairways are safer
""",
    good="""\
headline:
  da: Farvandene er blevet sikrere
  en: The fairways are safer
""",
    check=check,
)
