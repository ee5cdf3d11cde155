"""What is published: our pages and files and the theme's, and nothing else that lies about."""

from collections.abc import Mapping
from datetime import date
from html import escape
from pathlib import Path
from posixpath import dirname, relpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

import pejling_theme
from pejling.language import _, speech
from pejling.pages.page import Output, Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

THEME = Path(pejling_theme.__file__).parent
NEVER, LATEST = date(1980, 1, 1), date(2106, 1, 1)
"""The first and the last day that can be written into the sitemap's archive."""
MOVED = _("This page has moved")


def with_pages(files: Files, output: Output, config: "MkDocsConfig") -> Files:
    """Return what is published: the output, and of `files` only what our theme draws with.

    The plans folder is read by us alone, and of Material nothing is published.
    """
    own_theme = {str(THEME), config.theme.custom_dir}
    languages = {page.address: page.language for page in output.pages}
    published = [file for file in files if file.src_dir in own_theme]
    published += [_file_of(page, config) for page in output.pages]
    published += [
        File.generated(config, old, content=redirect(old, new, languages[new]))
        for old, new in sorted(output.redirects.items())
    ]
    return Files(published)


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files by address to the built site, one at a time: there may be many."""
    for address in sorted(files):
        target = folder / address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(files[address])


class WrittenPage(MkDocsPage):
    """One of our pages as MkDocs knows it: there is no Markdown to read, nor to render."""

    def __init__(self, ours: Page, file: File, config: "MkDocsConfig") -> None:
        super().__init__(ours.title, file, config)
        self.ours = ours
        self.update_date = min(ours.updated or NEVER, LATEST).isoformat()
        self.present_anchor_ids = {heading.id for heading in ours.headings}

    def read_source(self, config: "MkDocsConfig") -> None:  # noqa: ARG002 - MkDocs' signature
        """Read nothing."""
        self.markdown, self.meta = "", {"updated": self.ours.updated}

    def render(self, config: "MkDocsConfig", files: Files) -> None:  # noqa: ARG002
        """Hand over the page's contents; its body waits until the frame is drawn around it."""
        self.content = ""
        links = [AnchorLink(one.title, one.id, one.level) for one in self.ours.headings]
        self.toc = TableOfContents(links)


def _file_of(page: Page, config: "MkDocsConfig") -> File:
    """Return a page's file, named as Markdown: MkDocs draws its frame around nothing else."""
    inclusion = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
    name = page.address.removesuffix(".html") + ".md"
    file = File.generated(config, name, content="", inclusion=inclusion)
    file.dest_uri = page.address  # MkDocs would make README an index
    WrittenPage(page, file, config)  # it makes itself known to its file
    return file


def redirect(old: str, new: str, language: str) -> bytes:
    """Return a page that leads from an old address to the new one without a script."""
    address = quote(relpath(new, dirname(old) or "."), safe="/#")
    return leading(address, speech(language).text(MOVED), language)


def leading(address: str, text: str, language: str) -> bytes:
    """Return a page that leads to an address, ready to write in a URL, without a script."""
    address, text = escape(address), escape(text)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="refresh" content="0; url={address}">\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{address}">\n'
        f'<title>{text}</title>\n</head>\n<body>\n<p><a href="{address}">{text}</a></p>\n'
        "</body>\n</html>\n"
    ).encode()
