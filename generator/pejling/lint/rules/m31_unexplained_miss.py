"""A goal that was not met, or only partly, and nobody says why."""

from collections.abc import Iterator

from pejling.assess import Verdict
from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield results of missed goals without explanation, in the facts or in the text."""
    results = final_results(plan)
    if results is None:
        return
    told = {section.id for body in results.bodies.values() for section in body.prose.sections}
    for verdict in plan.verdict.goals:
        result = results.content.goals.get(verdict.id)
        if result is None or verdict.verdict not in _MISSED or verdict.id in told:
            continue
        if not (result.explanation or (result.assessment and result.assessment.why)):
            title = said(verdict.goal.goal.title, plan.site).words
            yield remark(results.span("goals", verdict.id, key=True), goal=title)


_MISSED = frozenset({Verdict.NOT_MET, Verdict.PARTLY_MET})


RULE = Rule(
    code="M31",
    name="unexplained-miss",
    severity=Severity.WARNING,
    source=guidance("M31", "9"),
    theme=Theme.RESULTS,
    title=_("A miss without explanation"),
    message=_("The goal was not fully met, and nothing says why: {goal}"),
    hint=_("Write under explanation what happened, in two or three sentences."),
    why=_(
        "That a goal is partly met is not by itself a failure: conditions outside, a new "
        "political course or a high bar can be the reason. Unsaid, it reads as one."
    ),
    bad="""\
=== results.md
goals:
  fyr-i-drift:
    values:
      reparationstid: 40
""",
    good="""\
=== results.md
goals:
  fyr-i-drift:
    values:
      reparationstid: 40
    explanation: Lamperne kom først i oktober
    reason:
      - external
""",
    check=each_plan(check),
)
