"""What the reference's pages have in common: the way to them, and to each other."""

from pejling.language import _
from pejling.pages import addresses
from pejling.pages.parts.crumbs import Crumb, Top, YearLink, front_crumb, here
from pejling.pages.parts.standing import Answer
from pejling.pages.reference.documents import GUIDES, name_of
from pejling.pages.view import Passage, View

FIRST_PLAN = _("Your first plan")
PROBLEMS = _("Messages of the check")
RULES = _("Rules of the guidance")
WRITING = _("Writing plans")
ONE_OF = _("Pages of the reference")


def reference_top(view: View, title: str, answer: Answer, address: str) -> Top:
    """Return the top of a page of the reference."""
    say = view.say
    crumbs = (front_crumb(view), Crumb(Passage(say.text(WRITING)), addresses.FIRST_PLAN))
    is_first = address == addresses.FIRST_PLAN
    return Top(
        here(crumbs[:1], say.text(WRITING)) if is_first else here(crumbs, title),
        Passage(title),
        Passage(say.text(WRITING)),
        answer,
        years=tuple(YearLink(text, one, is_current=one == address) for text, one in _pages(view)),
        years_label=say.text(ONE_OF),
    )


def rule_top(view: View, title: str) -> Top:
    """Return the top of a rule's page, below the index of rules."""
    say = view.say
    crumbs = (
        front_crumb(view),
        Crumb(Passage(say.text(WRITING)), addresses.FIRST_PLAN),
        Crumb(Passage(say.text(RULES)), addresses.RULES),
    )
    return Top(here(crumbs, title), Passage(title), Passage(say.text(RULES)))


def _pages(view: View) -> list[tuple[str, str]]:
    say = view.say
    return [
        (say.text(FIRST_PLAN), addresses.FIRST_PLAN),
        *((name_of(kind, say), addresses.of_reference(kind)) for kind in GUIDES),
        (say.text(RULES), addresses.RULES),
        (say.text(PROBLEMS), addresses.PROBLEMS),
    ]
