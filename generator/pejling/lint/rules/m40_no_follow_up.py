"""An agreed plan without a model for follow-up."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the agreed plan without it."""
    if plan.is_agreed and not plan.document.has("follow_up"):
        yield remark(plan.document.span())


RULE = Rule(
    code="M40",
    name="no-follow-up",
    severity=Severity.ERROR,
    source=guidance("M40", "10"),
    theme=Theme.FOLLOW_UP,
    title=_("No model for follow-up"),
    message=_("The plan is agreed but does not say when and how it is followed up."),
    hint=_(
        "Add follow_up with the meetings and who takes part. A plan that is still being written "
        "has no agreed_on."
    ),
    why=_(
        "There must be a clear model for when and how results are followed up. Without it the "
        "plan is a paper that is opened again when the year is over."
    ),
    bad="# follow_up:\n",
    good="""\
follow_up:
  meetings:
    - date: 2026-04-21
      form: bilateral
""",
    check=each_plan(check),
)
