"""A series as a drawing: x in per cent, y in pixels, so that it stretches and text stays text."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pejling.assess.figures import number_with_unit, target_words
from pejling.language import Speech, _
from pejling.model import Target
from pejling.pages.parts.placing import Box, Spot, along, box_of, freest
from pejling.pages.parts.series import Aim, Series, Value

HEIGHT, PLOT_TOP, PLOT_BOTTOM = 250, 34, 214
YEAR_BASE = 244
LEFT, RIGHT = 10.0, 91.0
MOST_YEAR_LABELS = 11
MOST_VALUE_LABELS = 14
MOST_WHERE_NARROW = 6


@dataclass(frozen=True)
class Line:
    """A straight line; `kind` is its class."""

    kind: str
    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True)
class Dot:
    """A value."""

    kind: str
    x: str
    y: str


@dataclass(frozen=True)
class Label:
    """A text beside what it names."""

    kind: str
    x: str
    y: str
    anchor: str
    text: str
    lead: str = ""


@dataclass(frozen=True)
class Chart:
    """A drawing with its words; the numbers stand in a table below it."""

    id: str
    title: str
    description: str
    height: int
    lines: tuple[Line, ...]
    breaks: tuple[str, ...]
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class _Plane:
    years: range
    ticks: tuple[float, ...]

    def x(self, year: float) -> float:
        if len(self.years) == 1:
            return (LEFT + RIGHT) / 2
        share = (year - self.years[0]) / (len(self.years) - 1)
        return LEFT + share * (RIGHT - LEFT)

    def y(self, number: Decimal | float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        share = (float(number) - low) / (high - low)
        return PLOT_BOTTOM - share * (PLOT_BOTTOM - PLOT_TOP)

    @property
    def half(self) -> float:
        """Return a little less than half a year's width."""
        return min(0.46 * (RIGHT - LEFT) / max(len(self.years) - 1, 1), 8.5)


def chart_of(series: Series, number: int, name: str, say: Speech) -> Chart | None:
    """Return the drawing of a series; None where there are not two numbers to draw."""
    numbers = [one.number for one in series.values]
    aims = [aim for aim in series.aims if aim.target.is_numeric]
    limits = [limit for aim in aims for limit in _limits(aim.target)]
    if not numbers or len(numbers) + len(limits) < 2:
        return None
    years = [one.year for one in series.values] + [aim.year for aim in aims]
    ticks = _ticks([*numbers, *limits])
    plane = _Plane(range(min(years), max(years) + 1), tuple(ticks))
    breaks = [year for year in series.breaks if plane.years[0] < year <= plane.years[-1]]
    return Chart(
        id=f"series-{number}",
        title=name,
        description=_description(series, say),
        height=HEIGHT,
        lines=(
            *(Line("grid", "0", _px(plane.y(t)), "100%", _px(plane.y(t))) for t in ticks),
            *_aim_lines(aims, plane),
            *_value_lines(series, plane),
        ),
        breaks=tuple(_percent(plane.x(year - 0.5)) for year in breaks),
        dots=tuple(_dot(one, series, plane) for one in series.values),
        labels=(
            *_tick_labels(plane, say),
            *_year_labels(plane),
            *_aim_labels(aims, series, plane, say),
            *(label for label, _ in _value_labels(series, plane, say)),
            *_break_labels(breaks, plane, say),
        ),
    )


def _limits(target: Target) -> list[Decimal]:
    if target.min is not None and target.max is not None:
        return [target.min, target.max]
    return [target.value] if isinstance(target.value, Decimal) else []


def _ticks(numbers: Iterable[Decimal]) -> list[float]:
    """Return three to five round numbers around all that is drawn."""
    drawn = [float(one) for one in numbers]
    low, high = min(drawn), max(drawn)
    if low == high:
        low, high = low - (abs(low) or 1) * 0.1, high + (abs(high) or 1) * 0.1
    if 0 < low < 0.4 * high:
        low = 0.0
    step = _round_step((high - low) / 3)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(number * step, 9) for number in range(first, last + 1)]


def _round_step(wanted: float) -> float:
    size = 10.0 ** math.floor(math.log10(wanted))
    return float(next(one * size for one in (1, 2, 2.5, 5, 10) if one * size >= wanted * 0.999))


def _aim_lines(aims: list[Aim], plane: _Plane) -> Iterator[Line]:
    for aim in aims:
        kind = "goalline lost" if aim.is_lost else "goalline"
        left, right = plane.x(aim.year) - plane.half, plane.x(aim.year) + plane.half
        for limit in _limits(aim.target):
            y = _px(plane.y(limit))
            yield Line(kind, _percent(left), y, _percent(right), y)


def _value_lines(series: Series, plane: _Plane) -> Iterator[Line]:
    values = series.values
    for one, following in pairwise(values):
        if any(one.year < year <= following.year for year in series.breaks):
            continue
        kind = "line old" if _is_old(following, series) else "line"
        ends = [(_percent(plane.x(end.year)), _px(plane.y(end.number))) for end in (one, following)]
        yield Line(kind, *ends[0], *ends[1])


def _is_old(value: Value, series: Series) -> bool:
    return value.year < max(series.breaks, default=0)


def _dot(value: Value, series: Series, plane: _Plane) -> Dot:
    kind = "dot"
    if _is_old(value, series):
        kind = "dot o"
    elif value.is_course or value.is_preliminary:
        kind = "dot pre"
    return Dot(kind, _percent(plane.x(value.year)), _px(plane.y(value.number)))


def _tick_labels(plane: _Plane, say: Speech) -> Iterator[Label]:
    for tick in plane.ticks:
        number = Decimal(repr(tick)).normalize()
        number = number.quantize(Decimal(1)) if number == number.to_integral() else number
        yield Label("tick", "0", _px(plane.y(tick) - 4), "start", say.number(number))


def _year_labels(plane: _Plane) -> Iterator[Label]:
    step = math.ceil(len(plane.years) / MOST_YEAR_LABELS)
    shown = [year for year in reversed(plane.years) if (plane.years[-1] - year) % step == 0]
    for number, year in enumerate(shown):
        kind = "yr thin" if number % 2 and len(shown) > MOST_WHERE_NARROW else "yr"
        yield Label(kind, _percent(plane.x(year)), str(YEAR_BASE), "middle", str(year))


def _aim_labels(aims: list[Aim], series: Series, plane: _Plane, say: Speech) -> Iterator[Label]:
    """Name a target at the end and side of its line where there is room; a lost one in full."""
    before: object = None
    taken = [*_drawn(series, plane), *(box for _, box in _value_labels(series, plane, say))]
    taken += (box_of(Spot(0, float(one.y), "start"), one.text) for one in _tick_labels(plane, say))
    for aim in aims:
        figures = " – ".join(
            say.number(limit, series.measure.decimals) for limit in _limits(aim.target)
        )
        limit = _limits(aim.target)[-1]
        value = series.value(aim.year)
        below = value is not None and value.number >= limit
        lead = say.text(_("target"))
        x = _percent(plane.x(aim.year) + plane.half)
        if aim.is_lost:
            yield Label("losttext", x, _px(plane.y(limit) - 5), "end", figures, lead)
            text = say.text(_("not carried on"))
            yield Label("losttext", x, _px(plane.y(limit) + 15), "end", text)
        elif len(plane.years) <= MOST_YEAR_LABELS or figures != before:
            spots = _ends(plane, aim.year, plane.y(limit), below=below)
            spot = freest(spots, f"{lead} {figures}", taken)
            taken.append(box_of(spot, f"{lead} {figures}"))
            yield Label("tgt", _percent(spot.x), _px(spot.y), spot.anchor, figures, lead)
        before = figures


def _ends(plane: _Plane, year: int, y: float, *, below: bool) -> Iterator[Spot]:
    """Yield the places at the ends of a target's line, first the side where the value is not."""
    for shift in (15, -5) if below else (-5, 15):
        yield Spot(plane.x(year) + plane.half, y + shift, "end")
        yield Spot(plane.x(year) - plane.half, y + shift, "start")


def _drawn(series: Series, plane: _Plane) -> Iterator[Box]:
    """Yield the places that the line of values runs through."""
    for one, following in pairwise(series.values):
        if not any(one.year < year <= following.year for year in series.breaks):
            ends = [(plane.x(end.year), plane.y(end.number)) for end in (one, following)]
            yield from along(*ends[0], *ends[1])


def _value_labels(series: Series, plane: _Plane, say: Speech) -> Iterator[tuple[Label, Box]]:
    """Yield each value's label with the place it takes; the first begins where its dot is."""
    values = series.values
    every = math.ceil(len(values) / MOST_VALUE_LABELS)
    line = tuple(_drawn(series, plane))
    for index, one in enumerate(reversed(values)):
        if index % every:
            continue
        text = say.number(one.number, series.measure.decimals)
        spot = freest(_beside(one, series, plane), text, line)
        kind = "val thin" if index % 2 and len(values) > MOST_WHERE_NARROW else "val"
        yield Label(kind, _percent(spot.x), _px(spot.y), spot.anchor, text), box_of(spot, text)


def _beside(value: Value, series: Series, plane: _Plane) -> Iterator[Spot]:
    """Yield the places for a value's label: first the side where its target is not."""
    aim = series.aim(value.year)
    limits = _limits(aim.target) if aim else []
    x, y = plane.x(value.year), plane.y(value.number)
    first = value.year == plane.years[0] and len(plane.years) > 1
    at, anchor = (x - 1.2, "start") if first else (x, "middle")
    above, below = Spot(at, y - 11, anchor), Spot(at, y + 21, anchor)
    at_bottom = y > PLOT_BOTTOM - 10
    if at_bottom:
        yield above
    elif not limits or value.number >= limits[-1]:
        yield from (above, below)
    else:
        yield from (below, above)
    yield Spot(x + 1.4, y - 6, "start")
    if not first:
        yield Spot(x - 1.4, y - 6, "end")


def _break_labels(breaks: list[int], plane: _Plane, say: Speech) -> Iterator[Label]:
    for year in breaks:
        text = say.text(_("new method"))
        x = plane.x(year - 0.5)
        anchor, shift = ("start", 1.6) if x < 70 else ("end", -1.6)
        yield Label("bt", _percent(x + shift), "14", anchor, text)


def _description(series: Series, say: Speech) -> str:
    said = []
    for year in series.years:
        value, aim = series.value(year), series.aim(year)
        words = []
        if value is not None:
            words.append(number_with_unit(value.number, series.measure, say))
        if aim is not None:
            words.append(
                say.text(_("target {target}"), target=target_words(aim.target, series.measure, say))
            )
            if aim.is_lost:
                words.append(say.text(_("not carried on")))
        if year in series.breaks:
            words.append(say.text(_("new method")))
        if words:
            said.append(f"{year}: {', '.join(words)}")
    return "; ".join(said) + "."


def _percent(x: float) -> str:
    return f"{x:.2f}%"


def _px(y: float) -> str:
    return f"{y:.1f}"
