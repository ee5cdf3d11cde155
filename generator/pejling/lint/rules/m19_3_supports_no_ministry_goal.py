"""A plan of which no core goal supports a goal of the ministry."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import years_of
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Task


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the goals of a plan where the ministry has goals and none is supported."""
    ministry = plan.site.library.ministries.get(plan.place.ministry)
    goals = [one for one in plan.goals_in_force if one.goal.task is not Task.INTERNAL]
    if ministry is None or not goals:
        return
    if any(support.ministry_goal for one in goals for support in one.goal.supports):
        return
    year = years_of(plan)[0]
    there = [
        said(one.title, plan.site).words
        for one in ministry.content.goals
        if one.applies_in(year) and not one.carried_by
    ]
    if there:
        yield remark(plan.at("goals", key=True), year=year, known="; ".join(there))


RULE = Rule(
    code="M19.3",
    name="supports-no-ministry-goal",
    severity=Severity.ADVICE,
    source=guidance("M19", "6"),
    theme=Theme.MINISTRY,
    title=_("No link to the ministry's goals"),
    message=_(
        "None of the plan's core goals supports a ministry goal; in {year} the ministry has: "
        "{known}"
    ),
    hint=_(
        "Name under supports the ministry goal that a goal helps, and how. Where there is none, "
        "ask the department which one is missing."
    ),
    why=_(
        "Several agencies can support the same goals, and only what is written down can be seen "
        "together."
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
    supports:
      - ministry_goal: sikker-sejlads
""",
    check=each_plan(check),
)
