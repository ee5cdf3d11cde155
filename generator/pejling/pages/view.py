"""A site seen in one language: what every page kind asks before it decides what to show."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from markupsafe import Markup

from pejling.config import Config
from pejling.language import Speech, speech
from pejling.link import Links
from pejling.link.prose_checks import resolved
from pejling.link.questions import turns
from pejling.link.turning import Turn
from pejling.load import MAIN_LANGUAGE, Document, Library, Place
from pejling.load.document import Body
from pejling.load.prose import Display, Picture, render
from pejling.model import DocumentBase, Localized, Translations
from pejling.pages import addresses
from pejling.site import Site

IMAGES = "assets/images/plans/"


@dataclass(frozen=True)
class Passage:
    """A text in a language that may not be the page's own: `language` is empty where it is."""

    text: str
    language: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class View:
    """The site in one language."""

    site: Site
    language: str

    @property
    def config(self) -> Config:
        """Return the settings."""
        return self.site.config

    @property
    def links(self) -> Links:
        """Return the linked documents."""
        return self.site.links

    @property
    def library(self) -> Library:
        """Return the documents."""
        return self.site.library

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """Return what had become of everything agreed by the site's date, as verdicts have it."""
        verdicts = self.site.verdicts
        return tuple(
            one for one in turns(self.links) if verdicts[one.said_in].moment.has_passed(one.on)
        )

    @cached_property
    def say(self) -> Speech:
        """Return the words, numbers and dates of the language."""
        return speech(self.language)

    @cached_property
    def is_first(self) -> bool:
        """Say whether this is the site's first language."""
        return self.language == self.config.languages[0]

    def text(self, text: Localized) -> Passage:
        """Return a text in this language, else in the language it has."""
        if not isinstance(text, Translations):
            return Passage(text, "" if self.is_first else self.config.languages[0])
        if self.language in text:
            return Passage(text[self.language])
        for language in (*self.config.languages, *sorted(text)):
            if language in text:
                return Passage(text[language], language)
        return Passage("")

    def optional(self, text: Localized | None) -> Passage | None:
        """Return a text in this language, or None where there is none."""
        return None if text is None else self.text(text)

    def address(self, address: str) -> str:
        """Return an address in this language."""
        return addresses.in_language(address, self.language, self.config.languages)

    def body(self, document: Document[DocumentBase]) -> tuple[Body | None, str]:
        """Return a document's text and its language, empty where it is the page's own."""
        if self.language in document.bodies:
            return document.bodies[self.language], ""
        body = document.bodies.get(MAIN_LANGUAGE)
        return body, "" if self.is_first else self.config.languages[0]

    def prose(
        self,
        document: Document[DocumentBase],
        start: str,
        *,
        section: str | None = None,
        without: tuple[str, ...] = (),
        base_level: int = 3,
    ) -> "Prose | None":
        """Return a document's text, or one section of it, as it stands on the page at `start`.

        `start` is the page's address without its language. None where there is no text.
        """
        body, language = self.body(document)
        if body is None or not body.text.strip():
            return None
        page = self.address(start)
        display = Display(self._resolver(document, page), self._shower(document, page), base_level)
        html = render(body.prose, display, section=section, without=without)
        return Prose(Markup(html), language) if html.strip() else None  # noqa: S704 - sanitised

    def _resolver(self, document: Document[DocumentBase], page: str) -> Callable[[str], str | None]:
        def resolve(target: str) -> str | None:
            path, section = resolved(document.path, target)
            named = self._documents.get(path)
            if named is None:
                return None
            address = self.address(addresses.of_document(named))
            if section:
                address += f"#{self._anchor(named, section)}"
            return addresses.relative(address, page)

        return resolve

    def _anchor(self, document: Document[DocumentBase], section: str) -> str:
        plan = self.links.plans.get(document.place)
        if document.kind == "plan" and plan and any(one.id == section for one in plan.goals):
            return addresses.anchor(section)
        body, _language = self.body(document)
        return (body.prose.anchor(section) if body else None) or section

    def _shower(
        self, document: Document[DocumentBase], page: str
    ) -> Callable[[str], Picture | None]:
        def show(target: str) -> Picture | None:
            path, _section = resolved(document.path, target)
            image = self.site.images.get(path)
            if image is None:
                return None
            return Picture(addresses.relative(image_address(path), page), image.width, image.height)

        return show

    @cached_property
    def _documents(self) -> dict[str, Document[DocumentBase]]:
        return {document.path: document for document in self.library.documents()}

    def updated(self, place: Place) -> date | None:
        """Return the day a plan was last changed: agreed, amended, followed up or reported.

        Never a day after the site's own date.
        """
        return max((day for day in self._days(place) if day <= self.site.as_of), default=None)

    def _days(self, place: Place) -> list[date]:
        days: list[date | None] = [self.links.plans[place].agreed_on]
        days += [one.agreed_on for one in self.links.amendments.get(place, ())]
        days += [one.content.date for one in self.library.follow_ups.get(place, ())]
        for document in self.library.results.get(place, ()):
            days.append(document.content.approved_on)
            days += [one.date for one in document.content.corrections]
        return [day for day in days if day]


@dataclass(frozen=True)
class Prose:
    """Finished, sanitised HTML in a language that may not be the page's own."""

    html: Markup
    language: str = ""


def period_of(place: Place) -> str:
    """Return a plan's years as they are written: 2025, 2018–2019."""
    return place.period.replace("-", "–")


def image_address(path: str) -> str:
    """Return where an image beside a plan is published."""
    return f"{IMAGES}{path}"
