"""What became of something agreed, and what signed amendments say of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from pejling.assess import AppliedChange, GoalInForce, in_force
from pejling.link.keys import GoalKey, period_of
from pejling.link.links import Links
from pejling.load import Place
from pejling.model import (
    Criterion,
    Direction,
    Localized,
    Measure,
    Milestone,
    Reason,
    SharedMeasure,
    Target,
)

Part = Measure | SharedMeasure | Milestone | Criterion


class Fate(StrEnum):
    """What became of something agreed."""

    EASED = "eased"
    CHANGED = "changed"
    """A target was changed, and the measure has no direction that says which way is easier."""
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"
    NOT_CARRIED_ON = "not_carried_on"
    ADDED = "added"


@dataclass(frozen=True)
class Turn:
    """One thing agreed that became something else: when, why, and where that was said.

    `part` is None where the goal itself was withdrawn or added. `said_in` is the plan whose
    amendment says it, or the following plan that eases a target or does not have it; `on` is
    the day that was agreed.
    """

    fate: Fate
    goal: GoalKey
    said_in: Place
    on: date
    part: Part | None = None
    before: Target | date | None = None
    after: Target | date | None = None
    why: Localized | None = None
    reason: Reason | None = None


@dataclass(frozen=True)
class Agreed:
    """The agreed plans, their goals as amended, and what follows each."""

    links: Links

    @cached_property
    def goals(self) -> Mapping[Place, Mapping[str, GoalInForce]]:
        """Return the goals of each agreed plan, as amended."""
        return {
            place: {one.id: one for one in in_force(plan, self.links.amendments.get(place, ()))}
            for place, plan in self.links.plans.items()
            if plan.agreed_on
        }

    @cached_property
    def following(self) -> Mapping[Place, tuple[Place, ...]]:
        """Return the agreed plans after each plan of its agency."""
        return {
            place: tuple(one for one in plans[number + 1 :] if one in self.goals)
            for plans in self.links.agency_plans.values()
            for number, place in enumerate(plans)
        }

    def first(self, place: Place) -> date:
        """Return a plan's first day."""
        return period_of(self.links.library.plans[place])[0]

    def last(self, place: Place) -> date:
        """Return a plan's last day."""
        return period_of(self.links.library.plans[place])[1]

    def day(self, place: Place) -> date:
        """Return the day a plan was agreed."""
        day = self.links.plans[place].agreed_on
        assert day is not None
        return day

    def continued(self, key: GoalKey) -> Mapping[Place, tuple[GoalKey, ...]]:
        """Return the goals that carry a goal on, by plan."""
        found: dict[Place, tuple[GoalKey, ...]] = {}
        seen, ahead = {key}, [key]
        while ahead:
            for one in self.links.successors.get(ahead.pop(), ()):
                if one not in seen:
                    seen.add(one)
                    ahead.append(one)
                    found[one.place] = (*found.get(one.place, ()), one)
        return found

    def measure(self, keys: Iterable[GoalKey], measure_id: str) -> Measure | None:
        """Return a measure, as first agreed, of the goals that carry another on; else None."""
        for key in keys:
            goal = self.goals[key.place].get(key.goal) if key.place in self.goals else None
            for one in goal.agreed.measures if goal else ():
                if one.id == measure_id and isinstance(one, Measure):
                    return one
        return None


def by_amendment(agreed: Agreed) -> Iterator[Turn]:
    """Yield what signed amendments changed for the easier, withdrew or added."""
    for place, goals in agreed.goals.items():
        for goal_id, goal in goals.items():
            key = GoalKey(place, goal_id)
            if goal.added:
                day, reason = goal.added.agreed_on, goal.added.reason
                yield Turn(Fate.ADDED, key, place, day, reason=reason)
            if goal.withdrawn and not goal.changes:
                amendment, why = goal.withdrawn
                day, reason = amendment.agreed_on, amendment.reason
                yield Turn(Fate.WITHDRAWN, key, place, day, why=why, reason=reason)
            yield from (one for change in goal.changes for one in _by_change(key, goal, change))


def _by_change(key: GoalKey, goal: GoalInForce, applied: AppliedChange) -> Iterator[Turn]:
    change, amendment = applied.change, applied.amendment
    part = _part_of(goal, applied)
    seen = _Seen(key, amendment.agreed_on, part, change.why, amendment.reason)
    if not applied.found:
        return
    if change.withdrawn is not None:
        yield seen.turn(Fate.WITHDRAWN, change.withdrawn)
    if change.moved is not None and change.moved.to > change.moved.from_:
        yield seen.turn(Fate.POSTPONED, change.why, change.moved.from_, change.moved.to)
    if isinstance(part, Measure) and (pair := _figures_of(applied)):
        before, after = pair
        if fate := fate_of(part.direction, before, after):
            yield seen.turn(fate, change.why, before, after)


@dataclass(frozen=True)
class _Seen:
    key: GoalKey
    on: date
    part: Part | None
    why: Localized | None
    reason: Reason

    def turn(
        self,
        fate: Fate,
        why: Localized | None,
        before: Target | date | None = None,
        after: Target | date | None = None,
    ) -> Turn:
        place = self.key.place
        return Turn(fate, self.key, place, self.on, self.part, before, after, why, self.reason)


def _part_of(goal: GoalInForce, applied: AppliedChange) -> Part | None:
    change = applied.change
    named: list[tuple[str | None, tuple[Part, ...]]] = [
        (change.measure, goal.goal.measures),
        (change.milestone, goal.goal.milestones),
        (change.criterion, goal.goal.criteria),
    ]
    for wanted, parts in named:
        if wanted is not None:
            return next((part for part in parts if part.id == wanted), None)
    return None


def _figures_of(applied: AppliedChange) -> tuple[Target, Target] | None:
    """Return a target's figures before and after a change, as far as the change states both."""
    change = applied.change
    due = change.due or applied.amendment.agreed_on
    if change.value is not None and change.value.from_ is not None:
        pair = change.value.from_, change.value.to
        before, after = (Target.model_construct(due=due, value=one) for one in pair)
        return before, after
    limits = (change.min, change.max)
    stated = [one for one in limits if one is not None and one.from_ is not None]
    if not stated:
        return None
    before, after = (
        Target.model_construct(
            due=due,
            min=getattr(change.min, end, None),
            max=getattr(change.max, end, None),
        )
        for end in ("from_", "to")
    )
    return before, after


def fate_of(direction: Direction | None, before: Target, after: Target) -> Fate | None:
    """Return that a target became easier, or, without a direction, only other; else None."""
    if before.min is not None or before.max is not None:
        lower = before.min is not None and after.min is not None and after.min < before.min
        higher = before.max is not None and after.max is not None and after.max > before.max
        return Fate.EASED if lower or higher else None
    old, new = before.value, after.value
    if old == new or old is None or new is None:
        return None
    if not isinstance(old, Decimal) or not isinstance(new, Decimal) or direction is None:
        return Fate.CHANGED
    return Fate.EASED if (new < old) == direction.rises else None
