"""A closed year without lessons."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield approved final results without lessons."""
    results = final_results(plan)
    if results and results.content.approved_on and not results.content.lessons:
        yield remark(results.span("lessons", key=True))


RULE = Rule(
    code="M47",
    name="no-lessons",
    severity=Severity.WARNING,
    source=guidance("M47", "10"),
    theme=Theme.RESULTS,
    title=_("No lessons"),
    message=_("The results are approved, but say nothing of what was learned."),
    hint=_("Add lessons: one to three things the next plan should be made differently for."),
    why=_(
        "Experience is to be carried on to the next years' plans. What is not written down when "
        "it is fresh is learned again."
    ),
    bad="""\
=== results.md
lessons: []
""",
    good="""\
=== results.md
lessons:
  - id: hoering
    text: En høring skal begynde før sommeren
""",
    check=each_plan(check),
)
