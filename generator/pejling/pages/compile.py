"""A site to pages: every kind in every language, with the files they offer."""

from collections.abc import Iterator, Mapping
from functools import cache

from pejling.collecting import only_new_is_collected
from pejling.export import (
    Format,
    Head,
    all_formats,
    export,
    key_result_files,
    key_result_records,
    record_of,
)
from pejling.export.schema import schema_text
from pejling.link import GoalKey
from pejling.link.prose_checks import resolved
from pejling.load.images import Image
from pejling.model import KINDS
from pejling.pages import addresses, kinds
from pejling.pages.colours import colour_files, styles_of
from pejling.pages.kind import Draft, PageKind
from pejling.pages.packed import PackedFiles
from pejling.pages.page import Output, Page
from pejling.pages.pieces import pieces_of
from pejling.pages.redirects import redirects
from pejling.pages.reference.snippets import snippets_text
from pejling.pages.rendering import body_of
from pejling.pages.view import View, image_address
from pejling.registry import members
from pejling.site import Site


@cache
def page_kinds() -> tuple[PageKind, ...]:
    """Return every page kind, those that take in other pages last."""
    return tuple(sorted(members(kinds, "KIND", PageKind), key=lambda kind: kind.gathers))


@only_new_is_collected()
def compile_pages(site: Site) -> Output:
    """Return everything the site publishes."""
    pages: dict[str, Page] = {}
    files = PackedFiles({image_address(path): image.data for path, image in _shown_images(site)})
    for address, style in colour_files(site.library):
        files.add(address, style)
    for language in site.config.languages:
        view = View(site, language)
        downloads = Downloads(site, language)
        for kind in page_kinds():
            for draft in kind.pages(view):
                page = _page(kind, draft, view, pages)
                pages[page.address] = page
                for address, data in downloads.of(draft, view):
                    files.add(address, data)
        for name in KINDS:
            files.add(view.address(addresses.of_schema(name)), _schema(name, language))
        files.add(view.address(addresses.SNIPPETS), _snippets(language))
    return Output(tuple(pages.values()), files, redirects(site, set(pages)))


@cache
def _schema(kind: str, language: str) -> bytes:
    """Return a document kind's JSON Schema; all of them lie in one folder."""
    return schema_text(kind, language, f"{kind}.json").encode()


@cache
def _snippets(language: str) -> bytes:
    return snippets_text(language).encode()


def _page(kind: PageKind, draft: Draft, view: View, before: Mapping[str, Page]) -> Page:
    return Page(
        address=view.address(draft.address),
        title=draft.title,
        language=view.language,
        body=body_of(kind, draft, view, pieces_of(draft, view, before)),
        headings=draft.headings,
        search_text=draft.search_text,
        source=draft.source,
        updated=draft.updated,
        in_navigation=draft.in_navigation,
        alternates=addresses.alternates(draft.address, view.config.languages),
        styles=styles_of(view.library, draft.address),
    )


class Downloads:
    """The files of goals that pages offer; each goal is written once in each format."""

    def __init__(self, site: Site, language: str) -> None:
        self._site = site
        self._language = language
        self._written: dict[tuple[str, GoalKey], str] = {}

    def of(self, draft: Draft, view: View) -> Iterator[tuple[str, bytes]]:
        """Yield the address and the bytes of each file that a page offers."""
        config = self._site.config
        head = Head(draft.title, self._language, self._site.as_of, config.demonstration)
        stem = view.address(draft.address).removesuffix(".html")
        for suffix, data in self._files(draft, head).items():
            yield f"{stem}{suffix}", data

    def _files(self, draft: Draft, head: Head) -> Mapping[str, bytes]:
        if draft.okrs is not None:
            records = (
                record
                for place in draft.okrs
                for record in key_result_records(self._site, place, self._language)
            )
            return key_result_files(head, records)
        if draft.goals is None:
            return {}
        pieces = {
            one.name: [text for key in draft.goals if (text := self._piece(one, key))]
            for one in all_formats()
        }
        return export(head, pieces)

    def _piece(self, one: Format, key: GoalKey) -> str:
        if (one.name, key) not in self._written:
            record = record_of(self._site, key, self._language)
            self._written[one.name, key] = one.piece(record) if record else ""
        return self._written[one.name, key]


def _shown_images(site: Site) -> Iterator[tuple[str, Image]]:
    """Yield the images that a shown document shows: none of a staff document leaves."""
    shown = {
        resolved(document.path, image.address)[0]
        for document in site.library.documents()
        for body in document.bodies.values()
        for image in body.prose.images
    }
    yield from ((path, image) for path, image in sorted(site.images.items()) if path in shown)
