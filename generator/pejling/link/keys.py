"""What a link joins, by name."""

from dataclasses import dataclass
from datetime import date

from pejling.load import Document, Place
from pejling.model import Plan, Support


@dataclass(frozen=True, order=True)
class MinistryGoalKey:
    """A ministry goal."""

    ministry: str
    goal: str

    def __str__(self) -> str:
        return f"{self.ministry}/{self.goal}"


@dataclass(frozen=True, order=True)
class GoalKey:
    """A goal of one plan."""

    place: Place
    goal: str

    def __str__(self) -> str:
        place = self.place
        return f"{place.ministry}/{place.agency}/{place.period}/{self.goal}"


@dataclass(frozen=True, order=True)
class ObjectiveKey:
    """An objective of one team's cycle."""

    place: Place
    objective: str

    def __str__(self) -> str:
        place = self.place
        parts = (place.ministry, place.agency, place.period, place.name, self.objective)
        return "/".join(parts)


@dataclass(frozen=True, order=True)
class KeyResultKey:
    """A key result of one team's cycle; its id is its own in the whole document."""

    place: Place
    key_result: str

    def __str__(self) -> str:
        place = self.place
        parts = (place.ministry, place.agency, place.period, place.name, self.key_result)
        return "/".join(parts)


@dataclass(frozen=True, order=True)
class MeasureKey:
    """A measure of a ministry goal, shared by those who use it."""

    ministry: str
    goal: str
    measure: str

    def __str__(self) -> str:
        return f"{self.ministry}/{self.goal}/{self.measure}"


@dataclass(frozen=True)
class Contribution:
    """A goal that supports a ministry goal, and how."""

    goal: GoalKey
    support: Support


def period_of(plan: Document[Plan]) -> tuple[date, date]:
    """Return a plan's first and last day: its own period, else its folder's years."""
    if plan.content.period:
        return plan.content.period.from_, plan.content.period.to
    first, last = plan.place.years
    return date(first, 1, 1), date(last, 12, 31)


def years_covered(plan: Document[Plan]) -> tuple[int, int]:
    """Return the first and last calendar year that a plan is of.

    A year counts where the plan covers half of it or more, so that a year from April to March is
    of one year; a plan that covers half of none is of the year it is most in.
    """
    first, last = period_of(plan)
    days = {
        year: (min(last, date(year, 12, 31)) - max(first, date(year, 1, 1))).days + 1
        for year in range(first.year, last.year + 1)
    }
    most = max(days, key=lambda year: (days[year], -year))
    covered = [year for year in days if days[year] * 2 >= 365] or [most]
    return covered[0], covered[-1]
