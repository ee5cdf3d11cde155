"""A goal picture that names no source of its political mandate."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import GoalPicture


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield a picture of the plan's own without a mandate."""
    picture = plan.plan.goal_picture
    if isinstance(picture, GoalPicture) and not picture.mandate:
        yield remark(plan.at("goal_picture", key=True))


RULE = Rule(
    code="M23b",
    name="no-mandate",
    severity=Severity.WARNING,
    source=guidance("M23b", "7"),
    theme=Theme.PICTURE,
    title=_("No political mandate"),
    message=_("The goal picture names no agreement, act or vision that it comes from."),
    hint=_(
        "Name under mandate what it rests on: the Finance Act, an agreement, a law, the "
        "ministry's vision."
    ),
    why=_(
        "The goal picture reflects political aims. The reader is to see that the direction was "
        "not the agency's own idea."
    ),
    bad="""\
goal_picture:
  horizon:
    from: 2026
    to: 2029
""",
    good="""\
goal_picture:
  mandate:
    - title: Aftale om sikker sejlads
      kind: political_agreement
""",
    check=each_plan(check),
)
