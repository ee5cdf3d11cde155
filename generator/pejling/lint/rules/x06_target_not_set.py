"""A target that was to be set by a day that has passed."""

from collections.abc import Iterator

from pejling.assess import LateKind
from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, practice, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield goals of an open plan with a target that is late."""
    at = {one.goal.id: one for one in plan.goals}
    for late in plan.verdict.late:
        if late.kind is LateKind.TARGET and late.part and late.part.name and late.goals:
            one = at[late.goals[0].id]
            ids = [measure.id for measure in one.goal.measures]
            span = one.at("measures", ids.index(late.part.id), "targets")
            yield remark(span, value=said(late.part.name, plan.site).words, day=late.due)


RULE = Rule(
    code="X06",
    name="target-not-set",
    severity=Severity.WARNING,
    source=practice("M34"),
    theme=Theme.MEASURES,
    title=_("A target still to be set"),
    message=_("The target of “{value}” was to be set by {day} and is not set."),
    hint=_("Agree it in an amendment, with the value."),
    why=_("Until it is set, nobody knows what good enough is."),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: tilfreds
        name: Tilfredse sejlere
        unit: pct.
        targets:
          - due: 2026-12-31
            set_by: 2026-06-01
=== results.md
# approved_on:
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: tilfreds
        name: Tilfredse sejlere
        unit: pct.
        targets:
          - due: 2027-12-31
            set_by: 2027-10-01
""",
    check=each_plan(check),
)
