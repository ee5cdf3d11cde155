"""A plan that carries on none of the goals of the plan before it."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.link import GoalKey
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the goals of a plan where the one before it had goals and none is carried on."""
    before = plan.previous
    if before is None or not before.goals or not plan.plan.goals:
        return
    predecessors = plan.site.links.predecessors
    if not any(GoalKey(plan.place, one.goal.id) in predecessors for one in plan.goals):
        yield remark(plan.at("goals", key=True), year=before.place.period)


RULE = Rule(
    code="M14.2",
    name="nothing-carried-on",
    severity=Severity.ADVICE,
    source=guidance("M14", "6"),
    theme=Theme.GOALS,
    title=_("No goal is carried on"),
    message=_("None of the goals carries on one of {year}."),
    hint=_(
        "Keep the id of a goal that goes on, or name the old one under continues. Where all of it "
        "is new, say why in the text."
    ),
    why=_(
        "New goals grow out of the follow-up on the old ones. Where none goes on, a year's work "
        "cannot be seen as part of a longer way."
    ),
    bad="""\
goals:
  - id: ny-fyrplan
    title: Kommunerne ved, hvilke fyr der bliver bevaret
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    continues:
      - 2025/slukkede-fyr
""",
    check=each_plan(check),
)
