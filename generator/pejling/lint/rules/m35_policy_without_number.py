"""A policy goal without a number."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import has_numbers
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Nature


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield policy goals without a number, but for those with dates, criteria and an assessor.

    Those three together are the judgement that the guidance accepts in a number's stead.
    """
    for one in plan.goals_in_force:
        goal = one.goal
        is_agreed = goal.milestones and goal.criteria and goal.assessor
        if goal.nature is Nature.POLICY and not has_numbers(goal) and not is_agreed:
            title = said(goal.title, plan.site)
            yield remark(one.at("title", *title.steps), goal=title.words)


RULE = Rule(
    code="M35",
    name="policy-without-number",
    severity=Severity.ADVICE,
    source=guidance("M35", "9"),
    theme=Theme.MEASURES,
    title=_("A policy goal without a number"),
    message=_("The goal is like policy and has no number: {goal}"),
    hint=_(
        "Look for one thing that can be counted: options costed, parties that agree, cases that "
        "the law covers. Where there is none, milestones, criteria and an assessor carry it."
    ),
    why=_(
        "Policy tasks are hard to measure. The guidance asks to strive for numbers all the same, "
        "and accepts judgement where there are none."
    ),
    bad="""\
goals:
  - id: ny-fyrplan
    title: Kommunerne ved, hvilke fyr der bliver bevaret
    nature: policy
    milestones:
      - id: udkast
        title: Udkastet er sendt
        due: 2026-06-30
""",
    good="""\
goals:
  - id: ny-fyrplan
    title: Kommunerne ved, hvilke fyr der bliver bevaret
    nature: policy
    assessor: Departementschefen
    criteria:
      - id: hoering
        title: Planen har været i høring
    milestones:
      - id: udkast
        title: Udkastet er sendt
        due: 2026-06-30
""",
    check=each_plan(check),
)
