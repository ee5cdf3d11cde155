"""What is published: our pages and files and the theme's, and nothing else that lies about."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from posixpath import dirname, relpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.structure.files import File, Files, InclusionLevel

import pejling_theme
from pejling.language import _, speech
from pejling.pages.page import Output, Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

THEME = Path(pejling_theme.__file__).parent
MOVED = _("This page has moved")


def with_pages(files: Files, output: Output, config: "MkDocsConfig") -> Files:
    """Return what is published: the output, and of `files` only what our theme draws with.

    The plans folder is read by us alone, and of Material nothing is published.
    """
    own_theme = {str(THEME), config.theme.custom_dir}
    languages = {page.address: page.language for page in output.pages}
    published = [file for file in files if file.src_dir in own_theme]
    published += [_page_file(page, config) for page in output.pages]
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


def source_name(page: Page) -> str:
    """Return the name MkDocs knows a page by: it draws its frame around Markdown only."""
    return page.address.removesuffix(".html") + ".md"


def _page_file(page: Page, config: "MkDocsConfig") -> File:
    inclusion = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, source_name(page), content="", inclusion=inclusion)
    file.dest_uri = page.address  # MkDocs would make README an index
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
