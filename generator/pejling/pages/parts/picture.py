"""The goal picture in force, with this year's goals under each marker."""

from dataclasses import dataclass

from pejling.assess import PlanVerdict
from pejling.link import GoalKey
from pejling.load import Place
from pejling.pages import addresses
from pejling.pages.parts.standing import (
    Standing,
    standing,
)
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class MarkerRow:
    """A guiding marker and this year's goals that follow from it."""

    title: Passage
    goals: tuple[tuple[Passage, str, Standing], ...]


@dataclass(frozen=True)
class Picture:
    """The goal picture in force."""

    horizon: str
    mandate: tuple[tuple[Passage, str], ...]
    markers: tuple[MarkerRow, ...]


def picture_of(view: View, place: Place) -> Picture | None:
    """Return the goal picture in force in a plan; None where there is none."""
    found = view.links.pictures.get(place)
    if found is None:
        return None
    picture, verdict = found[0], view.site.verdicts[place]
    horizon = f"{picture.horizon.from_}–{picture.horizon.to}" if picture.horizon else ""
    return Picture(
        horizon,
        tuple((view.text(one.title), one.url or "") for one in picture.mandate),
        tuple(
            MarkerRow(view.text(marker.title), _goals_of(view, place, verdict, marker.id))
            for marker in picture.markers
        ),
    )


def _goals_of(
    view: View, place: Place, verdict: PlanVerdict, marker: str
) -> tuple[tuple[Passage, str, Standing], ...]:
    return tuple(
        (
            view.text(goal.goal.goal.title),
            addresses.of_goal(GoalKey(place, goal.id)),
            standing(goal.verdict, view.say),
        )
        for goal in verdict.goals
        if marker in goal.goal.goal.markers
    )
