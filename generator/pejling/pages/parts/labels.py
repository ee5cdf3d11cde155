"""The words of a drawing: scale, years, targets, values, each where there is room."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pejling.language import Speech, _
from pejling.pages.parts.placing import Box, Spot, along, box_of, freest
from pejling.pages.parts.plane import PLOT_BOTTOM, YEAR_BASE, Plane, limits_of, percent, px
from pejling.pages.parts.series import Aim, Series, Value

MOST_YEAR_LABELS = 11
MOST_VALUE_LABELS = 14
MOST_WHERE_NARROW = 6


@dataclass(frozen=True)
class Label:
    """A text beside what it names."""

    kind: str
    x: str
    y: str
    anchor: str
    text: str
    lead: str = ""


def tick_labels(plane: Plane, say: Speech) -> Iterator[Label]:
    """Yield the numbers of the scale."""
    for tick in plane.ticks:
        number = Decimal(repr(tick)).normalize()
        number = number.quantize(Decimal(1)) if number == number.to_integral() else number
        yield Label("tick", "0", px(plane.y(tick) - 4), "start", say.number(number))


def year_labels(plane: Plane) -> Iterator[Label]:
    """Yield the years there is room for, the last among them."""
    step = math.ceil(len(plane.years) / MOST_YEAR_LABELS)
    shown = [year for year in reversed(plane.years) if (plane.years[-1] - year) % step == 0]
    for number, year in enumerate(shown):
        kind = "yr thin" if number % 2 and len(shown) > MOST_WHERE_NARROW else "yr"
        yield Label(kind, percent(plane.x(year)), str(YEAR_BASE), "middle", str(year))


def aim_labels(aims: list[Aim], series: Series, plane: Plane, say: Speech) -> Iterator[Label]:
    """Name a target at the end and side of its line where there is room; a lost one in full."""
    before: object = None
    taken = [*_drawn(series, plane), *(box for _, box in value_labels(series, plane, say))]
    taken += (box_of(Spot(0, float(one.y), "start"), one.text) for one in tick_labels(plane, say))
    for aim in aims:
        figures = " – ".join(
            say.number(limit, series.measure.decimals) for limit in limits_of(aim.target)
        )
        limit = limits_of(aim.target)[-1]
        value = series.value(aim.year)
        below = value is not None and value.number >= limit
        lead = say.text(_("target"))
        x = percent(plane.x(aim.year) + plane.half)
        if aim.is_lost:
            yield Label("losttext", x, px(plane.y(limit) - 5), "end", figures, lead)
            text = say.text(_("not carried on"))
            yield Label("losttext", x, px(plane.y(limit) + 15), "end", text)
        elif len(plane.years) <= MOST_YEAR_LABELS or figures != before:
            spots = _ends(plane, aim.year, plane.y(limit), below=below)
            spot = freest(spots, f"{lead} {figures}", taken)
            taken.append(box_of(spot, f"{lead} {figures}"))
            yield Label("tgt", percent(spot.x), px(spot.y), spot.anchor, figures, lead)
        before = figures


def _ends(plane: Plane, year: int, y: float, *, below: bool) -> Iterator[Spot]:
    """Yield the places at the ends of a target's line, first the side where the value is not."""
    for shift in (15, -5) if below else (-5, 15):
        yield Spot(plane.x(year) + plane.half, y + shift, "end")
        yield Spot(plane.x(year) - plane.half, y + shift, "start")


def _drawn(series: Series, plane: Plane) -> Iterator[Box]:
    """Yield the places that the line of values runs through."""
    for one, following in pairwise(series.values):
        if not any(one.year < year <= following.year for year in series.breaks):
            ends = [(plane.x(end.year), plane.y(end.number)) for end in (one, following)]
            yield from along(*ends[0], *ends[1])


def value_labels(series: Series, plane: Plane, say: Speech) -> Iterator[tuple[Label, Box]]:
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
        yield Label(kind, percent(spot.x), px(spot.y), spot.anchor, text), box_of(spot, text)


def _beside(value: Value, series: Series, plane: Plane) -> Iterator[Spot]:
    """Yield the places for a value's label: first the side where its target is not."""
    aim = series.aim(value.year)
    limits = limits_of(aim.target) if aim else []
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


def break_labels(breaks: list[int], plane: Plane, say: Speech) -> Iterator[Label]:
    """Yield what a break means, beside it."""
    for year in breaks:
        text = say.text(_("new method"))
        x = plane.x(year - 0.5)
        anchor, shift = ("start", 1.6) if x < 70 else ("end", -1.6)
        yield Label("bt", percent(x + shift), "14", anchor, text)
