"""What became of what was agreed: eased, withdrawn, not carried on, added."""

from collections.abc import Iterable, Iterator, Mapping

from pejling.assess import PartKind
from pejling.link.keys import GoalKey
from pejling.link.links import Links
from pejling.link.turning import Agreed, Fate, Turn, by_amendment, fate_of
from pejling.load import Place
from pejling.model import Measure, Target


def turns(links: Links) -> tuple[Turn, ...]:
    """Return everything agreed that was changed for the easier, withdrawn, dropped or added.

    Sorted by the day it was said; drafts neither agree nor change anything.
    """
    agreed = Agreed(links)
    found = [*by_amendment(agreed), *_by_following_plan(agreed)]
    return tuple(sorted(found, key=lambda one: (one.on, one.said_in, one.goal, one.fate)))


def not_carried_on(links: Links) -> tuple[Turn, ...]:
    """Return the agreed targets that no following plan carries on (rule 1)."""
    found = _by_following_plan(Agreed(links))
    return tuple(one for one in found if one.fate is Fate.NOT_CARRIED_ON)


def _by_following_plan(agreed: Agreed) -> Iterator[Turn]:
    for place, goals in agreed.goals.items():
        if not agreed.following.get(place):
            continue
        last = agreed.last(place)
        for goal_id, goal in goals.items():
            if goal.withdrawn is not None:
                continue
            for measure in goal.goal.measures:
                later = [target for target in measure.targets if target.due > last]
                gone = goal.withdrawal_of(PartKind.MEASURE, measure.id)
                if later and not gone and isinstance(measure, Measure):
                    key = GoalKey(place, goal_id)
                    yield from _of_later_targets(agreed, key, measure, later)


def _of_later_targets(
    agreed: Agreed, key: GoalKey, measure: Measure, later: Iterable[Target]
) -> Iterator[Turn]:
    continued = agreed.continued(key)
    for target in later:
        plan, carrying = _met_again(agreed, key, measure, target, continued)
        if plan is None:
            continue
        day = agreed.day(plan)
        if carrying is None:
            yield Turn(Fate.NOT_CARRIED_ON, key, plan, day, measure, target)
        elif fate := fate_of(measure.direction, target, carrying):
            yield Turn(fate, key, plan, day, measure, target, carrying)


def _met_again(
    agreed: Agreed,
    key: GoalKey,
    measure: Measure,
    target: Target,
    continued: Mapping[Place, tuple[GoalKey, ...]],
) -> tuple[Place | None, Target | None]:
    """Return the plan that has a target again, or the plan that dropped it and no target.

    No plan while the measure lives on and the plan of the target's year is not agreed.
    """
    lost: Place | None = None
    for plan in agreed.following[key.place]:
        if agreed.first(plan) > target.due:
            break
        same = agreed.measure(continued.get(plan, ()), measure.id)
        carrying = _carrying(agreed, plan, same, target)
        if carrying is not None:
            return plan, carrying
        is_gone = same is None or agreed.last(plan) >= target.due
        lost = (lost or plan) if is_gone else None
    return lost, None


def _carrying(
    agreed: Agreed, plan: Place, measure: Measure | None, target: Target
) -> Target | None:
    """Return the target of a following plan that takes an earlier one's place."""
    for one in measure.targets if measure else ():
        if one.due == target.due:
            return one
    first, last = agreed.first(plan), agreed.last(plan)
    if measure is None or target.due > last:
        return None
    within = [one for one in measure.targets if first <= one.due <= last]
    return max(within, key=lambda one: one.due, default=None)
