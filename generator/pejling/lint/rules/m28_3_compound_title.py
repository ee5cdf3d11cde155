"""A title that holds two goals."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import coupled


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield titles with two main verbs, or with two statements side by side."""
    for one in plan.goals_in_force:
        title = said(one.goal.title, plan.site)
        if pair := coupled(title.words, title.language):
            span = one.at("title", *title.steps)
            yield remark(span, first=pair[0], second=pair[1], goal=title.words)


RULE = Rule(
    code="M28.3",
    name="compound-title",
    severity=Severity.ADVICE,
    source=guidance("M28", "8"),
    theme=Theme.WORDING,
    title=_("Two goals in one"),
    message=_("“{first}” and “{second}” are two goals in one: {goal}"),
    hint=_("Make two goals of it, or leave out the less important half."),
    why=_(
        "A goal is worded as simply as can be. Where one half is met and the other not, a double "
        "goal has no answer."
    ),
    bad="""\
goals:
  - id: ventetid
    title: Ventetiden falder, og færre klager
""",
    good="""\
goals:
  - id: ankomst
    title: Havne og rederier melder ankomst ét sted
""",
    check=each_plan(check),
)
