"""A goal that was not met, or only partly, and nobody says why."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results, misses
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield results of missed goals without explanation."""
    results = final_results(plan)
    if results is None:
        return
    for miss in misses(plan, results):
        if not miss.is_explained:
            yield remark(results.span("goals", miss.id, key=True), goal=miss.title)


RULE = Rule(
    code="M31",
    name="unexplained-miss",
    severity=Severity.WARNING,
    source=guidance("M31", "9"),
    theme=Theme.RESULTS,
    title=_("A miss without explanation"),
    message=_("The goal was not fully met, and nothing says why: {goal}"),
    hint=_(
        "Write under explanation what happened, in two or three sentences, and under reason which "
        "kind of reason it was."
    ),
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
