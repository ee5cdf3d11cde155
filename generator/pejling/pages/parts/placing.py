"""Where a label stands in a drawing so that no line runs through it; x in per cent, y in px."""

from collections.abc import Iterable
from dataclasses import dataclass

PER_LETTER = 1.9
"""The width of a letter in per cent of a drawing on a tablet; narrow screens show fewer words."""
ASCENT, DESCENT = 10.0, 3.0
STEPS = 24


@dataclass(frozen=True)
class Box:
    """A place that is taken."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Say whether two places overlap."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


@dataclass(frozen=True)
class Spot:
    """Where a text could stand: its anchor's place and which end of it that is."""

    x: float
    y: float
    anchor: str


def box_of(spot: Spot, text: str) -> Box:
    """Return the place that a text takes."""
    width = PER_LETTER * len(text)
    left = spot.x - {"start": 0.0, "middle": width / 2, "end": width}[spot.anchor]
    return Box(left, left + width, spot.y - ASCENT, spot.y + DESCENT)


def along(x1: float, y1: float, x2: float, y2: float) -> Iterable[Box]:
    """Return a line as the small places it runs through."""
    for step in range(STEPS + 1):
        share = step / STEPS
        x, y = x1 + share * (x2 - x1), y1 + share * (y2 - y1)
        yield Box(x - 0.3, x + 0.3, y - 1.5, y + 1.5)


def freest(spots: Iterable[Spot], text: str, taken: Iterable[Box]) -> Spot:
    """Return the first spot that meets no place taken, else the first of those that meet fewest."""
    obstacles = tuple(taken)
    crowded: list[tuple[int, Spot]] = []
    for spot in spots:
        box = box_of(spot, text)
        met = sum(box.meets(one) for one in obstacles)
        if not met:
            return spot
        crowded.append((met, spot))
    return min(crowded, key=lambda one: one[0])[1]
