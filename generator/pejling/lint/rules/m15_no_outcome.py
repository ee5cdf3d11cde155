"""A plan in which no goal is about an effect."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Effect


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the goals where none is an outcome."""
    goals = plan.goals_in_force
    unread = any(one.goal.effect is None and one.has("effect") for one in goals)
    if goals and not unread and not any(one.goal.effect is Effect.OUTCOME for one in goals):
        yield remark(plan.at("goals", key=True))


RULE = Rule(
    code="M15",
    name="no-outcome",
    severity=Severity.ADVICE,
    source=guidance("M15", "6"),
    theme=Theme.GOALS,
    title=_("No goal about an effect"),
    message=_("No goal of the plan is marked as an effect on citizens, businesses or society."),
    hint=_(
        "Ask of each goal what somebody outside gets out of it, word it so, and mark it effect: "
        "outcome."
    ),
    why=_(
        "The plan is to strengthen the effect on society. What the agency does and delivers is "
        "the way to it."
    ),
    bad="""\
goals:
  - id: kort
    title: Søkortene er udgivet
    effect: output
  - id: kurser
    title: Der er holdt kurser i havnene
    effect: activity
""",
    good="""\
goals:
  - id: kort
    title: Søkortene er udgivet
    effect: output
  - id: sejlads
    title: Færre skibe går på grund
    effect: outcome
""",
    check=each_plan(check),
)
