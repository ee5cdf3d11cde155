"""An agency that meets every goal several years running."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import final_results
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan

_SEVERAL = 2


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the last results of a row of closed plans of which everything was met."""
    row = [plan]
    while (earlier := row[0].previous) and _all_met(earlier):
        row.insert(0, earlier)
    ends = plan.following is None or not _all_met(plan.following)
    results = final_results(plan)
    if results and ends and len(row) >= _SEVERAL and _all_met(plan):
        years = ", ".join(one.place.period for one in row)
        yield remark(results.span("goals", key=True), known=years)


def _all_met(plan: OnePlan) -> bool:
    verdict = plan.verdict
    return verdict.closed and 0 < verdict.totals.count.met == verdict.totals.in_force


RULE = Rule(
    code="M30",
    name="all-met-every-year",
    severity=Severity.ADVICE,
    source=guidance("M30", "8"),
    theme=Theme.RESULTS,
    title=_("Every goal met, year after year"),
    message=_("All goals were met in {known}. The bar may have been set too low."),
    hint=_(
        "Ask what the next plan could reach if not everything had to succeed, and mark such a "
        "goal ambitious: true."
    ),
    why=_(
        "Goals are to be as ambitious as is realistic, and not all are expected to be met in full."
    ),
    bad="""\
goals:
  - id: slukkede-fyr
    title: Slukkede fyr bliver tændt hurtigere
    measures:
      - id: reparationstid
        name: Typisk tid til et fyr lyser igen
        unit: timer
        direction: decrease
        targets:
          - due: 2026-12-31
            value: 28
=== amendment-2026-06.md
goals: {}
goals_added: []
=== results.md
approved_on: 2027-02-20
goals:
  slukkede-fyr:
    values:
      reparationstid: 27
corrections: []
=== ../2025/results.md
approved_on: 2026-02-20
goals:
  slukkede-fyr:
    values:
      reparationstid: 29
""",
    good="""\
goals:
  - id: slukkede-fyr
    title: Slukkede fyr bliver tændt hurtigere
    measures:
      - id: reparationstid
        name: Typisk tid til et fyr lyser igen
        unit: timer
        direction: decrease
        targets:
          - due: 2026-12-31
            value: 28
=== results.md
approved_on: 2027-02-20
goals:
  slukkede-fyr:
    values:
      reparationstid: 31
corrections: []
=== ../2025/results.md
approved_on: 2026-02-20
goals:
  slukkede-fyr:
    values:
      reparationstid: 29
""",
    check=each_plan(check),
)
