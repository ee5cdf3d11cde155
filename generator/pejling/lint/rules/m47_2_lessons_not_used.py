"""A plan that mentions nothing of what the year before taught."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.around import mentions
from pejling.lint.goals import final_results
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.load import Document
from pejling.model import Results


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the plan where lessons were known when it was agreed, and none is mentioned.

    A plan is agreed before the results of the year that runs are in: then those of the year before
    that are what could be known.
    """
    source = _known_lessons(plan)
    if source is None or not plan.goals:
        return
    lessons = [said(one.text, plan.site).words for one in source.content.lessons]
    if not mentions(plan, plan.passages, lessons):
        yield remark(plan.document.span(), value=lessons[0], year=source.place.period)


def _known_lessons(plan: OnePlan) -> Document[Results] | None:
    agreed = plan.plan.agreed_on or plan.as_of
    earlier, steps = plan.previous, 0
    while earlier and steps < _YEARS_BACK:
        results = final_results(earlier)
        approved = results.content.approved_on if results else None
        if results and results.content.lessons and approved and approved <= agreed:
            return results
        earlier, steps = earlier.previous, steps + 1
    return None


_YEARS_BACK = 2


RULE = Rule(
    code="M47.2",
    name="lessons-not-used",
    severity=Severity.ADVICE,
    source=guidance("M47", "10"),
    theme=Theme.PLAN,
    title=_("Last year's lessons are not used"),
    message=_("The plan does not mention any of what was learned in {year}: {value}"),
    hint=_("Say in the text which lesson is behind a goal, a target or a measure that is new."),
    why=_("Experience is to be carried on to the next years' plans."),
    bad="""\
=== ../2025/results.md
as_of: 2025-12-31
approved_on: 2025-12-01
lessons:
  - id: reservedele
    text: Reservedele skal bestilles et halvt år før
=== plan.md
agreed_on: 2025-12-11
---
Fyrtilsynet skal gøre det sikkert at sejle.
""",
    good="""\
=== ../2025/results.md
as_of: 2025-12-31
approved_on: 2025-12-01
lessons:
  - id: reservedele
    text: Reservedele skal bestilles et halvt år før
=== plan.md
agreed_on: 2025-12-11
---
Erfaringen fra 2025 er, at reservedele skal bestilles et halvt år før.
""",
    check=each_plan(check),
)
