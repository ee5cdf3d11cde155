"""A goal at risk of which nothing is done, as far as one can read."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.outlooks import is_too_dark, outlooks, title_of
from pejling.lint.rule import Remark, Rule, Theme, each_plan, practice, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Outlook


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield outlooks of an open plan, at risk or off track, without a word of what is done."""
    if plan.verdict.closed:
        return
    for outlook in (Outlook.AT_RISK, Outlook.OFF_TRACK):
        for document, goal, told in outlooks(plan, outlook):
            is_silent = told.action is None and told.comment is None
            if is_silent and not is_too_dark(plan, document, goal):
                span = document.span("goals", goal, "outlook")
                yield remark(span, goal=title_of(plan, goal), outlook=outlook.value)


RULE = Rule(
    code="X05",
    name="risk-without-action",
    severity=Severity.ADVICE,
    source=practice("M42"),
    theme=Theme.FOLLOW_UP,
    title=_("A risk without an action"),
    message=_(
        "The outlook of “{goal}” is {outlook}, but not a word says why, or what is done about it."
    ),
    hint=_("Add action with what is decided, and who does it."),
    why=_(
        "Follow-up is about progress and real change. A warning without an answer is said in vain."
    ),
    bad="""\
=== results.md
# approved_on:
=== follow-up-2026-08.md
for: 2026-08-20
date: 2026-08-20
goals:
  fyr-i-drift:
    outlook: at_risk
""",
    good="""\
=== follow-up-2026-08.md
for: 2026-08-20
date: 2026-08-20
goals:
  fyr-i-drift:
    outlook: at_risk
    action: En ekstra vagtbåd ligger i Grenaa fra september
""",
    check=each_plan(check),
)
