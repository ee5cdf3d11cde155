"""A plan that was agreed in the last days before its period."""

from collections.abc import Iterator
from datetime import timedelta

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan

_IN_TIME = timedelta(days=17)
"""A plan for a calendar year is in good time until 15 December."""


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the day of an agreement that is in time, but hardly."""
    first, agreed = plan.period[0], plan.plan.agreed_on
    if agreed is not None and first - _IN_TIME < agreed < first:
        yield remark(plan.at("agreed_on"), value=agreed, first=first)


RULE = Rule(
    code="M20.2",
    name="agreed-at-the-last-minute",
    severity=Severity.ADVICE,
    source=guidance("M20", "6"),
    theme=Theme.PLAN,
    title=_("Agreed at the last minute"),
    message=_("The plan was agreed on {value}, and it applies from {first}."),
    hint=_(
        "Aim at two weeks before, for a calendar year 15 December, so that the plan can be told "
        "to staff and turned into work in time."
    ),
    why=_("The plan is to be final in good time: staff must know it before it applies."),
    bad="agreed_on: 2025-12-22\n",
    good="agreed_on: 2025-12-15\n",
    check=each_plan(check),
)
