"""The course of a key result as a drawing: time across, the way to the target up.

The scale is the score's own: where it began lies at the bottom line, what the team aims for at
the line every eye can find; real numbers stand beside both. A steady course is a thin dashed line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from pejling.assess import KeyResultScore, OkrScore, Scale
from pejling.assess.key_results import ZONE_SCORES, Point
from pejling.assess.okr import due_of
from pejling.language import Speech, _
from pejling.model import Zone
from pejling.pages.okr.words import measured, step_name, value_words
from pejling.pages.parts.chart import Chart, Dot, Line
from pejling.pages.parts.labels import Label
from pejling.pages.parts.placing import Box, Spot, along, box_of, freest

HEIGHT, TOP, BOTTOM, DATES = 198, 30, 150, 188
LEFT, RIGHT = 3.0, 97.0
NARROW_LETTER = 2.6
"""The width of a letter in per cent of a drawing on a telephone."""

Mark = tuple[Decimal, str, bool]
"""A height with a line of its own, its words, and whether it is aimed at."""
MOST_VALUES = 9


@dataclass(frozen=True)
class Paper:
    """Where a day and a height lie: x in per cent, y in px."""

    first: date
    last: date
    low: Decimal
    high: Decimal

    def x(self, day: date) -> float:
        """Return a day's place."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return LEFT + share * (RIGHT - LEFT)

    def y(self, height: Decimal) -> float:
        """Return a height's place, those beyond the paper at its edge."""
        share = float((height - self.low) / (self.high - self.low))
        return BOTTOM - min(max(share, -0.06), 1.1) * (BOTTOM - TOP)


def course_of(score: OkrScore, one: KeyResultScore, say: Speech, name: str) -> Chart | None:
    """Return the drawing of a key result's course; None before there are two values."""
    drawn = [(point, height) for point in one.course if (height := _height(one, point)) is not None]
    if len(drawn) < 2 or one.scale in {Scale.NO_TARGET, Scale.BACKWARDS}:
        return None
    paper = _paper(score, one, [height for _point, height in drawn])
    spots = [(paper.x(point.date), paper.y(height)) for point, height in drawn]
    marks = tuple(_marks(one, say))
    return Chart(
        id=f"course-{one.key_result.id}",
        title=name,
        description=_description(one, say),
        height=HEIGHT,
        lines=(
            *(_level(paper.y(height), is_aim=is_aim) for height, _text, is_aim in marks),
            *_steady(score, one, paper),
            *(_line("line", *a, *b) for a, b in pairwise(spots)),
        ),
        breaks=(),
        dots=tuple(Dot("dot", _percent(x), _px(y)) for x, y in spots),
        labels=(
            *_scale_labels(marks, paper),
            *_dates(paper, say),
            *_values(one, drawn, spots, tuple(_taken_by_words(marks, paper)), say),
        ),
    )


def _height(one: KeyResultScore, point: Point) -> Decimal | None:
    """Return how high a value lies: its share of the way, its score, or the number itself."""
    if one.scale is Scale.LEVEL:
        return point.value if isinstance(point.value, Decimal) else None
    return point.progress if point.progress is not None else point.score


def _paper(score: OkrScore, one: KeyResultScore, heights: list[Decimal]) -> Paper:
    first = min(score.first, one.course[0].date)
    last = max(score.last, one.course[-1].date)
    if one.scale is not Scale.LEVEL:
        return Paper(first, last, Decimal(0), Decimal(1))
    assert one.key_result.target is not None
    drawn = [*heights, one.key_result.target]
    low, high = min(drawn), max(drawn)
    room = (high - low) / 10 or abs(high) / 10 or Decimal(1)
    return Paper(first, last, low - room, high + room)


def _marks(one: KeyResultScore, say: Speech) -> Iterator[Mark]:
    """Yield the heights with a line of their own, its words, and whether it is aimed at."""
    key_result = one.key_result
    if one.scale is Scale.STEPS and key_result.zones:
        numbers = dict(key_result.zones.numbers)
        for zone, height in ZONE_SCORES.items():
            if zone is not Zone.FAIL or key_result.zones.fail is not None:
                words = step_name(zone)
                if zone in numbers:
                    words = f"{words} {say.number(numbers[zone], key_result.decimals)}"
                yield height, words, zone is Zone.TARGET
    elif key_result.target is not None:
        target = say.text(_("target"))
        number = measured(key_result.target, key_result, say)
        if one.scale is Scale.LEVEL:
            yield key_result.target, f"{target} {number}", True
        elif one.start is not None:
            yield Decimal(0), measured(one.start, key_result, say), False
            yield Decimal(1), f"{target} {number}", True


def _steady(score: OkrScore, one: KeyResultScore, paper: Paper) -> Iterator[Line]:
    if one.scale is Scale.WAY:
        due = min(due_of(one.key_result, score.last), paper.last)
        if due > score.first:
            begins = (paper.x(score.first), paper.y(Decimal(0)))
            yield _line("steady", *begins, paper.x(due), paper.y(Decimal(1)))


def _level(y: float, *, is_aim: bool) -> Line:
    return _line("goalline" if is_aim else "grid", 0, y, 100, y)


def _line(kind: str, x1: float, y1: float, x2: float, y2: float) -> Line:
    return Line(kind, _percent(x1), _px(y1), _percent(x2), _px(y2))


def _scale_labels(marks: tuple[Mark, ...], paper: Paper) -> Iterator[Label]:
    """Yield the words of the lines, at their left ends: what is aimed at above, the start below."""
    for height, words, is_aim in marks:
        kind = "tgt" if is_aim else "tick"
        yield Label(kind, "0", _px(paper.y(height) + _shift(height, marks)), "start", words)


def _shift(height: Decimal, marks: tuple[Mark, ...]) -> int:
    is_start = len(marks) > 1 and height == min(one for one, _words, _is_aim in marks)
    return 15 if is_start else -5


def _taken_by_words(marks: tuple[Mark, ...], paper: Paper) -> Iterator[Box]:
    """Yield the places of the lines' words on the narrowest screen."""
    for height, words, _is_aim in marks:
        y = paper.y(height) + _shift(height, marks)
        yield Box(0, NARROW_LETTER * len(words) + 2, y - 12, y + 4)


def _dates(paper: Paper, say: Speech) -> Iterator[Label]:
    yield Label("yr", _percent(LEFT), str(DATES), "start", say.short_date(paper.first))
    yield Label("yr", _percent(RIGHT), str(DATES), "end", say.short_date(paper.last))
    months = (paper.last.year - paper.first.year) * 12 + paper.last.month - paper.first.month
    if months >= 2:
        middle = paper.first + timedelta((paper.last - paper.first).days // 2)
        yield Label(
            "yr thin", _percent(paper.x(middle)), str(DATES), "middle", say.short_date(middle)
        )


def _values(
    one: KeyResultScore,
    drawn: list[tuple[Point, Decimal]],
    spots: list[tuple[float, float]],
    words: tuple[Box, ...],
    say: Speech,
) -> Iterator[Label]:
    """Yield the numbers beside their dots, where there is room; lines name the steps."""
    every = -(-len(drawn) // MOST_VALUES)
    taken: list[Box] = [box for a, b in pairwise(spots) for box in along(*a, *b)]
    last = len(drawn) - 1
    for index, (point, _found) in enumerate(drawn):
        if (last - index) % every or isinstance(point.value, Zone):
            continue
        text, (x, y) = value_words(one, point.value, say), spots[index]
        at, anchor = (x - 1.0, "start") if index == 0 else (x, "middle")
        free = [
            spot
            for spot in (Spot(at, y - 10, anchor), Spot(at, y + 20, anchor))
            if spot.y < DATES - 14 and not any(box_of(spot, text).meets(box) for box in words)
        ]
        if free:
            spot = freest(free, text, taken)
            taken.append(box_of(spot, text))
            kind = "val" if index in {0, last} else "val thin"
            yield Label(kind, _percent(spot.x), _px(spot.y), spot.anchor, text)


def _description(one: KeyResultScore, say: Speech) -> str:
    said = (f"{say.date(point.date)}: {value_words(one, point.value, say)}" for point in one.course)
    return "; ".join(said) + "."


def _percent(x: float) -> str:
    return f"{round(x, 1):g}%"


def _px(y: float) -> str:
    return f"{round(y, 1):g}"
