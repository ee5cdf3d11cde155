"""A guiding marker that no goal is a step towards."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_plan, guidance, remark
from pejling.lint.subjects import OnePlan


def check(plan: OnePlan) -> Iterator[Remark]:
    """Yield markers of the picture in force that no goal in force names."""
    found = plan.site.links.pictures.get(plan.place)
    if found is None or not plan.goals:
        return
    picture, place = found
    named = {marker for one in plan.goals_in_force for marker in one.goal.markers}
    for index, marker in enumerate(picture.markers):
        if marker.id not in named:
            own = plan.at("goal_picture", "markers", index, "title")
            span = own if place == plan.place else plan.at("goal_picture")
            yield remark(span, value=said(marker.title, plan.site).words)


RULE = Rule(
    code="M23e",
    name="marker-without-goal",
    severity=Severity.ADVICE,
    source=guidance("M23e", "7"),
    theme=Theme.PICTURE,
    title=_("A guiding marker without goals"),
    message=_("No goal this year is a step towards: {value}"),
    hint=_("Set a goal for it, or say in the text in which year its turn comes."),
    why=_(
        "The goal picture is reached step by step through concrete goals. A marker nobody works "
        "towards stays where it is."
    ),
    bad="""\
goal_picture:
  markers:
    - id: altid-lys
      title: Et slukket fyr er tændt igen, før det bliver mørkt
    - id: rent-hav
      title: Intet fyr forurener havet
""",
    good="""\
goal_picture:
  markers:
    - id: altid-lys
      title: Et slukket fyr er tændt igen, før det bliver mørkt
""",
    check=each_plan(check),
)
