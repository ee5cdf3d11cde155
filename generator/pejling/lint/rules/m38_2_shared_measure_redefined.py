"""A plan that defines anew what the ministry defines for all."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.goals import own_measures, years_of
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield own measures with the id or the name of one that a ministry goal of the year shares."""
    ministry = plan.site.library.ministries.get(plan.place.ministry)
    if ministry is None:
        return
    shared: dict[str, str] = {}
    for goal in ministry.content.goals:
        if any(goal.applies_in(year) for year in years_of(plan)):
            for one in goal.measures:
                shared[one.id] = f"{goal.id}/{one.id}"
                shared[said(one.name, plan.site).words.casefold()] = f"{goal.id}/{one.id}"
    for found, index, measure in own_measures(plan):
        name = said(measure.name, plan.site).words
        if reference := shared.get(measure.id) or shared.get(name.casefold()):
            yield remark(found.at("measures", index, "name"), value=name, reference=reference)


RULE = Rule(
    code="M38.2",
    name="shared-measure-redefined",
    severity=Severity.WARNING,
    source=guidance("M38", "9"),
    theme=Theme.MINISTRY,
    title=_("A shared measure defined anew"),
    message=_("“{value}” is a shared measure of the ministry; here it is defined anew."),
    hint=_("Write uses: {reference} instead, and keep only targets and baseline here."),
    why=_("Numbers can only be compared across agencies where all count the same way."),
    bad="""\
goals:
  - id: fravaer
    title: Medarbejderne er mindre syge
    task: internal
    measures:
      - id: sygefravaer
        name: Sygefravær
        unit: dage
""",
    good="""\
goals:
  - id: fravaer
    title: Medarbejderne er mindre syge
    task: internal
    measures:
      - uses: sunde-arbejdspladser/sygefravaer
""",
    check=each_plan(check),
)
