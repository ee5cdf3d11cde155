"""A measure that is to rise or fall from nobody knows where."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.link import GoalKey
from pejling.lint.goals import at_first_measure, own_measures
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance
from pejling.lint.subjects import OnePlan
from pejling.model import Direction, Over

_MOVING = frozenset({Direction.INCREASE, Direction.DECREASE})


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first measure without a start, with the names of all.

    A sum that is to grow begins at 0; a measure that goes on from an earlier plan has its numbers
    there; one whose target is still to be set is new.
    """
    lacking = [
        (one, index, measure)
        for one, index, measure in own_measures(plan)
        if not one.has("measures", index, "baseline")
        and measure.direction in _MOVING
        and not (measure.over is Over.SUM and measure.direction is Direction.INCREASE)
        and any(target.is_numeric for target in measure.targets)
        and not _goes_on(plan, one.goal.id, measure.id)
    ]
    yield from at_first_measure(plan, lacking)


def _goes_on(plan: OnePlan, goal: str, measure: str) -> bool:
    links = plan.site.links
    return any(
        earlier.id == measure
        for key in links.predecessors.get(GoalKey(plan.place, goal), ())
        for earlier in links.goals[key].measures
    )


RULE = Rule(
    code="M29.2",
    name="no-baseline",
    severity=Severity.ADVICE,
    source=guidance("M29", "8"),
    theme=Theme.MEASURES,
    title=_("No starting point"),
    message=_("The starting point is missing: {known}"),
    hint=_("Add baseline with the value and its date."),
    why=_(
        "Whether a target is ambitious and realistic can only be seen beside where one starts from."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
        direction: increase
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
