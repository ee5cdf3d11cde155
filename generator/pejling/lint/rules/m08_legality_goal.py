"""A goal about keeping the law or the rules for money: a standing duty, not a choice."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import legality, names_agency
from pejling.model import Task


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield goals of the agency itself with such words; others' compliance is a core task."""
    for one in plan.goals_in_force:
        title = said(one.goal.title, plan.site)
        is_own = one.goal.task is Task.INTERNAL or names_agency(title.words, title.language)
        if is_own and (found := legality(title.words, title.language)):
            yield remark(one.at("title", *title.steps), value=found, goal=title.words)


RULE = Rule(
    code="M08",
    name="legality-goal",
    severity=Severity.WARNING,
    source=guidance("M08", "5"),
    theme=Theme.GOALS,
    title=_("A goal about keeping the rules"),
    message=_("“{value}” is about legality, which is followed up outside the plan: {goal}"),
    hint=_(
        "Take the goal out. Keeping the law, the grant and the accounting rules is a duty every "
        "year and not something to choose."
    ),
    why=_(
        "The plan is for the most important core tasks. A goal about legality takes the place of "
        "one about what the agency is there for, and says that keeping the rules was open to "
        "choice."
    ),
    bad="""\
goals:
  - id: regler
    title: Styrelsen overholder regnskabsreglerne
    task: internal
""",
    good="""\
goals:
  - id: regler
    title: Skibe med farligt gods følger reglerne
    task: core
""",
    check=each_plan(check),
)
