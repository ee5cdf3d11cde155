"""A goal picture that looks no further than the plan."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.model import GoalPicture


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield a horizon of a single year."""
    picture = plan.plan.goal_picture
    if isinstance(picture, GoalPicture) and picture.horizon:
        years = picture.horizon
        if years.from_ == years.to:
            yield remark(plan.at("goal_picture", "horizon"), value=years.to)


RULE = Rule(
    code="M23",
    name="picture-of-one-year",
    severity=Severity.WARNING,
    source=guidance("M23", "7"),
    theme=Theme.PICTURE,
    title=_("A goal picture of one year"),
    message=_("The goal picture is for {value} only; it is to reach over several years."),
    hint=_("Set horizon to the years the direction is agreed for, usually three to five."),
    why=_(
        "Goals change from year to year. The picture is what stays, so that each year can be a "
        "step on the same way."
    ),
    bad="""\
goal_picture:
  horizon:
    from: 2026
    to: 2026
""",
    good="""\
goal_picture:
  horizon:
    from: 2026
    to: 2029
""",
    check=each_plan(check),
)
