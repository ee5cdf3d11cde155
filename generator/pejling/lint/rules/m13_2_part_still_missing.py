"""A draft that does not have all three main parts yet."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield each part that a draft lacks."""
    if plan.is_agreed:
        return
    parts = (
        ("goal_picture", _("the goal picture"), plan.plan.goal_picture is not None),
        ("goals", _("the goals"), bool(plan.plan.goals)),
        ("follow_up", _("the model for follow-up"), plan.plan.follow_up is not None),
    )
    for key, name, is_there in parts:
        if not is_there:
            yield remark(plan.document.span(), part=f"{TRANSLATED}{name}", key=key)


RULE = Rule(
    code="M13.2",
    name="part-still-missing",
    severity=Severity.WARNING,
    source=guidance("M13", "6"),
    theme=Theme.PLAN,
    title=_("A main part is not written yet"),
    message=_("The draft does not have this part yet: {part} ({key})"),
    hint=_("Write it before the plan is agreed; then it must be there."),
    why=_(
        "A plan has three parts that hang together: the goal picture, the goals that follow from "
        "it, and how they are followed up. Agreed without one of them, it is refused."
    ),
    bad="""\
# agreed_on:
# follow_up:
""",
    good="""\
# agreed_on:
follow_up:
  meetings:
    - date: 2026-04-21
""",
    check=each_plan(check),
)
