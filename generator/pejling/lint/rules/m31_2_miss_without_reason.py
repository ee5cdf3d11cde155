"""A miss that is explained but not given one of the kinds of reason."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results, misses
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first missed goal with an explanation but no reason, with the titles of all.

    Of one without an explanation it is said already.
    """
    results = final_results(plan)
    if results is None:
        return
    found = misses(plan, results)
    lacking = [miss for miss in found if miss.is_explained and not miss.result.reason]
    if lacking:
        span = results.span("goals", lacking[0].id, key=True)
        yield remark(span, known="; ".join(miss.title for miss in lacking))


RULE = Rule(
    code="M31.2",
    name="miss-without-reason",
    severity=Severity.ADVICE,
    source=guidance("M31", "9"),
    theme=Theme.RESULTS,
    title=_("The kind of reason is missing"),
    message=_("Not fully met, and the kind of reason is not given: {known}"),
    hint=_("Add reason: external, political_change, ambition, own_performance or method."),
    why=_(
        "Across years and agencies it shows what stands in the way, and whether the bar was set "
        "high on purpose."
    ),
    bad="""\
=== results.md
goals:
  fyr-i-drift:
    values:
      reparationstid: 40
    explanation: Lamperne kom først i oktober
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
  ny-fyrplan:
    explanation: Kommunerne bad om mere tid
    reason:
      - external
""",
    check=each_plan(check),
)
