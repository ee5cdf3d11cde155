"""A goal of a closed plan of which no result was ever given."""

from collections.abc import Iterator

from pejling.assess import Verdict
from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield goals in force that approved results do not name, and that nothing else decides."""
    results = final_results(plan)
    if results is None or not plan.verdict.closed:
        return
    for verdict in plan.verdict.goals:
        if verdict.verdict is Verdict.NO_RESULT and verdict.id not in results.content.goals:
            title = said(verdict.goal.goal.title, plan.site).words
            yield remark(results.span("goals", key=True), goal=title)


RULE = Rule(
    code="M46",
    name="goal-without-result",
    severity=Severity.ERROR,
    source=guidance("M46", "10"),
    theme=Theme.RESULTS,
    title=_("A goal without a result"),
    message=_("The results are approved, but say nothing of this goal: {goal}"),
    hint=_(
        "Add the goal with values, milestones or assessment; or cannot_be_assessed with the reason."
    ),
    why=_(
        "At year end the results of all goals are evaluated. One that is left out cannot be told "
        "from one that failed."
    ),
    bad="""\
=== results.md
approved_on: 2027-02-20
goals:
  ny-fyrplan:
    milestones:
      udkast: 2026-09-24
    assessment:
      verdict: partly_met
      by: department
  lampelager:
    values:
      lagerfyldning: 96
corrections: []
""",
    good="""\
=== results.md
approved_on: 2027-02-20
goals:
  fyr-i-drift:
    cannot_be_assessed: method
    explanation: Journalen gik tabt
  ny-fyrplan:
    milestones:
      udkast: 2026-09-24
    assessment:
      verdict: partly_met
      by: department
  lampelager:
    values:
      lagerfyldning: 96
corrections: []
""",
    check=each_plan(check),
)
