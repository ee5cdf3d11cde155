"""Results that never mention what was learned the year before."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.around import mentions
from pejling.lint.goals import final_results
from pejling.lint.passages import documents_text, said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the final results where the year before had lessons and none is mentioned."""
    results, earlier = final_results(plan), plan.previous
    before = final_results(earlier) if earlier else None
    if results is None or before is None or not before.content.lessons or earlier is None:
        return
    lessons = [said(one.text, plan.site).words for one in before.content.lessons]
    if not mentions(plan, documents_text([results], plan.site), lessons):
        yield remark(results.span(), value=lessons[0], year=earlier.place.period)


RULE = Rule(
    code="M05",
    name="last-lessons-not-mentioned",
    severity=Severity.ADVICE,
    source=guidance("M05", "3"),
    theme=Theme.RESULTS,
    title=_("Last year's lessons are not mentioned"),
    message=_("The results do not mention any of what was learned in {year}: {value}"),
    hint=_("Write in a sentence or two what became of it."),
    why=_(
        "The effort to improve is a continuous one. Who reads that something was learned will ask "
        "a year later what it was used for."
    ),
    bad="""\
=== ../2025/results.md
as_of: 2025-12-31
approved_on: 2026-02-20
lessons:
  - id: reservedele
    text: Reservedele skal bestilles et halvt år før
=== results.md
lessons:
  - id: hoering-foer-sommer
    text: En høring af kommunerne skal begynde før sommeren
---
Året var præget af mangel på lamper.
""",
    good="""\
=== ../2025/results.md
as_of: 2025-12-31
approved_on: 2026-02-20
lessons:
  - id: reservedele
    text: Reservedele skal bestilles et halvt år før
=== results.md
lessons:
  - id: hoering-foer-sommer
    text: En høring af kommunerne skal begynde før sommeren
---
Erfaringen fra 2025 holdt: reservedelene blev bestilt i januar og lå klar.
""",
    check=each_plan(check),
)
