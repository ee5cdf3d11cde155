"""A goal's title that promises without saying what will be different."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import vague


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield titles of goals and criteria with such words."""
    for one in plan.goals_in_force:
        goal = said(one.goal.title, plan.site)
        if found := vague(goal.words, goal.language):
            yield remark(one.at("title", *goal.steps), value=found, goal=goal.words)
        for index, criterion in enumerate(one.goal.criteria):
            title = said(criterion.title, plan.site)
            if found := vague(title.words, title.language):
                span = one.at("criteria", index, "title", *title.steps)
                yield remark(span, value=found, goal=title.words)


RULE = Rule(
    code="M02",
    name="vague-title",
    severity=Severity.ADVICE,
    source=guidance("M02", "3"),
    theme=Theme.WORDING,
    title=_("A vague title"),
    message=_("“{value}” does not say what will be different: {goal}"),
    hint=_("Write who gets what, so that anybody can see at year end whether it happened."),
    why=_(
        "The guidance names too many and too diffuse goals as what went wrong with the contracts "
        "before the plans. To strengthen, support or have focus on something can neither be met "
        "nor missed."
    ),
    bad="""\
goals:
  - id: vejledning
    title: Styrke indsatsen for sikker sejlads
""",
    good="""\
goals:
  - id: vejledning
    title: Færre lystsejlere kommer i nød
""",
    check=each_plan(check),
)
