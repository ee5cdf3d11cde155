"""A plan that says nothing of what its goals cost."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import speaks_of


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the agreed plan without resources whose text is silent on them too."""
    if plan.is_agreed and plan.plan.goals and not plan.plan.resources:
        text = plan.text
        if not speaks_of("resources", text.words, text.language):
            yield remark(plan.at("goals", key=True))


RULE = Rule(
    code="M09",
    name="no-resources",
    severity=Severity.ADVICE,
    source=guidance("M09", "5"),
    theme=Theme.PLAN,
    title=_("Nothing about resources"),
    message=_("The plan does not say what is set aside for any of its goals."),
    hint=_(
        "Name under resources what the most expensive goals have of money or staff, or write a "
        "sentence about it in the text."
    ),
    why=_(
        "There is to be a clear link between goals, activities and the agency's economy. Without "
        "it nobody can see whether what is agreed can also be paid."
    ),
    bad="""\
resources: []
---
Fyrtilsynet skal gøre det sikkert at sejle.
""",
    good="""\
resources:
  - goal: fyr-i-drift
    amount: 31.5
    unit: mio. kr.
""",
    check=each_plan(check),
)
