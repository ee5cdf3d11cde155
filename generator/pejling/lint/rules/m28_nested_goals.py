"""Goals have one level; reading refuses what stands below one."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, guidance

RULE = Rule(
    code="M28",
    name="nested-goals",
    severity=Severity.ERROR,
    source=guidance("M28", "8"),
    theme=Theme.GOALS,
    title=_("Goals below a goal"),
    why=_(
        "There is one level of goals. What stands below a goal is either a goal of its own or one "
        "of the measures, milestones or criteria that it is judged by."
    ),
    bad="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    goals:
      - id: lamper
        title: Lamperne er skiftet
""",
    good="""\
goals:
  - id: fyr-i-drift
    title: Skibene kan regne med, at fyrene lyser
    milestones:
      - id: lamper
        title: Lamperne er skiftet
        due: 2026-10-01
""",
    enforced_by=("P301",),
)
