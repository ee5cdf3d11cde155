"""The moment a plan is judged at: its period, its deadline, and the date it is computed for."""

from dataclasses import dataclass
from datetime import date

from pejling.assess.outcome import Ground, Verdict, Why


@dataclass(frozen=True)
class Moment:
    """When a plan is judged; once its results are approved, time no longer passes for it."""

    first: date
    last: date
    as_of: date
    deadline: date
    closed: bool
    withheld: bool = False
    """Its results exist, but not for these readers: nothing may be called missing."""

    def has_come(self, day: date) -> bool:
        """Say whether something due on a day of this period is due."""
        if day > self.last:
            return False
        return self.has_passed(day)

    def has_passed(self, day: date) -> bool:
        """Say whether a day has come; for a closed plan every day has."""
        return self.closed or self.as_of >= day

    @property
    def has_begun(self) -> bool:
        """Say whether the plan's period has begun."""
        return self.has_passed(self.first)

    def without_value(self, expected: date | None) -> tuple[Verdict, Ground]:
        """Return the verdict of what is due and has no value, and until when it may wait."""
        if self.withheld:
            return Verdict.AWAITING, Ground(Why.WITHHELD)
        if self.closed:
            if expected is None:
                return Verdict.NO_RESULT, Ground(Why.NO_VALUE)
            return Verdict.AWAITING, Ground(Why.AWAITING_FINAL, day=expected)
        until = max(self.deadline, expected or self.deadline)
        if self.as_of > until:
            return Verdict.NO_RESULT, Ground(Why.NO_VALUE, day=until)
        why = Why.AWAITING_FINAL if expected and expected >= until else Why.AWAITING_RESULTS
        return Verdict.AWAITING, Ground(why, day=until)
