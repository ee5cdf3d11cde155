"""Ordinary Markdown pages among the plans; `plans/index.md` belongs to the front page."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.view import Passage, Prose, View

FRONT_PROSE = "index.md"


@dataclass(frozen=True)
class Article:
    """What an ordinary page shows."""

    title: Passage
    prose: Prose | None


def pages(view: View) -> Iterator[Draft]:
    """Yield every ordinary page."""
    for path, document in view.library.articles.items():
        if path == FRONT_PROSE:
            continue
        address = addresses.of_article(path)
        body, language = view.body(document)
        own = view.optional(document.content.title)
        written = body.prose.title if body else None
        title = own or Passage(written or path.removesuffix(".md"), language)
        prose = view.prose(document, address, base_level=2)
        headings = body.prose.headings if body else ()
        yield Draft(
            address=address,
            title=str(title),
            view=Article(title, prose),
            headings=tuple(Heading(one.anchor, one.title, one.level) for one in headings),
            search_text=body.prose.plain_text if body else "",
            source=path,
        )


KIND = PageKind("article", pages)
