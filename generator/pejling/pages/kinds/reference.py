"""Writing plans: a first plan in ten minutes, and the way to everything an author looks up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from pejling.language import Speech, _
from pejling.load.prose import Display, Prose, parse, render
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top
from pejling.pages.parts.standing import Answer
from pejling.pages.reference.around import FIRST_PLAN, reference_top
from pejling.pages.reference.documents import GUIDES, name_of
from pejling.pages.view import View


@dataclass(frozen=True)
class DocumentRow:
    """A kind of document in the table of all."""

    name: str
    address: str
    place: str
    purpose: str


@dataclass(frozen=True)
class FirstPlan:
    """What the page shows."""

    top: Top
    prose: Markup
    documents: tuple[DocumentRow, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the page for who writes a plan for the first time."""
    say = view.say
    title = say.text(FIRST_PLAN)
    answer = Answer(
        say.text(_("In ten minutes you have a plan that the check finds nothing wrong with.")),
    )
    prose = _text(view.language)
    top = reference_top(view, title, answer, addresses.FIRST_PLAN)
    yield Draft(
        address=addresses.FIRST_PLAN,
        title=title,
        view=FirstPlan(top, _html(view.language), tuple(_documents(say))),
        headings=(
            *(Heading(one.anchor, one.title, one.level) for one in prose.headings),
            Heading("documents", say.text(_("All documents")), 2),
        ),
        search_text=prose.plain_text,
    )


def _documents(say: Speech) -> Iterator[DocumentRow]:
    for kind, guide in GUIDES.items():
        yield DocumentRow(
            name_of(kind, say),
            addresses.of_reference(kind),
            say.text(guide.place),
            say.text(guide.purpose),
        )


@cache
def _text(language: str) -> Prose:
    file = files("pejling.pages.reference") / "texts" / f"first-plan.{language}.md"
    return parse(file.read_text("utf-8"))


@cache
def _html(language: str) -> Markup:
    """Return the text; its links name the reference's own pages, which lie beside it."""
    display = Display(resolve=lambda target: target)
    return Markup(render(_text(language), display))  # noqa: S704 - sanitised


KIND = PageKind("reference", pages)
