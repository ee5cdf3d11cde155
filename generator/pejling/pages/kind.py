"""A page kind: which pages there are of it, and the template that shows them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from pejling.link import GoalKey
from pejling.load import Place
from pejling.pages.page import Heading
from pejling.pages.view import View


@dataclass(frozen=True)
class Piece:
    """A page as a part of a larger one: its address, and the id it has there."""

    address: str
    id: str


@dataclass(frozen=True)
class Draft:
    """A page before it is rendered: `view` is everything the template shows, decided in Python.

    `goals` are the goals whose data the page offers for download, `okrs` the teams' cycles whose
    key results it offers; None for no download.
    `pieces` are the pages it takes in whole, by their addresses without the language.
    """

    address: str
    title: str
    view: object
    headings: tuple[Heading, ...] = ()
    search_text: str = ""
    source: str | None = None
    updated: date | None = None
    in_navigation: bool = False
    goals: tuple[GoalKey, ...] | None = None
    okrs: tuple[Place, ...] | None = None
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class PageKind:
    """One kind of page: `pages` yields the drafts of a site in one language.

    The template is `NAME.html` among the theme's page templates; it gets the draft's view as
    `view`, and the words and addresses of `pejling.pages.rendering`. A kind that `gathers` takes
    in other pages and is compiled when they are there.
    """

    name: str
    pages: Callable[[View], Iterable[Draft]]
    gathers: bool = False
