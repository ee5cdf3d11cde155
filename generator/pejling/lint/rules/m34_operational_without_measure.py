"""A goal like operations that nothing measures."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Nature


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield operational goals with neither measure nor milestone."""
    for one in plan.goals_in_force:
        goal = one.goal
        if goal.nature is Nature.OPERATIONAL and not goal.measures and not goal.milestones:
            title = said(goal.title, plan.site)
            yield remark(one.at("title", *title.steps), goal=title.words)


RULE = Rule(
    code="M34",
    name="operational-without-measure",
    severity=Severity.WARNING,
    source=guidance("M34", "9"),
    theme=Theme.MEASURES,
    title=_("An operational goal without a measure"),
    message=_("The goal is like operations, but nothing measures it: {goal}"),
    hint=_(
        "Add a measure with unit, target and definition: case time, user satisfaction, "
        "production, effect."
    ),
    why=_(
        "Tasks like operations are stable and can often be measured. Their goals are to be "
        "objective and quantifiable, so that the talk can be about the cause and not about "
        "whether."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    task: core
    nature: operational
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    task: core
    nature: operational
    measures:
      - id: lyser
        name: Fyr, der lyser
        definition: Andel af årets timer, hvor fyret lyser
        unit: pct.
        direction: keep_above
        targets:
          - due: 2026-12-31
            value: 95
""",
    check=each_plan(check),
)
