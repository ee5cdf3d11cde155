"""A goal picture of a few lines."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan
from pejling.lint.text import count
from pejling.model import GoalPicture


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield the first line of a picture of the plan's own with too few words."""
    words, fewest = _words(plan), plan.limits.fewest_picture_words
    if words is not None and words < fewest:
        yield remark(plan.at("goal_picture", key=True), value=words, fewest=fewest)


def _words(plan: OnePlan) -> int | None:
    """Return the words of text and markers; None where the picture is an earlier plan's."""
    if not isinstance(plan.plan.goal_picture, GoalPicture):
        return None
    markers = (said(one.title, plan.site).words for one in plan.plan.goal_picture.markers)
    return plan.picture_words + sum(count(one) for one in markers)


RULE = Rule(
    code="M22.2",
    name="short-goal-picture",
    severity=Severity.ADVICE,
    source=guidance("M22", "7"),
    theme=Theme.PICTURE,
    title=_("A short goal picture"),
    message=_(
        "The goal picture has {value} words; under {fewest} it can hardly give direction for "
        "several years."
    ),
    hint=_(
        "Write what the agency must achieve, what it wants to change, and how it creates value "
        "for those around it. One page is enough."
    ),
    why=_("The goal picture opens the plan and is what the goals are chosen from."),
    bad="---\nFyrtilsynet gør det sikkert at sejle.\n",
    good="---\n" + "Fyrtilsynet skal gøre det sikkert at sejle i alle farvande.\n" * 10,
    check=each_plan(check),
    limits=("fewest_picture_words",),
)
