"""Finished pages as parts of a larger one: ids of their own, headings a level lower.

A link to what stands in the same document leads there, every other link on from the new place.
A page is cut at its top and its foot, so that what leads around the site stays behind.
"""

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

from markupsafe import Markup, escape

from pejling.pages import addresses
from pejling.pages.kind import Draft
from pejling.pages.page import Page
from pejling.pages.view import View

_TOP, _FOOT = '<div class="top">', '<footer class="pagefoot">'
_WAYS = re.compile(
    r'<nav class="years".*?</nav>|<details class="words">.*?</details>|<p class="acts">.*?</p>',
    re.DOTALL,
)
_HEADING = re.compile(r"(</?h)([1-5])\b")
_TAG = re.compile(r'<(?!use )[a-z][^<>"]*(?:"[^"]*"[^<>"]*)+>')
"""A tag that says something more, but for a mark of the sprite, which the larger page has too."""
_POINTER = re.compile(r' (id|aria-labelledby|href|src)="([^"]*)"')
_REGION = re.compile(r'(role="region"[^>]*aria-label="[^"]*)"')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def pieces_of(draft: Draft, view: View, pages: Mapping[str, Page]) -> Mapping[str, Markup]:
    """Return the pages that a draft takes in, by their ids in it."""
    ids = {view.address(piece.address): piece.id for piece in draft.pieces}
    here = view.address(draft.address)
    return {name: Markup(_piece(pages[at], name, ids, here)) for at, name in ids.items()}  # noqa: S704 - finished pages


def _piece(page: Page, name: str, ids: Mapping[str, str], here: str) -> str:
    body = page.body
    content = _WAYS.sub("", body[body.index(_TOP) : body.rindex(_FOOT)])
    lower = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", content)
    named = _REGION.sub(lambda found: f'{found[1]}, {escape(page.title)}"', lower)

    def own(ids_here: str) -> str:
        return " ".join(f"{name}_{one}" for one in ids_here.split())

    def leading(way: str) -> str:
        if _SCHEME.match(way):
            return way
        path, mark, section = way.partition("#")
        address = normpath(join(dirname(page.address), path)) if path else page.address
        if address in ids:
            return addresses.inside(ids[address], section)
        return addresses.relative(address + mark + section, here)

    def pointing(found: re.Match[str]) -> str:
        told = leading(found[2]) if found[1] in ("href", "src") else own(found[2])
        return f' {found[1]}="{told}"'

    return _TAG.sub(lambda tag: _POINTER.sub(pointing, tag[0]), named)
