"""A target that is no better than where the measure stands."""

from collections.abc import Iterator
from decimal import Decimal

from pejling.diagnostics import Severity
from pejling.language import _, speech
from pejling.lint.goals import own_measures
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Direction


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield targets, as first agreed, of measures that are to rise or fall and promise neither."""
    shown = speech(plan.site.config.languages[0]).number
    for one, index, measure in own_measures(plan, as_agreed=True):
        if measure.baseline is None or measure.direction not in _MOVING:
            continue
        start = measure.baseline.value
        for number, target in enumerate(measure.targets):
            value = target.value
            if not isinstance(value, Decimal):
                continue
            if (value <= start) if measure.direction.rises else (value >= start):
                yield remark(
                    one.at("measures", index, "targets", number, "value"),
                    value=said(measure.name, plan.site).words,
                    baseline=shown(start, measure.decimals),
                    target=shown(value, measure.decimals),
                )
                break


_MOVING = frozenset({Direction.INCREASE, Direction.DECREASE})


RULE = Rule(
    code="M29",
    name="target-no-better",
    severity=Severity.ADVICE,
    source=guidance("M29", "8"),
    theme=Theme.MEASURES,
    title=_("A target no better than today"),
    message=_("“{value}” stands at {baseline}; the target, {target}, is no better."),
    hint=_(
        "Set a target that is better than today. Where the level is to be kept, write direction: "
        "keep_above or keep_below."
    ),
    why=_("Goals are to be as ambitious as is realistic. What is reached already moves nobody."),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
        direction: increase
        baseline:
          value: 96
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
        direction: increase
        baseline:
          value: 93
        targets:
          - due: 2026-12-31
            value: 95
""",
    check=each_plan(check),
)
