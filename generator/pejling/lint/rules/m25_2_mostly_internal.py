"""A plan of which half or more is about the agency itself."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Task


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first internal goal where they are half or more."""
    goals = plan.goals_in_force
    internal = [one for one in goals if one.goal.task is Task.INTERNAL]
    if internal and 2 * len(internal) >= len(goals):
        yield remark(internal[0].at("task"), value=len(internal), all=len(goals))


RULE = Rule(
    code="M25.2",
    name="mostly-internal",
    severity=Severity.WARNING,
    source=guidance("M25", "8"),
    theme=Theme.GOALS,
    title=_("A plan about the agency itself"),
    message=_("{value} of {all} goals are about internal administration."),
    hint=_(
        "Set goals for the core tasks first, and let at most a few internal ones stand beside them."
    ),
    why=_(
        "The plan is the tool for core tasks. Where half of it is about the agency's own running, "
        "the talk at the top will be too."
    ),
    bad="""\
goals:
  - id: a
    title: Færre skibe går på grund
    task: core
  - id: c
    title: Medarbejderne er mindre syge
    task: internal
""",
    good="""\
goals:
  - id: a
    title: Færre skibe går på grund
    task: core
  - id: b
    title: Nødstedte får hjælp
    task: core
  - id: d
    title: Havnene retter fejl
    task: core
  - id: c
    title: Medarbejderne er mindre syge
    task: internal
""",
    check=each_plan(check),
)
