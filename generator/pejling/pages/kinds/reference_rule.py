"""A rule of the guidance: why, a bad and a good example, and where it can be set or waived."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.language import _
from pejling.lint import Rule, lint, rules
from pejling.lint.manual import general
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top
from pejling.pages.reference.around import rule_top
from pejling.pages.reference.rule_files import ExampleFile, rule_files
from pejling.pages.reference.weights import weight_words
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class LimitRow:
    """A number that the rule uses, and what it is in this site."""

    name: str
    value: int
    meaning: str


@dataclass(frozen=True)
class Departure:
    """A document of the site that departs from the rule."""

    title: Passage
    address: str
    reason: Passage


@dataclass(frozen=True)
class ReferenceRule:
    """What the page shows; `refused_by` are messages, for a rule that reading enforces."""

    top: Top
    code: str
    name: str
    weight: str
    source: str
    message: str
    hint: str
    why: str
    bad: tuple[ExampleFile, ...]
    good: tuple[ExampleFile, ...]
    limits: tuple[LimitRow, ...]
    refused_by: tuple[tuple[str, str], ...]
    departures: tuple[Departure, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the page of every rule."""
    for rule in rules():
        yield _page(rule, view)


def _page(rule: Rule, view: View) -> Draft:
    say = view.say
    title, address = say.text(rule.title), addresses.of_rule(rule.name)
    shown = ReferenceRule(
        rule_top(view, title),
        rule.code,
        rule.name,
        weight_words(rule, view),
        rule.source.told(say),
        general(rule.message, say),
        general(rule.hint, say),
        say.text(rule.why),
        rule_files(rule.bad, say),
        rule_files(rule.good, say),
        tuple(_limits(rule, view)),
        tuple((code, f"{addresses.PROBLEMS}#{code}") for code in rule.enforced_by),
        tuple(_departures(rule, view)),
    )
    return Draft(
        address=address,
        title=title,
        view=shown,
        headings=(
            Heading("examples", say.text(_("Not like this, but like this")), 2),
            Heading("settings", say.text(_("Where it is set or waived")), 2),
        ),
        search_text=f"{rule.code} {rule.name}\n{shown.why}\n{shown.hint}",
    )


def _limits(rule: Rule, view: View) -> Iterator[LimitRow]:
    limits = view.config.limits
    for name in rule.limits:
        meaning = type(limits).model_fields[name].description or ""
        yield LimitRow(name, getattr(limits, name), view.say.text(meaning))


def _departures(rule: Rule, view: View) -> Iterator[Departure]:
    """Yield the documents of the site that depart from the rule, each once."""
    documents = {one.path: one for one in view.library.documents()}
    seen: set[str] = set()
    for one in lint(view.site).waived:
        if one.finding.problem.code == rule.code and one.document not in seen:
            seen.add(one.document)
            address = addresses.of_document(documents[one.document])
            yield Departure(Passage(one.document), address, view.text(one.waiver.reason))


KIND = PageKind("reference_rule", pages)
