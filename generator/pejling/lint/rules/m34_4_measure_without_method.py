"""A measure of an operational goal that does not say what is counted."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import at_first_measure, own_measures
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance
from pejling.lint.subjects import OnePlan
from pejling.model import Nature


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first measure without definition, with the names of all."""
    lacking = [
        (one, index, measure)
        for one, index, measure in own_measures(plan)
        if one.goal.nature is Nature.OPERATIONAL and not one.has("measures", index, "definition")
    ]
    yield from at_first_measure(plan, lacking)


RULE = Rule(
    code="M34.4",
    name="measure-without-method",
    severity=Severity.WARNING,
    source=guidance("M34", "9"),
    theme=Theme.MEASURES,
    title=_("A measure without a method"),
    message=_("It is not said precisely what is counted, and how: {known}"),
    hint=_(
        "Add definition, so that others would get the same number: from when to when, which cases "
        "are left out, mean or median."
    ),
    why=_(
        "A number that can be counted in two ways gives two results, and the talk at year end is "
        "then about the counting."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    nature: operational
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    nature: operational
    measures:
      - id: lyser
        name: Fyr, der lyser
        definition: Andel af årets timer, hvor fyret lyser
        unit: pct.
""",
    check=each_plan(check),
)
