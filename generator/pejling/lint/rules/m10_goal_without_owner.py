"""A goal that nobody in the agency carries."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.link import GoalKey
from pejling.lint.goals import at_first
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first goal with neither owner nor team, with the titles of all."""
    objectives = plan.site.links.okr.servants
    lacking = [
        one
        for one in plan.goals_in_force
        if not one.has("owner") and GoalKey(plan.place, one.goal.id) not in objectives
    ]
    yield from at_first(plan, lacking)


RULE = Rule(
    code="M10",
    name="goal-without-owner",
    severity=Severity.ADVICE,
    source=guidance("M10", "5"),
    theme=Theme.GOALS,
    title=_("Nobody carries the goal"),
    message=_("No unit is named that carries: {known}"),
    hint=_("Add owner with the unit that carries the goal inside the agency."),
    why=_(
        "Goals are reached where they are part of the agency's own management. The unit is the "
        "first link from the plan to the work."
    ),
    bad="""\
goals:
  - id: kort
    title: Søkortene viser bunden som den er
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    owner: Driftsafdelingen
""",
    check=each_plan(check),
)
