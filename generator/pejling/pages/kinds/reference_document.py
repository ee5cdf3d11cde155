"""One kind of document for who writes it: what it is for, an example, and every field."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pejling.language import Speech, _, speech
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top
from pejling.pages.parts.standing import Answer
from pejling.pages.reference.around import reference_top
from pejling.pages.reference.documents import GUIDES, example_of, name_of
from pejling.pages.reference.fields import Section, sections
from pejling.pages.view import View


@dataclass(frozen=True)
class ReferenceDocument:
    """What the page shows."""

    top: Top
    place: str
    when: str
    example: str
    example_path: str
    sections: tuple[Section, ...]
    schema: str


def pages(view: View) -> Iterator[Draft]:
    """Yield a page for every kind of document."""
    for kind in GUIDES:
        yield _page(view, kind)


def _page(view: View, kind: str) -> Draft:
    say, guide = view.say, GUIDES[kind]
    address = addresses.of_reference(kind)
    title = name_of(kind, say)
    fields = _fields(kind, view.language)
    top = reference_top(view, title, Answer(say.text(guide.purpose)), address)
    return Draft(
        address=address,
        title=title,
        view=ReferenceDocument(
            top,
            say.text(guide.place),
            say.text(guide.when),
            example_of(kind),
            guide.example,
            fields,
            addresses.of_schema(kind),
        ),
        headings=tuple(_headings(fields, say)),
        search_text=_search_text(kind, view.language),
    )


def _headings(fields: tuple[Section, ...], say: Speech) -> Iterator[Heading]:
    yield Heading("place", say.text(_("Where the file lies")), 2)
    yield Heading("example", say.text(_("An example")), 2)
    yield Heading("fields", say.text(_("Every field")), 2)
    for one in fields[1:]:
        yield Heading(one.anchor, one.path, 3)


@cache
def _fields(kind: str, language: str) -> tuple[Section, ...]:
    return sections(kind, speech(language))


@cache
def _search_text(kind: str, language: str) -> str:
    rows = [row for one in _fields(kind, language) for row in one.rows]
    return "\n".join(f"{row.key}: {row.meaning}" for row in rows)


KIND = PageKind("reference_document", pages)
