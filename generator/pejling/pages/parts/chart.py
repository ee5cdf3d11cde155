"""A series as a drawing: x in per cent, y in pixels, so that it stretches and text stays text."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pejling.assess.figures import number_with_unit, target_words
from pejling.language import Speech, _
from pejling.pages.parts.labels import (
    Label,
    aim_labels,
    break_labels,
    tick_labels,
    value_labels,
    year_labels,
)
from pejling.pages.parts.plane import HEIGHT, Plane, limits_of, percent, px, ticks_of
from pejling.pages.parts.series import Aim, Series, Value


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


def chart_of(series: Series, number: int, name: str, say: Speech) -> Chart | None:
    """Return the drawing of a series; None where there are not two numbers to draw."""
    numbers = [one.number for one in series.values]
    aims = [aim for aim in series.aims if aim.target.is_numeric]
    limits = [limit for aim in aims for limit in limits_of(aim.target)]
    if not numbers or len(numbers) + len(limits) < 2:
        return None
    years = [one.year for one in series.values] + [aim.year for aim in aims]
    ticks = ticks_of([*numbers, *limits])
    plane = Plane(range(min(years), max(years) + 1), tuple(ticks))
    breaks = [year for year in series.breaks if plane.years[0] < year <= plane.years[-1]]
    return Chart(
        id=f"series-{number}",
        title=name,
        description=_description(series, say),
        height=HEIGHT,
        lines=(
            *(Line("grid", "0", px(plane.y(t)), "100%", px(plane.y(t))) for t in ticks),
            *_aim_lines(aims, plane),
            *_value_lines(series, plane),
        ),
        breaks=tuple(percent(plane.x(year - 0.5)) for year in breaks),
        dots=tuple(_dot(one, series, plane) for one in series.values),
        labels=(
            *tick_labels(plane, say),
            *year_labels(plane),
            *aim_labels(aims, series, plane, say),
            *(label for label, _ in value_labels(series, plane, say)),
            *break_labels(breaks, plane, say),
        ),
    )


def _aim_lines(aims: list[Aim], plane: Plane) -> Iterator[Line]:
    for aim in aims:
        kind = "goalline lost" if aim.is_lost else "goalline"
        left, right = plane.x(aim.year) - plane.half, plane.x(aim.year) + plane.half
        for limit in limits_of(aim.target):
            y = px(plane.y(limit))
            yield Line(kind, percent(left), y, percent(right), y)


def _value_lines(series: Series, plane: Plane) -> Iterator[Line]:
    values = series.values
    for one, following in pairwise(values):
        if any(one.year < year <= following.year for year in series.breaks):
            continue
        kind = "line old" if _is_old(following, series) else "line"
        ends = [(percent(plane.x(end.year)), px(plane.y(end.number))) for end in (one, following)]
        yield Line(kind, *ends[0], *ends[1])


def _is_old(value: Value, series: Series) -> bool:
    return value.year < max(series.breaks, default=0)


def _dot(value: Value, series: Series, plane: Plane) -> Dot:
    kind = "dot"
    if _is_old(value, series):
        kind = "dot o"
    elif value.is_course or value.is_preliminary:
        kind = "dot pre"
    return Dot(kind, percent(plane.x(value.year)), px(plane.y(value.number)))


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
