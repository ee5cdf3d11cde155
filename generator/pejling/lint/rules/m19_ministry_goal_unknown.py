"""A goal supports a ministry goal that there is; linking refuses others."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, guidance

RULE = Rule(
    code="M19",
    name="ministry-goal-unknown",
    severity=Severity.ERROR,
    source=guidance("M19", "6"),
    theme=Theme.MINISTRY,
    title=_("A ministry goal that is not there"),
    why=_(
        "Agencies that support the same ministry goal are shown together. A support that names no "
        "goal of the ministry would be lost."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    supports:
      - ministry_goal: sikker-sejllads
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    supports:
      - ministry_goal: sikker-sejlads
""",
    enforced_by=("R601",),
)
