"""A target agreed for a later year that no following plan carries on."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.link.questions import not_carried_on
from pejling.lint.passages import said, stated
from pejling.lint.rule import Remark, Rule, Theme, practice, remark
from pejling.lint.subjects import Whole
from pejling.model import Measure, Target


def check(whole: Whole) -> Iterator[Remark]:
    """Yield the goals of the plan in which such a target should have been."""
    for turn in not_carried_on(whole.site.links):
        plan, target = whole.by_place.get(turn.said_in), turn.before
        if plan is None or not isinstance(turn.part, Measure) or not isinstance(target, Target):
            continue
        yield remark(
            plan.at("goals", key=True),
            year=turn.goal.place.period,
            measure=said(turn.part.name, whole.site).words,
            value=stated(target, whole.site),
            due=target.due,
        )


RULE = Rule(
    code="X02",
    name="target-not-carried-on",
    severity=Severity.WARNING,
    source=practice("M27"),
    theme=Theme.MEASURES,
    title=_("An agreed target that was dropped"),
    message=_(
        "The plan for {year} agreed a target of {value} for “{measure}” by {due}; no plan since "
        "carries it on."
    ),
    hint=_("Take the target up again, or withdraw it openly and say why in the text."),
    why=_(
        "What was promised for several years is looked for in the plans of those years. A target "
        "that vanishes reads as one that failed."
    ),
    bad="""\
goals:
  - id: kort
    title: Søkortene viser bunden som den er
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
            value: 26
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
            value: 24
""",
    check=check,
)
