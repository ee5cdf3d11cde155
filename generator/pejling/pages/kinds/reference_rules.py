"""Every rule of the guidance by theme: the index of the manual."""

from collections.abc import Iterator
from dataclasses import dataclass

from pejling.lint import Rule, Theme, rules
from pejling.lint.listing import THEMES, by_theme
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top
from pejling.pages.parts.standing import Answer
from pejling.pages.reference.around import RULES, reference_top
from pejling.pages.reference.weights import weight_words
from pejling.pages.view import View


@dataclass(frozen=True)
class RuleRow:
    """A rule in the index."""

    code: str
    title: str
    address: str
    weight: str
    source: str


@dataclass(frozen=True)
class RuleGroup:
    """The rules of one theme."""

    anchor: str
    title: str
    rows: tuple[RuleRow, ...]


@dataclass(frozen=True)
class ReferenceRules:
    """What the page shows."""

    top: Top
    groups: tuple[RuleGroup, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the index of all rules."""
    say = view.say
    title = say.text(RULES)
    answer = Answer(
        say.plural(
            "{count} rule that the check holds a plan against.",
            "{count} rules that the check holds a plan against.",
            len(rules()),
        )
    )
    groups = tuple(_group(theme, members, view) for theme, members in by_theme())
    yield Draft(
        address=addresses.RULES,
        title=title,
        view=ReferenceRules(reference_top(view, title, answer, addresses.RULES), groups),
        headings=tuple(Heading(one.anchor, one.title, 2) for one in groups),
        search_text="\n".join(f"{row.code} {row.title}" for one in groups for row in one.rows),
    )


def _group(theme: Theme, members: tuple[Rule, ...], view: View) -> RuleGroup:
    say = view.say
    rows = (
        RuleRow(
            one.code,
            say.text(one.title),
            addresses.of_rule(one.name),
            weight_words(one, view),
            one.source.told(say),
        )
        for one in members
    )
    return RuleGroup(theme.value, say.text(THEMES[theme]), tuple(rows))


KIND = PageKind("reference_rules", pages)
