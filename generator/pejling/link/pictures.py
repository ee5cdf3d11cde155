"""The goal picture that a plan is under: its own, or that of an earlier plan."""

from pejling.link.directory import Directory
from pejling.load import Document
from pejling.model import GoalPicture, Plan


def marker_ids(plan: Document[Plan], directory: Directory) -> set[str] | None:
    """Return the ids of the goal picture in force, or None where there is no such picture."""
    picture = picture_of(plan, directory)
    if picture is None or not picture[1].is_whole:
        return None
    return {marker.id for marker in picture[0].markers}


def picture_of(
    plan: Document[Plan], directory: Directory
) -> tuple[GoalPicture, Document[Plan]] | None:
    """Return a plan's goal picture and the plan that has it, following `goal_picture: year`."""
    seen = set()
    while plan.place not in seen:
        seen.add(plan.place)
        picture = plan.content.goal_picture
        if isinstance(picture, GoalPicture):
            return picture, plan
        if picture is None:
            return None
        earlier = directory.plans_for(plan.place, str(picture))
        if len(earlier) != 1:
            return None
        plan = directory.library.plans[earlier[0]]
    return None
