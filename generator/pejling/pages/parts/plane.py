"""The plane a series is drawn on: years across in per cent, numbers up in px, round ticks."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pejling.model import Target

HEIGHT, PLOT_TOP, PLOT_BOTTOM = 250, 34, 214
YEAR_BASE = 244
LEFT, RIGHT = 10.0, 91.0


@dataclass(frozen=True)
class Plane:
    """Where a year and a number lie."""

    years: range
    ticks: tuple[float, ...]

    def x(self, year: float) -> float:
        """Return a year's place in per cent."""
        if len(self.years) == 1:
            return (LEFT + RIGHT) / 2
        share = (year - self.years[0]) / (len(self.years) - 1)
        return LEFT + share * (RIGHT - LEFT)

    def y(self, number: Decimal | float) -> float:
        """Return a number's place in px."""
        low, high = self.ticks[0], self.ticks[-1]
        share = (float(number) - low) / (high - low)
        return PLOT_BOTTOM - share * (PLOT_BOTTOM - PLOT_TOP)

    @property
    def half(self) -> float:
        """Return a little less than half a year's width."""
        return min(0.46 * (RIGHT - LEFT) / max(len(self.years) - 1, 1), 8.5)


def limits_of(target: Target) -> list[Decimal]:
    """Return the numbers of a target: one, or the two ends of a range."""
    if target.min is not None and target.max is not None:
        return [target.min, target.max]
    return [target.value] if isinstance(target.value, Decimal) else []


def ticks_of(numbers: Iterable[Decimal]) -> list[float]:
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


def percent(x: float) -> str:
    """Return a place across as it is written."""
    return f"{x:.2f}%"


def px(y: float) -> str:
    """Return a place up as it is written."""
    return f"{y:.1f}"
