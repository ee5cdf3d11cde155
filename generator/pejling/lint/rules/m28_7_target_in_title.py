"""A title that says the target's number."""

from collections.abc import Iterator
from decimal import Decimal

from pejling.diagnostics import Severity
from pejling.language import _, speech
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import quantities


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield titles with a number and unit that is the number of one of the goal's targets."""
    for one in plan.goals_in_force:
        title = said(one.goal.title, plan.site)
        targets = {
            written
            for measure in one.goal.measures
            for target in measure.targets
            if isinstance(target.value, Decimal)
            for written in _written(target.value.normalize(), title.language)
        }
        for found in quantities(title.words, title.language):
            if found.split()[0].rstrip("%") in targets:
                yield remark(one.at("title", *title.steps), value=found, goal=title.words)
                break


def _written(number: Decimal, language: str) -> tuple[str, str]:
    """Return how a number is written, with and without signs between its thousands."""
    return speech(language).number(number), f"{number:f}"


RULE = Rule(
    code="M28.7",
    name="target-in-title",
    severity=Severity.ADVICE,
    source=guidance("M28", "8"),
    theme=Theme.WORDING,
    title=_("The target stands in the title"),
    message=_("The number {value} stands both in the title and as a target: {goal}"),
    hint=_(
        "Write in the title what is reached, and let the target have the number. When it is "
        "amended, the title stays true."
    ),
    why=_("A goal keeps its title through the years; its targets change."),
    bad="""\
goals:
  - id: fyr
    title: 95 pct. af fyrene lyser
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
  - id: fyr
    title: Skibene kan regne med fyrene
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
        direction: increase
        targets:
          - due: 2026-12-31
            value: 95
""",
    check=each_plan(check),
)
