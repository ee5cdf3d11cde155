"""How a key result stands: a score from 0 to 1, never a verdict (rule 10)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import pairwise

from pejling.assess.progress import share_of_way
from pejling.model import CheckIn, Direction, KeyResult, Zone

ZONE_SCORES = {
    Zone.FAIL: Decimal("0"),
    Zone.COMMIT: Decimal("0.3"),
    Zone.TARGET: Decimal("0.7"),
    Zone.STRETCH: Decimal("1"),
}
NOTHING, ALL = Decimal(0), Decimal(1)

Reading = Decimal | Zone
"""What a check-in says of a key result: a number, or a step."""


class Scale(StrEnum):
    """What a key result's score is computed from."""

    WAY = "way"
    """How much of the way from the start to the target is covered."""
    STEPS = "steps"
    """The step that is reached; between steps in numbers, how far it is to the next."""
    LEVEL = "level"
    """Whether the target is reached or not: there is no way to it that could be measured."""
    NO_TARGET = "no_target"
    """There is nothing to hold the value against."""
    BACKWARDS = "backwards"
    """The target is worse than where it began."""


@dataclass(frozen=True)
class Point:
    """What one check-in says of a key result; `progress` is not clamped."""

    date: date
    value: Reading
    score: Decimal | None
    progress: Decimal | None


@dataclass(frozen=True)
class KeyResultScore:
    """A key result with its course; value and score are the latest, None where there is none.

    `touched` is the last day that a check-in gave it a value or a confidence.
    """

    key_result: KeyResult
    scale: Scale
    start: Decimal | None
    course: tuple[Point, ...]
    confidence: Decimal | None
    touched: date | None

    @property
    def value(self) -> Reading | None:
        """Return the latest value."""
        return self.course[-1].value if self.course else None

    @property
    def as_of(self) -> date | None:
        """Return the day of the latest value."""
        return self.course[-1].date if self.course else None

    @property
    def score(self) -> Decimal | None:
        """Return the score of the latest value."""
        return self.course[-1].score if self.course else None

    @property
    def progress(self) -> Decimal | None:
        """Return the share of the way that is covered, not clamped."""
        return self.course[-1].progress if self.course else None

    @property
    def is_reached(self) -> bool:
        """Say whether what the team aims for is reached: its target, or the step of that name."""
        if self.score is None:
            return False
        aim = ZONE_SCORES[Zone.TARGET] if self.scale is Scale.STEPS else ALL
        return self.score >= aim


def score_key_result(key_result: KeyResult, check_ins: Sequence[CheckIn]) -> KeyResultScore:
    """Return how a key result stands after some check-ins, in the order of their dates.

    Of two on one day the one that stands last in the file counts.
    """
    scale, start = scale_of(key_result)
    known = key_result.id
    course = {
        one.date: _point(key_result, scale, start, one.date, one.values[known])
        for one in check_ins
        if known in one.values
    }
    confidence = [one.confidence[known] for one in check_ins if known in one.confidence]
    touched = [one.date for one in check_ins if known in one.values or known in one.confidence]
    return KeyResultScore(
        key_result,
        scale,
        start,
        tuple(course.values()),
        confidence[-1] if confidence else None,
        touched[-1] if touched else None,
    )


def scale_of(key_result: KeyResult) -> tuple[Scale, Decimal | None]:
    """Return what a key result is scored by, and where its way begins.

    Something that is to rise and has no baseline begins at 0; what is to fall has then no
    beginning, so it is reached or it is not, like a level to be kept.
    """
    start, target, direction = key_result.baseline, key_result.target, key_result.direction
    if key_result.zones is not None:
        return Scale.STEPS, start
    if target is None:
        return Scale.NO_TARGET, start
    if direction in {Direction.KEEP_ABOVE, Direction.KEEP_BELOW}:
        return Scale.LEVEL, start
    if start is None and direction is not Direction.DECREASE and target > 0:
        start = NOTHING
    if start is None or start == target:
        return Scale.LEVEL, start
    if direction is not None and (target > start) != direction.rises:
        return Scale.BACKWARDS, start
    return Scale.WAY, start


def _point(
    key_result: KeyResult, scale: Scale, start: Decimal | None, day: date, value: Reading
) -> Point:
    progress = None
    score: Decimal | None = None
    if isinstance(value, Zone):
        score = ZONE_SCORES[value] if scale is Scale.STEPS else None
    else:
        number = rounded(value, key_result.decimals)
        if scale is Scale.WAY and start is not None and key_result.target is not None:
            progress = share_of_way(start, key_result.target, number)
            score = clamped(progress)
        elif scale is Scale.LEVEL and key_result.target is not None:
            score = ALL if _is_kept(key_result, key_result.target, number) else NOTHING
        elif scale is Scale.STEPS:
            score = _between_steps(key_result, number)
    return Point(day, value, score, progress)


def rounded(number: Decimal, decimals: int | None) -> Decimal:
    """Return a number as it is compared: with the decimals it is shown with."""
    if decimals is None:
        return number
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def clamped(share: Decimal) -> Decimal:
    """Return a share as a score: from 0 to 1."""
    return min(max(share, NOTHING), ALL)


def _is_kept(key_result: KeyResult, target: Decimal, value: Decimal) -> bool:
    falls = key_result.direction in {Direction.DECREASE, Direction.KEEP_BELOW}
    return value <= target if falls else value >= target


def _between_steps(key_result: KeyResult, value: Decimal) -> Decimal | None:
    """Return the score of a number among steps that are numbers: along the line between them."""
    points = _steps_from_start(key_result)
    if not points:
        return None
    sign = 1 if points[-1][0] > points[0][0] else -1
    if (value - points[0][0]) * sign < 0:
        return NOTHING
    for (low, low_score), (high, high_score) in pairwise(points):
        if (value - high) * sign < 0:
            return low_score + (value - low) * (high_score - low_score) / (high - low)
    return ALL


def _steps_from_start(key_result: KeyResult) -> list[tuple[Decimal, Decimal]]:
    """Return the steps with their scores, from the failed one or else from the baseline."""
    steps = key_result.zones.numbers if key_result.zones else ()
    points = [(number, ZONE_SCORES[zone]) for zone, number in steps]
    if points and steps[0][0] is not Zone.FAIL:
        first, rises = points[0][0], points[-1][0] > points[0][0]
        start = key_result.baseline
        if start is None and rises and first > 0:
            start = NOTHING
        if start is not None and start != first and (first > start) == rises:
            points.insert(0, (start, NOTHING))
    return points


def mean(weighed: Iterable[tuple[Decimal, Decimal]]) -> Decimal | None:
    """Return the mean of scores by their weights; None where nothing weighs."""
    pairs = tuple(weighed)
    weight = sum((weight for weight, _score in pairs), NOTHING)
    return sum((weight * score for weight, score in pairs), NOTHING) / weight if weight else None
