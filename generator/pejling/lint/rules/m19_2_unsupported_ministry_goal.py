"""A ministry goal that no agency's goal supports this year."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.link import GoalKey
from pejling.lint.goals import years_of
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, guidance, remark
from pejling.lint.subjects import Whole


def check(whole: Whole) -> Iterator[Remark]:
    """Yield ministry goals without support in the year of `as_of`, else the latest with plans."""
    for ministry in whole.ministries:
        years = {year for plan in ministry.plans for year in years_of(plan)}
        if not years:
            continue
        year = whole.site.as_of.year if whole.site.as_of.year in years else max(years)
        for index, goal in enumerate(ministry.document.content.goals):
            if goal.carried_by or goal.replaced_by or not goal.applies_in(year):
                continue
            supporters = whole.site.links.contributions.get(ministry.key(goal.id), ())
            if not any(_counts(whole, one.goal, year) for one in supporters):
                title = said(goal.title, whole.site)
                yield remark(ministry.at("goals", index, "title"), goal=title.words, year=year)


def _counts(whole: Whole, goal: GoalKey, year: int) -> bool:
    """Say whether the goal is in force in the year; plans that could not be read might have it."""
    plan = whole.by_place.get(goal.place)
    if plan is None:
        return True
    is_there = any(one.goal.id == goal.goal for one in plan.goals_in_force)
    return year in years_of(plan) and is_there


RULE = Rule(
    code="M19.2",
    name="unsupported-ministry-goal",
    severity=Severity.ADVICE,
    source=guidance("M19", "6"),
    theme=Theme.MINISTRY,
    title=_("A ministry goal without agencies"),
    message=_("No agency has a goal in {year} that supports this ministry goal: {goal}"),
    hint=_(
        "Agree with an agency that one of its goals carries it, write carried_by: department "
        "where the department itself does, or let it end with until."
    ),
    why=_(
        "A ministry may use the plans so that several agencies support the same goals. One that "
        "nobody works for is reached by chance."
    ),
    bad="""\
=== ../../ministry.md
goals:
  - id: sikker-sejlads
    title: Færre skibe går på grund
  - id: rent-hav
    title: Havet er renere
""",
    good="""\
=== ../../ministry.md
goals:
  - id: sikker-sejlads
    title: Færre skibe går på grund
  - id: rent-hav
    title: Havet er renere
    carried_by: department
""",
    check=check,
)
