"""The table that `make bench` ends with: figure, ours, the other's, ratio, bound, verdict."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure of ours beside what it is held against."""

    figure: str
    ours: float
    other: float | None
    at_most: float
    unit: str

    @property
    def ratio(self) -> float:
        """Return what is held against the bound."""
        return self.ours if self.other is None else self.ours / self.other

    @property
    def holds(self) -> bool:
        """Say whether the figure stays within its bound."""
        return self.ratio <= self.at_most


def bounds_table(bounds: Iterable[Bound]) -> str:
    """Return the bounds as a table."""
    rows: list[tuple[str, ...]] = [("figure", "ours", "baseline", "ratio", "bound", "")]
    for bound in bounds:
        other = "" if bound.other is None else f"{bound.other:.2f} {bound.unit}"
        held = "holds" if bound.holds else "DOES NOT HOLD"
        ours = f"{bound.ours:.2f} {bound.unit}".rstrip()
        ratio = f"{bound.ratio:.2f}"
        rows.append((bound.figure, ours, other, ratio, f"≤ {bound.at_most:g}", held))
    return table(rows)


def table(rows: list[tuple[str, ...]]) -> str:
    """Return rows as columns of even width; the first row is the heading."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return "  ".join(cells).rstrip()
