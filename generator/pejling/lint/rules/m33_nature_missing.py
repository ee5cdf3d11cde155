"""A goal of a core task that does not say what kind of task it is."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import at_first
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance
from pejling.lint.subjects import OnePlan
from pejling.model import Task


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first such goal, with the titles of all."""
    yield from at_first(
        plan,
        [
            one
            for one in plan.goals_in_force
            if one.goal.task is Task.CORE and not one.has("nature")
        ],
    )


RULE = Rule(
    code="M33",
    name="nature-missing",
    severity=Severity.WARNING,
    source=guidance("M33", "8"),
    theme=Theme.GOALS,
    title=_("The nature of the task is missing"),
    message=_(
        "It is not said whether these core tasks are like operations or like policy: {known}"
    ),
    hint=_(
        "Add nature: operational to what is stable and can be measured, nature: policy to new "
        "law, negotiations and analyses."
    ),
    why=_(
        "The two are steered differently: what is like operations by numbers, what is like policy "
        "by dialogue and judgement."
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
    nature: operational
""",
    check=each_plan(check),
)
