"""An outlook that says off track while every figure is past its target."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.outlooks import figures_of, is_too_dark, outlooks, title_of
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, practice, remark
from pejling.lint.subjects import OnePlan
from pejling.model import Outlook


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield outlooks off_track without a comment where every figure given is at its target.

    A sum that is to stay low is not there before the year is.
    """
    for document, goal, told in outlooks(plan, Outlook.OFF_TRACK):
        if is_too_dark(plan, document, goal) and not told.comment:
            figures = figures_of(plan, document, goal)
            names = (said(one.measure.name, plan.site).words for one in figures)
            span = document.span("goals", goal, "outlook")
            yield remark(span, goal=title_of(plan, goal), known="; ".join(names))


RULE = Rule(
    code="X04.2",
    name="outlook-too-dark",
    severity=Severity.WARNING,
    source=practice("M42"),
    theme=Theme.FOLLOW_UP,
    title=_("A darker outlook than the figures"),
    message=_(
        "“{goal}” is not expected to be met, but all its figures are at their targets: {known}"
    ),
    hint=_("Say in comment what will go wrong before the end of the year, or change the outlook."),
    why=_(
        "The department acts on the outlook. Where it and the figures say opposite things, nobody "
        "knows which to believe."
    ),
    bad="""\
=== follow-up-2026-08.md
for: 2026-08-20
date: 2026-08-20
goals:
  fyr-i-drift:
    values:
      reparationstid: 20
    outlook: off_track
""",
    good="""\
=== follow-up-2026-08.md
for: 2026-08-20
date: 2026-08-20
goals:
  fyr-i-drift:
    values:
      reparationstid: 20
    outlook: on_track
""",
    check=each_plan(check),
)
