"""What a follow-up says of a goal's course, beside the figures it gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pejling.assess import distance
from pejling.lint.passages import said
from pejling.lint.subjects import OnePlan
from pejling.load import Document
from pejling.load.document import follow_up_date
from pejling.model import Direction, FollowUp, GoalFollowUp, Measure, Outlook, Over, Target


@dataclass(frozen=True)
class Figure:
    """A value that a follow-up gives, and the target of the period it is on its way to."""

    measure: Measure
    target: Target
    value: Decimal
    wanted: Decimal
    """The number to be reached: the nearest limit of a range."""
    is_reached: bool

    @property
    def is_worse_than_before(self) -> bool:
        """Say whether it is further from the target than the baseline, which is not there either.

        A sum that is to grow is below last year's until the year is over.
        """
        measure, baseline = self.measure, self.measure.baseline
        rises = measure.direction is not None and measure.direction.rises
        if baseline is None or (
            measure.over is Over.SUM and (rises or self.target.min is not None)
        ):
            return False
        now = distance(measure, self.target, self.value)
        before = distance(measure, self.target, baseline.value)
        return now is not None and before is not None and now.by < before.by < 0

    @property
    def still_counts(self) -> bool:
        """Say whether being at the target says nothing yet: a sum that is to stay low."""
        falls = self.measure.direction in {Direction.DECREASE, Direction.KEEP_BELOW}
        return self.measure.over is Over.SUM and falls

    @property
    def is_past(self) -> bool:
        """Say whether it is past a target that it cannot come back to."""
        return self.still_counts and not self.is_reached


def outlooks(
    plan: OnePlan, outlook: Outlook
) -> Iterator[tuple[Document[FollowUp], str, GoalFollowUp]]:
    """Yield each goal that a follow-up gives this outlook."""
    for document in plan.follow_ups:
        for goal, told in document.content.goals.items():
            if told.outlook is outlook:
                yield document, goal, told


def figures_of(plan: OnePlan, document: Document[FollowUp], goal_id: str) -> Iterator[Figure]:
    """Yield the numbers a follow-up gives of a goal, where the period has a target for them."""
    verdict = plan.verdict.goal(goal_id)
    told = document.content.goals[goal_id]
    last = plan.period[1]
    for measure in verdict.goal.goal.measures if verdict else ():
        entries = told.values.get(measure.id, ())
        due = [one for one in measure.targets if one.due <= last and one.is_numeric]
        number = entries[-1].number if entries else None
        if number is None or not due or not isinstance(measure, Measure):
            continue
        target = max(due, key=lambda one: one.due)
        away = distance(measure, target, number)
        if away is not None:
            yield Figure(measure, target, number, away.limit, away.is_within)


def elapsed(plan: OnePlan, document: Document[FollowUp]) -> Decimal:
    """Return how much of the plan's period had gone when a follow-up was held, from 0 to 1."""
    first, last = plan.period
    day: date = follow_up_date(document)
    share = Decimal((day - first).days) / Decimal(max((last - first).days, 1))
    return min(max(share, Decimal(0)), Decimal(1))


def is_too_dark(plan: OnePlan, document: Document[FollowUp], goal_id: str) -> bool:
    """Say whether every figure a follow-up gives of a goal is at its target or past it."""
    figures = list(figures_of(plan, document, goal_id))
    return bool(figures) and all(one.is_reached and not one.still_counts for one in figures)


def title_of(plan: OnePlan, goal_id: str) -> str:
    """Return the title of a goal of the plan; its id where the plan does not have it."""
    verdict = plan.verdict.goal(goal_id)
    return said(verdict.goal.goal.title, plan.site).words if verdict else goal_id
