"""A title that says what the agency does, not what anybody gets out of it."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.around import own_names
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import activity


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield titles of goals with a word of doing and no outcome."""
    for one in plan.goals_in_force:
        title = said(one.goal.title, plan.site)
        if found := activity(title.words, title.language, own_names(plan)):
            yield remark(one.at("title", *title.steps), value=found, goal=title.words)


RULE = Rule(
    code="M37",
    name="activity-title",
    severity=Severity.ADVICE,
    source=guidance("M37", "9"),
    theme=Theme.WORDING,
    title=_("An activity as a goal"),
    message=_(
        "“{value}” is what the agency does or makes; the title does not say what comes of it: "
        "{goal}"
    ),
    hint=_(
        "Ask what is different for somebody afterwards, and make that the goal. What is done can "
        "be a milestone."
    ),
    why=_(
        "Goals are about final results and effects. A strategy can be written, and a course held, "
        "without anything being better."
    ),
    bad="""\
goals:
  - id: kampagne
    title: Vi gennemfører en kampagne om redningsveste
""",
    good="""\
goals:
  - id: redningsveste
    title: Flere lystsejlere bærer redningsvest
""",
    check=each_plan(check),
)
