"""Follow-up is bilateral or in the group's management; reading refuses other words."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, guidance

RULE = Rule(
    code="M41",
    name="form-of-follow-up",
    severity=Severity.ERROR,
    source=guidance("M41", "10"),
    theme=Theme.FOLLOW_UP,
    title=_("Another form of follow-up"),
    why=_(
        "Follow-up is held between the department and the agency, or in the management of the "
        "whole group, or both."
    ),
    bad="""\
follow_up:
  meetings:
    - date: 2026-04-21
      form: email
""",
    good="""\
follow_up:
  meetings:
    - date: 2026-04-21
      form: bilateral
""",
    enforced_by=("P323",),
)
