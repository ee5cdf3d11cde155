"""A target that was made easier when the period was all but over."""

from collections.abc import Iterator
from datetime import timedelta

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.link.questions import turns
from pejling.link.turning import Fate
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, practice, remark
from pejling.lint.subjects import Whole
from pejling.model import Measure

_ALL_BUT_OVER = timedelta(days=31)


def check(whole: Whole) -> Iterator[Remark]:
    """Yield amendments of the last month, or later, that ease a target of the period."""
    for turn in turns(whole.site.links):
        plan = whole.by_place.get(turn.said_in)
        if plan is None or turn.fate is not Fate.EASED or turn.goal.place != turn.said_in:
            continue
        if turn.on <= plan.period[1] - _ALL_BUT_OVER or not isinstance(turn.part, Measure):
            continue
        for document in plan.amendments:
            if document.content.agreed_on == turn.on and turn.goal.goal in document.content.goals:
                span = document.span("goals", turn.goal.goal, key=True)
                yield remark(span, value=said(turn.part.name, whole.site).words, day=turn.on)


RULE = Rule(
    code="X07",
    name="eased-late",
    severity=Severity.ADVICE,
    source=practice("M31"),
    theme=Theme.MEASURES,
    title=_("A target eased at the end"),
    message=_(
        "The target of “{value}” was made easier on {day}, when the period was all but over."
    ),
    hint=_(
        "Let the target stand, report what was reached, and explain it. An amendment is for what "
        "could not be known before."
    ),
    why=_(
        "That a goal is partly met is not a failure by itself. A target moved to where one "
        "happens to stand says nothing any more."
    ),
    bad="""\
=== amendment-2026-12.md
agreed_on: 2026-12-18
reason: external
goals:
  fyr-i-drift:
    changed:
      - measure: reparationstid
        due: 2026-12-31
        value:
          from: 26
          to: 28
""",
    good="""\
=== amendment-2026-07.md
agreed_on: 2026-07-01
reason: external
goals:
  fyr-i-drift:
    changed:
      - measure: reparationstid
        due: 2026-12-31
        value:
          from: 26
          to: 28
""",
    check=check,
)
