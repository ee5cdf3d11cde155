"""A plan that does not say what was deliberately left out."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import speaks_of


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the agreed plan without such a list whose text is silent on it too."""
    if plan.is_agreed and plan.goals and not plan.plan.not_chosen:
        text = plan.text
        if not speaks_of("not-chosen", text.words, text.language):
            yield remark(plan.at("goals", key=True))


RULE = Rule(
    code="M16",
    name="nothing-not-chosen",
    severity=Severity.ADVICE,
    source=guidance("M16", "6"),
    theme=Theme.PLAN,
    title=_("Nothing is left out"),
    message=_("The plan does not say what was deliberately left out."),
    hint=_("Name under not_chosen the tasks that go on without a goal this year."),
    why=_(
        "Few goals mean that important tasks are not covered. Said openly, nobody need wonder "
        "whether they were forgotten."
    ),
    bad="""\
not_chosen: []
---
Fyrtilsynet skal gøre det sikkert at sejle.
""",
    good="""\
not_chosen:
  - Fyrenes museer følges i den almindelige drift
""",
    check=each_plan(check),
)
