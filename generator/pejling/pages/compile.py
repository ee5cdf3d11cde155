"""A site to pages: every kind in every language, with the files they offer."""

from collections.abc import Iterator
from functools import cache

from pejling.link.prose_checks import resolved
from pejling.load.images import Image
from pejling.pages import addresses, kinds
from pejling.pages.kind import PageKind
from pejling.pages.page import Output, Page
from pejling.pages.redirects import redirects
from pejling.pages.rendering import body_of
from pejling.pages.view import View, image_address
from pejling.registry import members
from pejling.site import Site


@cache
def page_kinds() -> tuple[PageKind, ...]:
    """Return every page kind."""
    return members(kinds, "KIND", PageKind)


def compile_pages(site: Site) -> Output:
    """Return everything the site publishes."""
    pages = tuple(page for language in site.config.languages for page in _pages(site, language))
    files = {image_address(path): image.data for path, image in _shown_images(site)}
    return Output(pages, files, redirects(site, {page.address for page in pages}))


def _pages(site: Site, language: str) -> Iterator[Page]:
    view = View(site, language)
    for kind in page_kinds():
        for draft in kind.pages(view):
            yield Page(
                address=view.address(draft.address),
                title=draft.title,
                language=language,
                body=body_of(kind, draft, view),
                headings=draft.headings,
                search_text=draft.search_text,
                source=draft.source,
                updated=draft.updated,
                in_navigation=draft.in_navigation,
                alternates=addresses.alternates(draft.address, site.config.languages),
            )


def _shown_images(site: Site) -> Iterator[tuple[str, Image]]:
    """Yield the images that a shown document shows: none of a staff document leaves."""
    shown = {
        resolved(document.path, image.address)[0]
        for document in site.library.documents()
        for body in document.bodies.values()
        for image in body.prose.images
    }
    yield from ((path, image) for path, image in sorted(site.images.items()) if path in shown)
