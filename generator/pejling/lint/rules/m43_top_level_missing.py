"""Follow-up without the permanent secretary or the director-general."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model.plan import Participant


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield each of the two who is not named, where participants are; a group has both."""
    model = plan.plan.follow_up
    if (
        model is None
        or not model.participants
        or Participant.GROUP_MANAGEMENT in model.participants
    ):
        return
    if Participant.PERMANENT_SECRETARY not in model.participants:
        span = plan.at("follow_up", "participants", key=True)
        yield remark(span, party=f"{TRANSLATED}{_('permanent secretary')}")
    if Participant.DIRECTOR_GENERAL not in model.participants:
        span = plan.at("follow_up", "participants", key=True)
        yield remark(span, party=f"{TRANSLATED}{_('director-general')}")


RULE = Rule(
    code="M43",
    name="top-level-missing",
    severity=Severity.WARNING,
    source=guidance("M43", "10"),
    theme=Theme.FOLLOW_UP,
    title=_("Follow-up below the top"),
    message=_("The {party} does not take part in the follow-up."),
    hint=_(
        "Let the two who signed the plan take part, at least in one meeting a year, and name them "
        "under participants."
    ),
    why=_(
        "Follow-up is held at the top level. Otherwise goals are explained to people who cannot "
        "change them."
    ),
    bad="""\
follow_up:
  meetings:
    - date: 2026-04-21
  participants:
    - deputy
    - other
""",
    good="""\
follow_up:
  meetings:
    - date: 2026-04-21
  participants:
    - permanent_secretary
    - director_general
""",
    check=each_plan(check),
)
