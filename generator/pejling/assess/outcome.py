"""What a verdict is: its eight words, the ground it stands on, the count behind it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from pejling.assess.evidence import Origin, Reported
from pejling.assess.in_force import PartKind, Withdrawal
from pejling.model import (
    AnyMeasure,
    AssessedBy,
    Criterion,
    Judged,
    Localized,
    Measure,
    Milestone,
    Target,
)


class Verdict(StrEnum):
    """How a goal or a part of it stands."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    NO_RESULT = "no_result"
    AWAITING = "awaiting"
    NOT_DUE = "not_due"
    CANNOT_BE_ASSESSED = "cannot_be_assessed"
    WITHDRAWN = "withdrawn"

    @property
    def is_decided(self) -> bool:
        """Say whether it tells how it went: met, partly met or not met."""
        return self in DECIDED

    @property
    def is_counted(self) -> bool:
        """Say whether it is due and neither withdrawn nor unassessable."""
        return self in DECIDED or self in MISSING


DECIDED = frozenset({Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET})
MISSING = frozenset({Verdict.NO_RESULT, Verdict.AWAITING})


class Why(StrEnum):
    """The ground of a part's verdict; `words.reason` says it in about eight words."""

    REACHED = "reached"
    PARTLY_REACHED = "partly_reached"
    NOT_REACHED = "not_reached"
    TARGETS_MET = "targets_met"
    """So many (`count`) of the period's targets (`of`) were met."""
    ON_TIME = "on_time"
    """The milestone was reached on `day`."""
    TOO_LATE = "too_late"
    """The milestone was reached on `day`, after its date."""
    MISSED = "missed"
    JUDGED = "judged"
    """People judged it: `by` says who, `text` on what grounds."""
    NOT_DUE = "not_due"
    """It is due on `day`."""
    LATER_TARGET = "later_target"
    """Its first target is due on `day`, in a later period."""
    NO_TARGET = "no_target"
    """It has no target, but the goal has other parts that do."""
    AWAITING_RESULTS = "awaiting_results"
    """Results are expected by `day`, the reporting deadline."""
    AWAITING_FINAL = "awaiting_final"
    """The final value is expected on `day`."""
    WITHHELD = "withheld"
    """The results are not for these readers."""
    NO_VALUE = "no_value"
    """The deadline (`day`) passed, or the results were approved, without a value."""
    NOT_JUDGED = "not_judged"
    """The deadline (`day`) passed, or the results were approved, without a judgement."""
    METHOD = "method"
    NO_EVENTS = "no_events"
    WITHDRAWN = "withdrawn"
    """It was withdrawn on `day`; `text` says why."""


class ForPeople(StrEnum):
    """Why a measure is judged by people."""

    NO_DIRECTION = "no_direction"
    TARGET_IN_WORDS = "target_in_words"
    TARGET_NOT_SET = "target_not_set"
    NO_TARGET = "no_target"
    VALUE_IN_WORDS = "value_in_words"

    @property
    def is_owed(self) -> bool:
        """Say whether a judgement is owed: without a target nothing was promised."""
        return self is not ForPeople.NO_TARGET


@dataclass(frozen=True)
class Ground:
    """Why a verdict is as it is: a code, and the values its sentence needs."""

    code: Why
    day: date | None = None
    count: int | None = None
    of: int | None = None
    text: Localized | None = None
    by: AssessedBy | None = None


@dataclass(frozen=True)
class CriterionOutcome:
    """A criterion, how it was judged if it was, and whether it was withdrawn."""

    criterion: Criterion
    judged: Judged | None = None
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True)
class TargetOutcome:
    """One of several targets of a measure, the value for its date, and how it stands."""

    target: Target
    reported: Reported | None
    verdict: Verdict


@dataclass(frozen=True)
class PartVerdict:
    """How one part of a goal stands: a measure, a milestone, or what people judge.

    `reported` is the value the verdict stands on, with its date and origin; `latest` is the newest
    value known, which may only show the course of the year. A part of kind
    JUDGEMENT holds every measure that people judge in `measures`, and the criteria.
    """

    kind: PartKind
    id: str
    verdict: Verdict
    ground: Ground
    measure: AnyMeasure | None = None
    target: Target | None = None
    reported: Reported | None = None
    latest: Reported | None = None
    targets: tuple[TargetOutcome, ...] = ()
    for_people: ForPeople | None = None
    milestone: Milestone | None = None
    reached_on: date | None = None
    missed: bool = False
    measures: tuple["PartVerdict", ...] = ()
    criteria: tuple[CriterionOutcome, ...] = ()
    withdrawal: Withdrawal | None = None

    @property
    def name(self) -> Localized | None:
        """Return what the part is called; None for what people judge."""
        if isinstance(self.measure, Measure):
            return self.measure.name
        if self.milestone is not None:
            return self.milestone.title
        return self.measure.id if self.measure is not None else None

    @property
    def preliminary(self) -> bool:
        """Say whether the value may still change: it says so, or states when the final comes."""
        return self.reported is not None and self.reported.is_preliminary

    @property
    def corrected(self) -> bool:
        """Say whether the value was corrected after the results were approved."""
        return self.reported is not None and self.reported.origin is Origin.CORRECTION

    @property
    def targets_met(self) -> int:
        """Return how many of the period's targets were met, where they are counted."""
        return sum(one.verdict is Verdict.MET for one in self.targets)


@dataclass(frozen=True)
class Count:
    """How many parts, or goals, have each verdict."""

    met: int = 0
    partly_met: int = 0
    not_met: int = 0
    no_result: int = 0
    awaiting: int = 0
    not_due: int = 0
    cannot_be_assessed: int = 0
    withdrawn: int = 0

    @classmethod
    def of(cls, verdicts: Iterable[Verdict]) -> "Count":
        """Return the count of the verdicts."""
        counted = dict.fromkeys(Verdict, 0)
        for verdict in verdicts:
            counted[verdict] += 1
        return cls(**{verdict.value: number for verdict, number in counted.items()})

    def __getitem__(self, verdict: Verdict) -> int:
        number: int = getattr(self, verdict.value)
        return number

    def __add__(self, other: "Count") -> "Count":
        return Count(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(Count)))

    @property
    def total(self) -> int:
        """Return how many there are in all."""
        return sum(self[verdict] for verdict in Verdict)

    @property
    def in_force(self) -> int:
        """Return how many there are without the withdrawn."""
        return self.total - self.withdrawn
