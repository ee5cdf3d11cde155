"""What a goal promises lies in the plan's period or after it; linking refuses what was before."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, guidance

RULE = Rule(
    code="M27",
    name="goal-outside-the-year",
    severity=Severity.ERROR,
    source=guidance("M27", "8"),
    theme=Theme.GOALS,
    title=_("A goal of another year"),
    why=_(
        "Goals are for the coming year and, where it makes sense, the years after. A date before "
        "the plan began can only be a slip."
    ),
    bad="""\
goals:
  - id: kort
    title: Søkortene viser bunden som den er
    milestones:
      - id: opmaalt
        title: Bæltet er målt op
        due: 2024-10-01
""",
    good="""\
goals:
  - id: kort
    title: Søkortene viser bunden som den er
    milestones:
      - id: opmaalt
        title: Bæltet er målt op
        due: 2026-10-01
""",
    enforced_by=(
        "R610",
        "R625",
    ),
)
