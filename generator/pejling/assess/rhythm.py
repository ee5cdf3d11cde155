"""Whether a team checks in as often as it said it would (OKR guide, O12)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from pejling.model import Okr, Pause, Rhythm
from pejling.model.cycle import days_of

DAYS_OF_GRACE = 4
"""A check-in may slip from a Thursday to the Monday after."""

_DAYS = {Rhythm.WEEKLY: 7, Rhythm.FORTNIGHTLY: 14, Rhythm.MONTHLY: 31, None: 31}


class CycleState(StrEnum):
    """Where a cycle is in its life."""

    COMING = "coming"
    RUNNING = "running"
    OVER = "over"
    """Over, and not evaluated yet."""
    EVALUATED = "evaluated"


@dataclass(frozen=True)
class Gap:
    """Days between two check-ins, no longer than the cycle; those of pauses not counted."""

    begins: date
    ends: date
    days: int


@dataclass(frozen=True)
class RhythmStand:
    """How a team keeps its rhythm: how many days may pass, and where more have passed.

    `silent` is how many days have passed since the last check-in, or since the cycle began;
    after the cycle they are counted to its last day.
    """

    allowed: int
    missed: tuple[Gap, ...]
    silent: int

    @property
    def is_missed(self) -> bool:
        """Say whether a check-in is missing now."""
        return self.silent > self.allowed


def days_allowed(rhythm: Rhythm | None) -> int:
    """Return how many days may pass between check-ins; a month where nothing is said (O12)."""
    return _DAYS[rhythm] + DAYS_OF_GRACE


def state_of(okr: Okr, cycle: str, as_of: date) -> CycleState:
    """Return where a cycle is in its life on a date."""
    begins, ends = days_of(cycle)
    if as_of < begins:
        return CycleState.COMING
    if is_evaluated(okr, cycle, as_of):
        return CycleState.EVALUATED
    return CycleState.RUNNING if as_of <= ends else CycleState.OVER


def is_evaluated(okr: Okr, cycle: str, as_of: date) -> bool:
    """Say whether the cycle is evaluated by a date; without its own, on the cycle's last day."""
    if okr.evaluation is None:
        return False
    return as_of >= (okr.evaluation.date or days_of(cycle)[1])


def rhythm_of(okr: Okr, cycle: str, check_ins: Iterable[date], as_of: date) -> RhythmStand:
    """Return how a team has kept its rhythm by a date."""
    begins, ends = days_of(cycle)
    until = min(as_of, ends)
    held = sorted({day for day in check_ins if day > begins})
    spans = ((one, min(later, ends)) for one, later in pairwise([begins, *held]) if one < ends)
    gaps = tuple(Gap(*span, days_between(*span, okr.pauses)) for span in spans)
    allowed = days_allowed(okr.rhythm)
    return RhythmStand(
        allowed,
        tuple(gap for gap in gaps if gap.days > allowed),
        silence(held[-1] if held else begins, until, okr.pauses),
    )


def silence(last: date, until: date, pauses: Sequence[Pause]) -> int:
    """Return how many days have passed since a day, 0 where it has not come."""
    return days_between(last, until, pauses) if until > last else 0


def days_between(earlier: date, later: date, pauses: Sequence[Pause]) -> int:
    """Return the days from one day to a later, those of pauses not counted."""
    spans = sorted((one.from_, min(one.to, later)) for one in pauses)
    paused, counted_to = 0, earlier
    for first, last in spans:
        first = max(first, counted_to + timedelta(days=1))
        if last >= first:
            paused += (last - first).days + 1
            counted_to = last
    return max((later - earlier).days - paused, 0)
