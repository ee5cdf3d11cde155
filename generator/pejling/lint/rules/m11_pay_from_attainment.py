"""A text that computes pay from how many goals are met."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import sentences, speaks_of, ties_pay


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield sentences that name pay for results together with what triggers it."""
    if not speaks_of("pay", plan.text.words, plan.text.language):
        return
    for place in plan.passages:
        for sentence in sentences(place.words, place.language):
            if ties_pay(sentence, place.language):
                yield remark(place.span_of(sentence), value=sentence)


RULE = Rule(
    code="M11",
    name="pay-from-attainment",
    severity=Severity.WARNING,
    source=guidance("M11", "5"),
    theme=Theme.PLAN,
    title=_("Pay follows the goals by itself"),
    message=_("The plan ties pay to attainment: {value}"),
    hint=_(
        "Take the sentence out. Guidelines for pay belong in the director's own contract, with "
        "room for judgement."
    ),
    why=_(
        "There is to be a clear link between results and a director's pay, but no automatic one. "
        "Where each point is worth money, goals are set so that they can be met."
    ),
    bad="""\
---
Resultatlønnen udbetales med fem pct. for hvert opfyldt mål.
""",
    good="""\
---
Fyrtilsynet skal gøre det sikkert at sejle.
""",
    check=each_plan(check),
)
