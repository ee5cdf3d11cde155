"""A measure with numbers and no unit."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import own_measures
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield measures of the plan's own with numeric targets and no unit."""
    for one, index, measure in own_measures(plan):
        is_numeric = any(target.is_numeric for target in measure.targets)
        if is_numeric and not one.has("measures", index, "unit"):
            span = one.at("measures", index, "name")
            yield remark(span, value=said(measure.name, plan.site).words)


RULE = Rule(
    code="M34.2",
    name="measure-without-unit",
    severity=Severity.WARNING,
    source=guidance("M34", "9"),
    theme=Theme.MEASURES,
    title=_("A measure without a unit"),
    message=_("The numbers of “{value}” have no unit."),
    hint=_("Add unit, such as days, per cent or cases."),
    why=_(
        "180 can be days or cases. Goals of operational tasks are to have clear criteria of "
        "success."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lyser
        name: Fyr, der lyser
        direction: keep_above
        targets:
          - due: 2026-12-31
            value: 95
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
        direction: keep_above
        targets:
          - due: 2026-12-31
            value: 95
""",
    check=each_plan(check),
)
