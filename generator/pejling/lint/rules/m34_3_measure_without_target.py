"""A measure that promises nothing."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import own_measures
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Nature


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield measures without any target, those of a policy goal apart."""
    for one, index, measure in own_measures(plan):
        if one.goal.nature is not Nature.POLICY and not measure.targets:
            span = one.at("measures", index, "name")
            yield remark(span, value=said(measure.name, plan.site).words)


RULE = Rule(
    code="M34.3",
    name="measure-without-target",
    severity=Severity.WARNING,
    source=guidance("M34", "9"),
    theme=Theme.MEASURES,
    title=_("A measure without a target"),
    message=_("“{value}” has no target: nobody can say when it is good enough."),
    hint=_(
        "Add a target with date and value, or set_by with the day it will be set. What is only "
        "followed need not stand in the plan."
    ),
    why=_("Goals of operational tasks are to have clear criteria of success."),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    nature: operational
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    nature: operational
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
        targets:
          - due: 2026-12-31
            set_by: 2026-10-01
""",
    check=each_plan(check),
)
