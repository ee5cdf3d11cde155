"""A measure that does not say where its numbers come from."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import at_first_measure, own_measures
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first measure without a source, with the names of all."""
    lacking = [
        (one, index, measure)
        for one, index, measure in own_measures(plan)
        if not one.has("measures", index, "source")
    ]
    yield from at_first_measure(plan, lacking)


RULE = Rule(
    code="M44",
    name="measure-without-source",
    severity=Severity.ADVICE,
    source=guidance("M44", "10"),
    theme=Theme.MEASURES,
    title=_("Numbers from nobody knows where"),
    message=_("It is not said where the numbers come from: {known}"),
    hint=_("Add source: the system, register or survey, or the office that keeps it."),
    why=_(
        "Follow-up rests on relevant and easily accessible management information. A number "
        "nobody can find again cannot be followed."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    measures:
      - id: lyser
        name: Fyr, der lyser
        unit: pct.
        source: Driftsjournalen
""",
    check=each_plan(check),
)
