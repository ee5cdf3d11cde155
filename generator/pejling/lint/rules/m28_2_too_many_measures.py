"""A goal that is judged by more than three measures."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import measures_in_force
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield goals with too many measures in force; targets of one measure are not counted."""
    most = plan.limits.most_measures
    for one in plan.goals_in_force:
        number = len(measures_in_force(plan, one))
        if number > most:
            title = said(one.goal.title, plan.site).words
            yield remark(one.at("measures", key=True), value=number, most=most, goal=title)


RULE = Rule(
    code="M28.2",
    name="too-many-measures",
    severity=Severity.WARNING,
    source=guidance("M28", "8"),
    theme=Theme.MEASURES,
    title=_("Too many measures of a goal"),
    message=_(
        "The goal has {value} measures; more than {most} make it hard to say whether it was met: "
        "{goal}"
    ),
    hint=_(
        "Keep those that show the effect. The others can be followed in the agency, or the goal "
        "is really two."
    ),
    why=_(
        "A goal is worded as simply as can be and has one level. Many measures are "
        "sub-requirements by another name."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: m1
        name: Måling 1
      - id: m2
        name: Måling 2
      - id: m3
        name: Måling 3
      - id: m4
        name: Måling 4
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: m1
        name: Måling 1
      - id: m2
        name: Måling 2
      - id: m3
        name: Måling 3
""",
    check=each_plan(check),
    limits=("most_measures",),
)
