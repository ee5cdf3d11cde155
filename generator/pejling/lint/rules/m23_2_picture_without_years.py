"""A goal picture that does not say which years it looks over."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import GoalPicture


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield a picture of the plan's own without a horizon."""
    picture = plan.plan.goal_picture
    if isinstance(picture, GoalPicture) and picture.horizon is None:
        yield remark(plan.at("goal_picture", key=True))


RULE = Rule(
    code="M23.2",
    name="picture-without-years",
    severity=Severity.ADVICE,
    source=guidance("M23", "7"),
    theme=Theme.PICTURE,
    title=_("A goal picture without years"),
    message=_("The goal picture does not say which years it is for."),
    hint=_("Add horizon with from and to."),
    why=_(
        "The goal picture is multi-year. Without its years nobody can say when it is to be "
        "reached, nor when it should be written anew."
    ),
    bad="""\
goal_picture:
  markers:
    - id: altid-lys
      title: Et slukket fyr er tændt igen, før det bliver mørkt
""",
    good="""\
goal_picture:
  horizon:
    from: 2026
    to: 2029
""",
    check=each_plan(check),
)
