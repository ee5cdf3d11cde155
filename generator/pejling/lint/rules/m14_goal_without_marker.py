"""A core goal that follows from nothing in the goal picture."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import at_first
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance
from pejling.lint.subjects import OnePlan
from pejling.model import Task


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first core goal without a marker where the picture has some."""
    if plan.picture and plan.picture.markers:
        yield from at_first(
            plan,
            [
                one
                for one in plan.goals_in_force
                if one.goal.task is not Task.INTERNAL and not one.goal.markers
            ],
        )


RULE = Rule(
    code="M14",
    name="goal-without-marker",
    severity=Severity.WARNING,
    source=guidance("M14", "6"),
    theme=Theme.GOALS,
    title=_("A goal outside the goal picture"),
    message=_("No guiding marker is behind: {known}"),
    hint=_(
        "Name the marker under markers. Where none fits, either the goal picture lacks something "
        "or the goal does not belong in the plan."
    ),
    why=_(
        "Goals come from the goal picture: each is a step on the way to where the agency is to be "
        "in some years."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    task: core
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    task: core
    markers:
      - altid-lys
""",
    check=each_plan(check),
)
