"""A goal that people judge, without criteria or without saying who judges."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.goals import has_numbers, is_judged
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield goals judged by people, or by nothing that is written, without both of the two."""
    for one in plan.goals_in_force:
        goal = one.goal
        is_bare = goal.nature is None and not has_numbers(goal) and not goal.milestones
        if not (is_judged(goal) or is_bare) or (goal.criteria and one.has("assessor")):
            continue
        title = said(goal.title, plan.site)
        lacking = _("who judges (assessor)") if goal.criteria else _("criteria")
        span = one.at("title", *title.steps)
        yield remark(span, value=f"{TRANSLATED}{lacking}", goal=title.words)


RULE = Rule(
    code="M35.2",
    name="qualitative-without-criteria",
    severity=Severity.WARNING,
    source=guidance("M35", "9"),
    theme=Theme.MEASURES,
    title=_("Judged by whom, and by what?"),
    message=_("The goal is judged by people, and this is missing: {value}. The goal: {goal}"),
    hint=_(
        "Write two or three criteria that must be the case, and under assessor the office that "
        "judges."
    ),
    why=_(
        "A judgement is fair when what it rests on was agreed before. Otherwise the goal is set "
        "when it is judged."
    ),
    bad="""\
goals:
  - id: ny-fyrplan
    title: Kommunerne ved, hvilke fyr der bliver bevaret
    nature: policy
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
""",
    check=each_plan(check),
)
