"""A goal is of a core task or of internal administration; reading refuses other words."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, guidance

RULE = Rule(
    code="M07",
    name="kind-of-task",
    severity=Severity.ERROR,
    source=guidance("M07", "4"),
    theme=Theme.GOALS,
    title=_("Neither core task nor internal administration"),
    why=_(
        "The agency's needs for governance are three: core tasks, internal administration and "
        "legality. The plan is about the first and a little of the second; legality is a standing "
        "duty with follow-up of its own."
    ),
    bad="""\
goals:
  - id: regler
    title: Fyrtilsynet følger reglerne for indkøb
    task: legality
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    task: core
""",
    enforced_by=("P323",),
)
