"""A goal that does not say which kind of task it is about."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import at_first
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first such goal, with the titles of all."""
    yield from at_first(plan, [one for one in plan.goals_in_force if not one.has("task")])


RULE = Rule(
    code="M07.2",
    name="task-missing",
    severity=Severity.WARNING,
    source=guidance("M07", "4"),
    theme=Theme.GOALS,
    title=_("The kind of task is missing"),
    message=_(
        "Neither a core task nor internal administration is named as what this is about: {known}"
    ),
    hint=_("Add task: core or task: internal to each."),
    why=_(
        "Only so can a reader see that the plan is about what the agency is there for, and that "
        "at most three goals are about itself."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    task: core
""",
    check=each_plan(check),
)
