"""A target agreed for a later year that the following plan makes easier, and nobody says why."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.link.questions import turns
from pejling.link.turning import Fate, Turn
from pejling.lint.goals import own_measures
from pejling.lint.passages import said, stated
from pejling.lint.rule import Remark, Rule, Theme, practice, remark
from pejling.lint.subjects import OnePlan, Whole
from pejling.lint.text.words import tokens
from pejling.load import MAIN_LANGUAGE
from pejling.model import Measure, Target
from pejling.source import Span


def check(whole: Whole) -> Iterator[Remark]:
    """Yield the measure in the plan that eases its target.

    It is said where the goal has a section of its own, where the text has the number that was
    agreed, or where the measure counts in a new way.
    """
    for turn in turns(whole.site.links):
        plan, before, after = whole.by_place.get(turn.said_in), turn.before, turn.after
        if plan is None or turn.fate is not Fate.EASED or turn.goal.place == turn.said_in:
            continue
        if not isinstance(before, Target) or not isinstance(after, Target):
            continue
        span, number = _untold(plan, turn), stated(before, whole.site)
        if span is None or not isinstance(turn.part, Measure) or number in tokens(plan.text.words):
            continue
        yield remark(
            span,
            year=turn.goal.place.period,
            measure=said(turn.part.name, whole.site).words,
            value=number,
            due=before.due,
            now=stated(after, whole.site),
        )


def _untold(plan: OnePlan, turn: Turn) -> Span | None:
    body = plan.document.bodies.get(MAIN_LANGUAGE)
    told = {section.id for section in body.prose.sections} if body else set()
    for one, index, measure in own_measures(plan):
        if turn.part and measure.id == turn.part.id and one.goal.id not in told:
            is_new = str(measure.comparable_from or "") > turn.goal.place.period
            return None if is_new else one.at("measures", index, "targets")
    return None


RULE = Rule(
    code="X02.2",
    name="target-eased-since",
    severity=Severity.ADVICE,
    source=practice("M27"),
    theme=Theme.MEASURES,
    title=_("An agreed target that became easier"),
    message=_(
        "The plan for {year} agreed a target of {value} for “{measure}” by {due}; now it is {now}, "
        "and nothing says why."
    ),
    hint=_(
        "Say in a section about the goal what has changed since, or take up the target that was "
        "agreed."
    ),
    why=_(
        "A target for several years is a promise. Where it is eased from plan to plan without a "
        "word, one only sees it with the plans side by side."
    ),
    bad="""\
=== ../2025/plan.md
goals:
  - id: slukkede-fyr
    title: Slukkede fyr bliver tændt hurtigere
    measures:
      - id: reparationstid
        name: Typisk tid til et fyr lyser igen
        unit: timer
        direction: decrease
        targets:
          - due: 2025-12-31
            value: 30
          - due: 2026-12-31
            value: 22
=== plan.md
---
Fyrtilsynet skal gøre det sikkert at sejle.
""",
    good="""\
=== ../2025/plan.md
goals:
  - id: slukkede-fyr
    title: Slukkede fyr bliver tændt hurtigere
    measures:
      - id: reparationstid
        name: Typisk tid til et fyr lyser igen
        unit: timer
        direction: decrease
        targets:
          - due: 2025-12-31
            value: 30
          - due: 2026-12-31
            value: 22
=== plan.md
---
De 22 timer, som sidste plan lovede, bliver til 24, fordi to vagtbåde er solgt.
""",
    check=check,
)
