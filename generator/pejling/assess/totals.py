"""What goals add up to, with what is behind the number (rule 8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields

from pejling.assess.goals import GoalVerdict
from pejling.assess.outcome import Count, Verdict


@dataclass(frozen=True)
class Totals:
    """How many goals there are and how they stand; `+` adds two plans' totals.

    Withdrawn and added goals are told apart from the agreed ones: 7 agreed, 1 withdrawn,
    1 added. `missing_parts` is the number of parts counted as not met for want of a value.
    """

    count: Count = field(default_factory=Count)
    agreed: int = 0
    added: int = 0
    withdrawn: int = 0
    changed_by_judgement: int = 0
    amended: int = 0
    missing_parts: int = 0
    plans: int = 0

    @classmethod
    def of(cls, goals: Iterable[GoalVerdict]) -> "Totals":
        """Return the totals of one plan's goals."""
        all_goals = tuple(goals)
        return cls(
            count=Count.of(goal.verdict for goal in all_goals),
            agreed=sum(goal.goal.added is None for goal in all_goals),
            added=sum(goal.goal.added is not None for goal in all_goals),
            withdrawn=sum(goal.verdict is Verdict.WITHDRAWN for goal in all_goals),
            changed_by_judgement=sum(goal.changed_by_judgement for goal in all_goals),
            amended=sum(bool(goal.goal.changes) for goal in all_goals),
            missing_parts=sum(len(goal.missing) for goal in all_goals),
            plans=1,
        )

    def __add__(self, other: "Totals") -> "Totals":
        added = {one.name: getattr(self, one.name) + getattr(other, one.name) for one in _FIELDS}
        return Totals(**added)

    @property
    def in_force(self) -> int:
        """Return how many goals there are without the withdrawn: what sentences count of."""
        return self.count.in_force

    @property
    def awaiting(self) -> int:
        """Return how many goals await their result."""
        return self.count.awaiting

    @property
    def missing(self) -> int:
        """Return how many goals are without a result after the deadline."""
        return self.count.no_result


_FIELDS = fields(Totals)


@dataclass(frozen=True)
class Behind:
    """One agency's part of what a total lacks."""

    name: str
    awaiting: int
    missing: int


def sum_of(totals: Iterable[Totals]) -> Totals:
    """Return the totals of several plans together."""
    return sum(totals, start=Totals())


def behind(by_agency: Mapping[str, Totals]) -> tuple[Behind, ...]:
    """Return the agencies whose goals await or lack a result, in the order given."""
    return tuple(
        Behind(name, totals.awaiting, totals.missing)
        for name, totals in by_agency.items()
        if totals.awaiting or totals.missing
    )
