"""More guiding markers than anybody can steer by."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import GoalPicture


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the marker that is one too many."""
    picture, most = plan.plan.goal_picture, plan.limits.most_markers
    if isinstance(picture, GoalPicture) and len(picture.markers) > most:
        span = plan.at("goal_picture", "markers", most, "title")
        yield remark(span, value=len(picture.markers), most=most)


RULE = Rule(
    code="M23c.2",
    name="too-many-markers",
    severity=Severity.ADVICE,
    source=guidance("M23c", "7"),
    theme=Theme.PICTURE,
    title=_("Too many guiding markers"),
    message=_(
        "The goal picture has {value} guiding markers; more than {most} are hard to steer by."
    ),
    hint=_("Put together those that say the same, and keep the most important."),
    why=_(
        "The markers are the most important ones for daily work, not a list of all that is done."
    ),
    bad="""\
goal_picture:
  markers:
    - id: p1
      title: Pejlemærke 1
    - id: p2
      title: Pejlemærke 2
    - id: p3
      title: Pejlemærke 3
    - id: p4
      title: Pejlemærke 4
    - id: p5
      title: Pejlemærke 5
    - id: p6
      title: Pejlemærke 6
    - id: p7
      title: Pejlemærke 7
    - id: p8
      title: Pejlemærke 8
""",
    good="""\
goal_picture:
  markers:
    - id: p1
      title: Pejlemærke 1
    - id: p2
      title: Pejlemærke 2
    - id: p3
      title: Pejlemærke 3
    - id: p4
      title: Pejlemærke 4
""",
    check=each_plan(check),
    limits=("most_markers",),
)
