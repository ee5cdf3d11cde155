"""Weights that do not add up to 100, or that only some goals have."""

from collections.abc import Iterator
from decimal import Decimal

from pejling.diagnostics import Severity
from pejling.language import _, speech
from pejling.lint.rule import Remark, Rule, Theme, each_plan, practice, remark
from pejling.lint.subjects import OnePlan

_WHOLE = 100


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first weight where some goal has one and those in force do not make 100."""
    weighted = [
        (one, one.goal.weight) for one in plan.goals_in_force if one.goal.weight is not None
    ]
    total = sum((weight for _one, weight in weighted), Decimal(0))
    if weighted and total != _WHOLE:
        shown = speech(plan.site.config.languages[0]).number(total)
        yield remark(weighted[0][0].at("weight"), value=shown)


RULE = Rule(
    code="X01",
    name="weights-not-100",
    severity=Severity.WARNING,
    source=practice("M28"),
    theme=Theme.GOALS,
    title=_("Weights that do not add up"),
    message=_("The weights of the goals in force add up to {value}, not to 100."),
    hint=_(
        "Give every goal a weight, so that they add up to 100; after a withdrawn or added goal, "
        "agree the new ones in the amendment."
    ),
    why=_("Weights say what matters most. Where they do not add up, a total of them says nothing."),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med fyrene
    weight: 60
  - id: ny-fyrplan
    title: Kommunerne ved besked
    weight: 30
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med fyrene
    weight: 60
  - id: ny-fyrplan
    title: Kommunerne ved besked
    weight: 40
=== amendment-2026-06.md
goals_added: []
""",
    check=each_plan(check),
)
