"""A miss that is explained but not given one of the kinds of reason."""

from collections.abc import Iterator

from pejling.assess import Verdict
from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first missed goal without a reason, with the titles of all."""
    results = final_results(plan)
    if results is None:
        return
    given = results.content.goals
    lacking = [
        one
        for one in plan.verdict.goals
        if one.verdict in _MISSED and one.id in given and not given[one.id].reason
    ]
    if lacking:
        titles = (said(one.goal.goal.title, plan.site).words for one in lacking)
        span = results.span("goals", lacking[0].id, key=True)
        yield remark(span, known="; ".join(titles))


_MISSED = frozenset({Verdict.NOT_MET, Verdict.PARTLY_MET})


RULE = Rule(
    code="M31.2",
    name="miss-without-reason",
    severity=Severity.ADVICE,
    source=guidance("M31", "9"),
    theme=Theme.RESULTS,
    title=_("The kind of reason is missing"),
    message=_("The kind of reason is not given for these goals that were not fully met: {known}"),
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
