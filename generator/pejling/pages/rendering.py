"""Templates to HTML: all is escaped, nothing undefined passes, content is never a template."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pejling.language import Speech, _, speech
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.parts.foot import foot_of
from pejling.pages.view import Passage, Prose, View


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("pejling_theme", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    environment.filters["passage"] = passage
    return environment


@cache
def _words(language: str) -> Environment:
    """Return the environment with a language's words, numbers and dates."""
    say: Speech = speech(language)
    environment = _environment().overlay()
    environment.globals = {
        **environment.globals,
        "_": say.text,
        "plural": say.plural,
        "number": say.number,
        "date": say.date,
        "short_date": say.short_date,
    }
    return environment


def passage(text: Passage | Prose | str | None) -> Markup:
    """Return a text ready for a page, marked with its language where that is not the page's."""
    if text is None:
        return Markup("")
    if isinstance(text, str):
        return escape(text)
    if isinstance(text, Prose):
        return _in_language(_DIV, text.language, text.html)
    return _in_language(_SPAN, text.language, escape(text.text))


_PASSAGE = re.compile(r'<(?:div class="prose" lang="|span lang="(?=[a-z]+">[^< ]+ ))([a-z]+)"')
"""The language of a passage; one word such as a unit or a name is none."""
_LANGUAGES = {
    "da": _("Not translated: some of this page is shown in Danish."),
    "en": _("Not translated: some of this page is shown in English."),
}
_DIV = Markup('<div class="prose" lang="{language}">{inner}</div>')
_SPAN = Markup('<span lang="{language}">{inner}</span>')


def _in_language(tag: Markup, language: str, inner: Markup) -> Markup:
    return tag.format(language=language, inner=inner) if language else inner


_NO_PIECES: Mapping[str, Markup] = {}


def body_of(
    kind: PageKind, draft: Draft, view: View, pieces: Mapping[str, Markup] = _NO_PIECES
) -> str:
    """Return a page's finished HTML; `pieces` are the pages it takes in, by their ids in it."""
    page = view.address(draft.address)
    inside = {piece.address: piece.id for piece in draft.pieces}

    def to(address: str) -> str:
        """Return the way from this page to a page in the same language, which it may hold."""
        path, _mark, section = address.partition("#")
        if path in inside:
            return addresses.inside(inside[path], section)
        return addresses.relative(view.address(address), page)

    def to_file(address: str) -> str:
        """Return the way from this page to a file at the site's root."""
        return addresses.relative(address, page)

    def untranslated(content: str) -> list[str]:
        """Return what is said of passages of a page that are in another language."""
        found = sorted(set(_PASSAGE.findall(content)))
        return [view.say.text(_LANGUAGES[one]) for one in found]

    context: dict[str, Any] = {
        "untranslated": untranslated,
        "view": draft.view,
        "page": draft,
        "site": view,
        "pieces": pieces,
        "foot": foot_of(view, draft),
        "to": to,
        "to_file": to_file,
    }
    return _words(view.language).get_template(f"{kind.name}.html").render(context)
