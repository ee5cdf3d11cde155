"""Two agencies of a ministry that measure the same thing each in their own way."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import own_measures
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, guidance, remark
from pejling.lint.subjects import OneGoal, OnePlan, Whole
from pejling.model import Task


def check(whole: Whole) -> Iterator[Remark]:
    """Yield, for the latest year only, internal measures of one name in several agencies."""
    for ministry in whole.ministries:
        latest = max((plan.period[0] for plan in ministry.plans), default=None)
        seen: dict[str, list[tuple[OnePlan, OneGoal, int, str]]] = {}
        for plan in ministry.plans:
            if plan.period[0] != latest:
                continue
            for one, index, measure in own_measures(plan):
                if one.goal.task is Task.INTERNAL:
                    name = said(measure.name, whole.site).words
                    seen.setdefault(name.casefold(), []).append((plan, one, index, name))
        for found in seen.values():
            agencies = {each.place.agency: each for each, _one, _index, _name in found}
            if len(agencies) > 1:
                _plan, one, index, name = found[-1]
                span = one.at("measures", index, "name")
                names = (_called(agencies[agency]) for agency in sorted(agencies))
                yield remark(span, value=name, known=", ".join(names))


def _called(plan: OnePlan) -> str:
    agency = plan.agency
    return said(agency.content.name, plan.site).words if agency else plan.place.agency


RULE = Rule(
    code="M38",
    name="internal-measure-not-shared",
    severity=Severity.ADVICE,
    source=guidance("M38", "9"),
    theme=Theme.MINISTRY,
    title=_("The same measured twice"),
    message=_("“{value}” is defined by several agencies, each for itself: {known}"),
    hint=_(
        "Let the ministry define it once as a measure of a ministry goal; the agencies then take "
        "it with uses."
    ),
    why=_(
        "Internal goals can be the same over years and across the group. Defined once, the "
        "numbers can be compared."
    ),
    bad="""\
goals:
  - id: fravaer
    title: Medarbejderne er mindre syge
    task: internal
    measures:
      - id: langtid
        name: Langtidssyge
        unit: pct.
=== ../../lodstilsynet/agency.md
name: Lodstilsynet
=== ../../lodstilsynet/2026/plan.md
goals:
  - id: fravaer
    title: Medarbejderne er mindre syge
    task: internal
    measures:
      - id: langtid
        name: Langtidssyge
        unit: pct.
""",
    good="""\
goals:
  - id: fravaer
    title: Medarbejderne er mindre syge
    task: internal
    measures:
      - uses: sunde-arbejdspladser/sygefravaer
=== ../../lodstilsynet/agency.md
name: Lodstilsynet
=== ../../lodstilsynet/2026/plan.md
goals:
  - id: fravaer
    title: Medarbejderne er mindre syge
    task: internal
    measures:
      - uses: sunde-arbejdspladser/sygefravaer
""",
    check=check,
)
