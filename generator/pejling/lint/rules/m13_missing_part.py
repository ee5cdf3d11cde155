"""An agreed plan without goal picture or goals (M21 and M24 ask for them too)."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield each part that an agreed plan does not have."""
    if not plan.is_agreed:
        return
    if not plan.document.has("goal_picture"):
        yield remark(
            plan.document.span(), part=f"{TRANSLATED}{_('the goal picture')}", key="goal_picture"
        )
    if not plan.plan.goals:
        yield remark(plan.at("goals", key=True), part=f"{TRANSLATED}{_('the goals')}", key="goals")


RULE = Rule(
    code="M13",
    name="missing-part",
    severity=Severity.ERROR,
    source=guidance("M13", "6"),
    theme=Theme.PLAN,
    title=_("A main part is missing"),
    message=_("The plan is agreed, but this part is missing: {part}"),
    hint=_("Add {key} with what was agreed; a plan that is still being written has no agreed_on."),
    why=_(
        "A plan has three parts that hang together: the goal picture, the goals that follow from "
        "it, and how they are followed up. Without one of them there is nothing to hold the "
        "others against."
    ),
    bad="goals: []\n",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
""",
    check=each_plan(check),
)
