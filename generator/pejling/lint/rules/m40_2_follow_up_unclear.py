"""A model for follow-up without dates, form or participants."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield what the model of an agreed plan leaves open."""
    model = plan.plan.follow_up
    if model is None or not plan.is_agreed:
        return
    is_formed = not model.meetings or all(one.form for one in model.meetings)
    parts = (
        ("meetings", _("when it is held"), bool(model.meetings)),
        ("form", _("in which form each meeting is held"), is_formed),
        ("participants", _("who takes part"), bool(model.participants)),
    )
    for key, name, is_there in parts:
        if not is_there:
            yield remark(plan.at("follow_up", key=True), part=f"{TRANSLATED}{name}", key=key)


RULE = Rule(
    code="M40.2",
    name="follow-up-unclear",
    severity=Severity.WARNING,
    source=guidance("M40", "10"),
    theme=Theme.FOLLOW_UP,
    title=_("An unclear model for follow-up"),
    message=_("The model for follow-up does not say {part} ({key})."),
    hint=_("Write the dates of the meetings, the form of each, and who takes part."),
    why=_("A clear model says when and how: only a date in the calendar can be kept or missed."),
    bad="""\
follow_up:
  participants:
    - permanent_secretary
    - director_general
""",
    good="""\
follow_up:
  meetings:
    - date: 2026-04-21
      form: bilateral
  participants:
    - permanent_secretary
    - director_general
""",
    check=each_plan(check),
)
