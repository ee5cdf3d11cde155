"""A year that is over, of which no approved results tell."""

from collections.abc import Iterator

from pejling.assess import LateKind
from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan

_OWED = frozenset({LateKind.RESULTS, LateKind.APPROVAL})


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield an agreed plan whose results are not there, or not approved, by the deadline."""
    for late in plan.verdict.late:
        if late.kind in _OWED and plan.is_agreed:
            document = plan.results[-1] if plan.results else plan.document
            yield remark(document.span(), value=late.due)


RULE = Rule(
    code="M46.3",
    name="results-owed",
    severity=Severity.WARNING,
    source=guidance("M46", "10"),
    theme=Theme.RESULTS,
    title=_("Results that did not come"),
    message=_("The results were to be approved by {value}, and they are not."),
    hint=_("Write results.md with what there is, and the day it was approved in approved_on."),
    why=_(
        "At year end the results are evaluated, and what was learned goes into the next plan. "
        "Without results nobody can tell a good year from a bad one."
    ),
    bad="""\
=== results.md
# approved_on:
""",
    good="""\
=== results.md
approved_on: 2027-02-20
""",
    check=each_plan(check),
)
