"""Approved results that say nothing of the goal picture."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results
from pejling.lint.passages import documents_text
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import speaks_of


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield approved final results without a word of it, where the plan has a picture."""
    results = final_results(plan)
    if results is None or results.content.approved_on is None or plan.picture is None:
        return
    told = results.content.goal_picture
    if told is None or not (told.text or told.markers):
        texts = documents_text([results], plan.site)
        if not any(speaks_of("goal-picture", one.words, one.language) for one in texts):
            yield remark(results.span())


RULE = Rule(
    code="M46.2",
    name="picture-not-followed-up",
    severity=Severity.WARNING,
    source=guidance("M46", "10"),
    theme=Theme.RESULTS,
    title=_("The goal picture is not followed up"),
    message=_(
        "The results are approved, but do not say how far the agency is with the goal picture."
    ),
    hint=_("Add goal_picture with a text, or a line for each marker."),
    why=_(
        "At year end both the goals and the goal picture are followed up: a year can meet its "
        "goals and still not come closer."
    ),
    bad="""\
=== results.md
# goal_picture:
""",
    good="""\
=== results.md
goal_picture:
  text: Vi er halvvejs
""",
    check=each_plan(check),
)
