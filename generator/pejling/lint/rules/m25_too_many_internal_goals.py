"""More than three goals of internal administration."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Task


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the internal goal that is one too many."""
    most = plan.limits.most_internal_goals
    internal = [one for one in plan.goals_in_force if one.goal.task is Task.INTERNAL]
    if len(internal) > most:
        yield remark(internal[most].at("task"), value=len(internal), most=most)


RULE = Rule(
    code="M25",
    name="too-many-internal-goals",
    severity=Severity.WARNING,
    source=guidance("M25", "8"),
    theme=Theme.GOALS,
    title=_("Too many internal goals"),
    message=_(
        "{value} of the goals are about internal administration; at most {most} are recommended."
    ),
    hint=_(
        "Keep those the department wants to follow at the top, and follow the rest in the "
        "agency's own management."
    ),
    why=_(
        "The plan is about core tasks. Each goal about the agency itself is one less about what "
        "it is there for."
    ),
    bad="""\
goals:
  - id: i1
    title: Medarbejderne er mindre syge
    task: internal
  - id: i2
    title: Regnskabet ligner budgettet
    task: internal
  - id: i3
    title: Fyrene bruger mindre strøm
    task: internal
  - id: i4
    title: Ledige stillinger bliver besat
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
  - id: c
    title: Medarbejderne er mindre syge
    task: internal
""",
    check=each_plan(check),
    limits=("most_internal_goals",),
)
