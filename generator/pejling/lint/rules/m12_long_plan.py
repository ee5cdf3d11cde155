"""A plan of more than about ten pages."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the plan where all its texts together are too long."""
    most = plan.limits.most_plan_words
    number = sum(place.size for place in plan.passages)
    if number > most:
        yield remark(plan.document.span(), value=number, most=most)


RULE = Rule(
    code="M12",
    name="long-plan",
    severity=Severity.ADVICE,
    source=guidance("M12", "6"),
    theme=Theme.PLAN,
    title=_("A long plan"),
    message=_(
        "The plan has {value} words; it is to be short and focused, at most {most} words or about "
        "ten pages."
    ),
    hint=_("Leave out what does not help the talk at the top, or link to it."),
    why=_(
        "A short document is read by those it binds. What is background can stand elsewhere and "
        "be linked to."
    ),
    bad="---\n" + "Fyrtilsynet skal gøre det sikkert at sejle i de danske farvande.\n" * 460,
    good="---\nFyrtilsynet skal gøre det sikkert at sejle.\n",
    check=each_plan(check),
    limits=("most_plan_words",),
)
