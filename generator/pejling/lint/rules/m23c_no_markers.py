"""A goal picture without guiding markers."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import GoalPicture


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield a picture of the plan's own without markers."""
    picture = plan.plan.goal_picture
    if isinstance(picture, GoalPicture) and not picture.markers:
        yield remark(plan.at("goal_picture", key=True))


RULE = Rule(
    code="M23c",
    name="no-markers",
    severity=Severity.WARNING,
    source=guidance("M23c", "7"),
    theme=Theme.PICTURE,
    title=_("No guiding markers"),
    message=_("The goal picture has no guiding markers."),
    hint=_("Write two to five under markers: what it looks like when the agency is there."),
    why=_(
        "The markers are what daily work can steer by over several years, and what the goals are "
        "linked to."
    ),
    bad="""\
goal_picture:
  horizon:
    from: 2026
    to: 2029
""",
    good="""\
goal_picture:
  markers:
    - id: altid-lys
      title: Et slukket fyr er tændt igen, før det bliver mørkt
""",
    check=each_plan(check),
)
