"""An agreed follow-up whose date has passed without a word."""

from collections.abc import Iterator
from datetime import date

from pejling.assess import LateKind
from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield agreed meetings of an open plan that nothing answers, some days after them."""
    for late in plan.verdict.late:
        if late.kind is LateKind.FOLLOW_UP and plan.is_agreed and plan.plan.follow_up:
            day = late.meeting or date.min
            index = [one.date for one in plan.plan.follow_up.meetings].index(day)
            span = plan.at("follow_up", "meetings", index, "date")
            yield remark(span, value=day, written=day.isoformat(), due=late.due)


RULE = Rule(
    code="M42",
    name="follow-up-owed",
    severity=Severity.WARNING,
    source=guidance("M42", "10"),
    theme=Theme.FOLLOW_UP,
    title=_("A follow-up that did not come"),
    message=_("The follow-up agreed for {value} has not come; the deadline was {due}."),
    hint=_(
        "Write follow-up-….md with for: {written}; where the meeting was not held, say why under "
        "cancelled."
    ),
    why=_("Follow-up is ongoing and is about progress and real change. Silence is never green."),
    bad="""\
follow_up:
  meetings:
    - date: 2026-11-20
=== results.md
# approved_on:
""",
    good="""\
follow_up:
  meetings:
    - date: 2026-08-20
""",
    check=each_plan(check),
)
