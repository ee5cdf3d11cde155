"""What the theme needs to know to draw the frame around one page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from posixpath import join
from urllib.parse import quote

from pejling.config import Config
from pejling.language import _, speech
from pejling.pages.addresses import SEARCH, SEARCH_INDEX
from pejling.pages.page import Heading, Page
from pejling.publish.headers import META_POLICY

NAMES = {"da": "Dansk", "en": "English"}
NOTICE = _("Invented content: the ministries, agencies, people and numbers do not exist.")
ABOUT = "about.html"
EXPLORE = "explore.html"
WRITING = "reference/index.html"

_YEAR = re.compile(r"\d{4}(-\d{4})?/index\.html")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the frame; `current` is the value of `aria-current`, empty elsewhere."""

    text: str
    address: str
    language: str = ""
    current: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything around one page's body, in the page's language; addresses are ready to write."""

    language: str
    title: str
    site: str
    root: str
    home: str
    policy: str
    notice: str
    menu: tuple[Link, ...] = ()
    switch: tuple[Link, ...] = ()
    about: tuple[Link, ...] = ()
    contents: tuple[Heading, ...] = ()
    alternates: tuple[Link, ...] = ()
    canonical: str = ""
    edit: str = ""
    styles: tuple[str, ...] = ()
    search: str = ""
    """The page of results; empty where the site has none."""
    index: str = ""
    """The folder of what search loads."""
    running: str = ""
    """What stands at the head of every sheet of paper."""
    beside: tuple["Frame", ...] = ()
    """In the site's other languages, where one page speaks them all."""

    def say(self, message: str) -> str:
        """Return one of the frame's sentences in the page's language."""
        return speech(self.language).text(message)


class Frames:
    """The frames of one site: what its pages have in common is worked out once."""

    def __init__(
        self,
        settings: Config,
        pages: Iterable[Page],
        *,
        site_url: str = "",
        policy: str = META_POLICY,
    ) -> None:
        self._settings = settings
        self._site_url = site_url
        self._policy = policy
        addresses_of = _by_language(pages)
        self._menus = {
            language: tuple(_menu(language, self._prefix(language), addresses))
            for language, addresses in addresses_of.items()
        }
        self._with_search = {
            language
            for language, addresses in addresses_of.items()
            if self._prefix(language) + SEARCH in addresses
        }
        self._with_reference = {
            language
            for language, addresses in addresses_of.items()
            if self._prefix(language) + WRITING in addresses
        }

    def of(self, page: Page) -> Frame:
        """Return the frame of a page, its links relative to the page's own address."""
        root = "../" * page.address.count("/")
        return Frame(
            language=page.language,
            title=self._title(page.title),
            site=self._settings.name,
            root=root,
            home=self._home(root, page.language),
            policy=self._policy,
            notice=self._notice(page.language),
            menu=tuple(self._menu_of(page, root)),
            switch=tuple(self._switch(page, root)),
            about=tuple(self._about(page.language, root)),
            contents=tuple(heading for heading in page.headings if heading.level in (2, 3)),
            alternates=tuple(self._alternates(page)),
            canonical=join(self._site_url, quote(page.address)) if self._site_url else "",
            edit=self._edit(page.source),
            styles=tuple(root + one for one in page.styles),
            search=self._search(root, page.language),
            index=f"{root}{self._prefix(page.language)}{SEARCH_INDEX}",
            running=self._running(page),
        )

    def lost(self, root: str) -> Frame:
        """Return the frame of the page that is shown where there is none, from a fixed root."""
        first, *others = (self._lost(root, language) for language in self._settings.languages)
        return replace(first, beside=tuple(others))

    def _lost(self, root: str, language: str) -> Frame:
        return Frame(
            language=language,
            title=self._title(speech(language).text("The page was not found")),
            site=self._settings.name,
            root=root,
            home=self._home(root, language),
            policy=self._policy,
            notice=self._notice(language),
            menu=tuple(
                Link(text, root + address) for text, address in self._menus.get(language, ())
            ),
            about=tuple(self._about(language, root)),
            search=self._search(root, language),
            index=f"{root}{self._prefix(language)}{SEARCH_INDEX}",
        )

    def _search(self, root: str, language: str) -> str:
        return f"{root}{self._prefix(language)}{SEARCH}" if language in self._with_search else ""

    def _prefix(self, language: str) -> str:
        return "" if language == self._settings.languages[0] else f"{language}/"

    def _home(self, root: str, language: str) -> str:
        return f"{root}{self._prefix(language)}index.html"

    def _title(self, title: str) -> str:
        name = self._settings.name
        return title if title == name else f"{title} · {name}"

    def _running(self, page: Page) -> str:
        words = [self._title(page.title)]
        if page.updated:
            say = speech(page.language)
            words.append(say.text(_("last changed {day}"), day=say.date(page.updated)))
        return " · ".join(words)

    def _notice(self, language: str) -> str:
        return speech(language).text(NOTICE) if self._settings.demonstration else ""

    def _menu_of(self, page: Page, root: str) -> Iterator[Link]:
        within = page.address.removeprefix(self._prefix(page.language))
        section = _section(within)
        for text, address in self._menus.get(page.language, ()):
            same_section = _section(address.removeprefix(self._prefix(page.language))) == section
            current = "page" if address == page.address else "true" if same_section else ""
            yield Link(text, root + quote(address, safe="/#"), current=current)

    def _switch(self, page: Page, root: str) -> Iterator[Link]:
        for language in self._settings.languages:
            if language != page.language and language in self._menus:
                home = f"{self._prefix(language)}index.html"
                address = page.alternates.get(language, home)
                yield Link(NAMES[language], root + quote(address), language)

    def _alternates(self, page: Page) -> Iterator[Link]:
        if self._site_url:
            for language, address in sorted(page.alternates.items()):
                yield Link(NAMES[language], join(self._site_url, quote(address)), language)

    def _about(self, language: str, root: str) -> Iterator[Link]:
        say = speech(language).text
        for text, address in self._menus.get(language, ()):
            if address.endswith(ABOUT):
                yield Link(text, root + address)
        if language in self._with_reference:
            yield Link(say(_("Writing plans")), root + self._prefix(language) + WRITING)
        if self._settings.accessibility_statement:
            yield Link(say("Accessibility statement"), self._settings.accessibility_statement)

    def _edit(self, source: str | None) -> str:
        if not source or not self._settings.edit_url:
            return ""
        return self._settings.edit_url.replace("{path}", quote(source))


def _by_language(pages: Iterable[Page]) -> dict[str, set[str]]:
    addresses: dict[str, set[str]] = {}
    for page in pages:
        addresses.setdefault(page.language, set()).add(page.address)
    return addresses


def _menu(language: str, prefix: str, addresses: set[str]) -> Iterator[tuple[str, str]]:
    say = speech(language).text
    yield say("Ministries"), f"{prefix}index.html#ministries"
    years = [address for address in addresses if _YEAR.fullmatch(address.removeprefix(prefix))]
    if years:
        yield say("Years"), max(years)
    if prefix + EXPLORE in addresses:
        yield say("All goals"), prefix + EXPLORE
    if prefix + ABOUT in addresses:
        yield say("About the data"), prefix + ABOUT


def _section(address: str) -> str:
    """Return the menu entry an address without its language belongs under; "" for none."""
    if address == ABOUT:
        return "about"
    if address == EXPLORE or address.startswith("explore/"):
        return "explore"
    if _YEAR.fullmatch(address):
        return "years"
    if address.startswith("reference/"):
        return ""
    return "ministries" if "#" in address or "/" in address else ""
