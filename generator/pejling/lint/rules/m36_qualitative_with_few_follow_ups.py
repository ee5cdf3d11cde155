"""A goal that people judge, in a plan with fewer than two follow-ups."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import is_judged
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan

_ENOUGH = 2


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield goals that only people judge where one meeting is agreed; none at all is M40's."""
    model = plan.plan.follow_up
    if model is None or not 0 < len(model.meetings) < _ENOUGH:
        return
    for one in plan.goals_in_force:
        if is_judged(one.goal):
            title = said(one.goal.title, plan.site)
            span = one.at("title", *title.steps)
            yield remark(span, goal=title.words)


RULE = Rule(
    code="M36",
    name="qualitative-with-few-follow-ups",
    severity=Severity.ADVICE,
    source=guidance("M36", "9"),
    theme=Theme.FOLLOW_UP,
    title=_("Too little dialogue about a goal judged by people"),
    message=_("The goal is judged by people, and fewer than two follow-ups are agreed: {goal}"),
    hint=_("Agree at least two meetings, so that both sides know before the end how it is seen."),
    why=_(
        "Policy goals in particular need ongoing dialogue: there is no number to see the course by."
    ),
    bad="""\
goals:
  - id: ny-fyrplan
    title: Kommunerne ved, hvilke fyr der bliver bevaret
    nature: policy
    assessor: Departementschefen
    criteria:
      - id: hoering
        title: Planen har været i høring
follow_up:
  meetings:
    - date: 2026-08-20
""",
    good="""\
follow_up:
  meetings:
    - date: 2026-04-21
    - date: 2026-08-20
""",
    check=each_plan(check),
)
