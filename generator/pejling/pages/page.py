"""A page as data: the frame around it is drawn elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pejling.pages.packed import Packed


@dataclass(frozen=True, slots=True)
class Heading:
    """One line of a page's table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True)
class Page:
    """One page of the site, finished but for the frame.

    `body` is escaped HTML from the breadcrumbs to the page's foot with one h1; `address` and
    `alternates` are relative to the site's root, `source` is the file to edit relative to `plans/`.
    """

    address: str
    title: str
    language: str
    body: Packed = Packed()  # noqa: RUF009 - a field that stores, not a shared value
    headings: tuple[Heading, ...] = ()
    search_text: str = ""
    source: str | None = None
    updated: date | None = None
    in_navigation: bool = False
    alternates: Mapping[str, str] = field(default_factory=dict)
    styles: tuple[str, ...] = ()
    """Style sheets of its own, relative to the site's root."""


@dataclass(frozen=True, slots=True)
class Output:
    """Everything a site publishes: pages, files by address, and old addresses with their new."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
