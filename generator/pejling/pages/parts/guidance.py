"""How a plan measures up to the guidance: what the rules find, and what it departs from."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pejling.lint import Rule, Theme, lint, rules
from pejling.lint.severities import by_call
from pejling.load import Document, Place
from pejling.model import DocumentBase
from pejling.pages import addresses
from pejling.pages.view import Passage, View

MOST_SAID = 3
"""Sentences of one rule; more are counted."""


@dataclass(frozen=True)
class Remarked:
    """A rule that finds something in a plan: what it says, and how often it says more."""

    title: str
    address: str
    said: tuple[str, ...]
    more: int


@dataclass(frozen=True)
class Departed:
    """A rule that a plan departs from, and its reason; without an address it is no rule of ours."""

    title: str
    address: str
    reason: Passage


@dataclass(frozen=True)
class Guidance:
    """What is to be said of a plan beside the guidance."""

    remarks: tuple[Remarked, ...]
    departures: tuple[Departed, ...]
    checklist: str


def guidance_of(view: View, place: Place) -> Guidance:
    """Return how a plan, with all its papers, measures up to the guidance."""
    documents = list(_documents(view, place))
    return Guidance(
        tuple(_remarks(view, documents)),
        tuple(_departures(view, documents)),
        addresses.of_checklist(place),
    )


def _documents(view: View, place: Place) -> Iterator[Document[DocumentBase]]:
    library = view.library
    yield library.plans[place]
    yield from library.amendments.get(place, ())
    yield from library.follow_ups.get(place, ())
    yield from library.results.get(place, ())


def _remarks(view: View, documents: list[Document[DocumentBase]]) -> Iterator[Remarked]:
    """Yield what the rules find, in the order of the rules; each sentence once."""
    by_path = lint(view.site).by_path
    said: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for document in documents:
        paths = [document.path, *(body.source.path for body in document.bodies.values())]
        for path in dict.fromkeys(paths):
            for one in by_path.get(path, ()):
                said[one.problem.code][one.message(view.language)] = None
    for rule in rules():
        sentences = tuple(said.get(rule.code, ()))
        if sentences and rule.theme is not Theme.SITE:
            shown = tuple(map(_ended, sentences[:MOST_SAID]))
            yield Remarked(*_named(rule, view), shown, len(sentences) - len(shown))


def _ended(words: str) -> str:
    """Return a message that others can follow: some end in a title, without a stop."""
    return words if words[-1:] in ".!?…" else f"{words}."


def _named(rule: Rule, view: View) -> tuple[str, str]:
    return view.say.text(rule.title), addresses.of_rule(rule.name)


def _departures(view: View, documents: list[Document[DocumentBase]]) -> Iterator[Departed]:
    known = by_call(rules())
    for document in documents:
        for waiver in document.content.waive:
            rule = known.get(waiver.rule)
            title, address = _named(rule, view) if rule else (waiver.rule, "")
            yield Departed(title, address, view.text(waiver.reason))
