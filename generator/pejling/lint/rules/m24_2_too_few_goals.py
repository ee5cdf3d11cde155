"""Fewer goals than it takes to cover what the agency is there for."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the list of goals where it is short."""
    goals, fewest = plan.goals_in_force, plan.limits.fewest_goals
    if goals and len(goals) < fewest:
        yield remark(plan.at("goals", key=True), value=len(goals), fewest=fewest)


RULE = Rule(
    code="M24.2",
    name="too-few-goals",
    severity=Severity.WARNING,
    source=guidance("M24", "8"),
    theme=Theme.GOALS,
    title=_("Too few goals"),
    message=_("The number of goals is {value}; at least {fewest} are recommended."),
    hint=_(
        "Ask which of the agency's core tasks no goal is about. Where few goals are meant, say so "
        "under waive, with the reason."
    ),
    why=_(
        "The goals are to stand for what is most important in all that the agency is there for. "
        "With fewer than five, whole core tasks are easily left out of the talk at the top."
    ),
    bad="""\
goals:
  - id: fyr
    title: Skibene kan regne med fyrene
  - id: kort
    title: Søkortene viser bunden som den er
""",
    good="""\
goals:
  - id: fyr
    title: Skibene kan regne med fyrene
  - id: kort
    title: Søkortene viser bunden som den er
  - id: varsler
    title: Sejlere får besked om farer i tide
  - id: vagt
    title: Nødstedte får hjælp med det samme
  - id: digital
    title: Rederier melder ankomst ét sted
""",
    check=each_plan(check),
    limits=("fewest_goals",),
)
