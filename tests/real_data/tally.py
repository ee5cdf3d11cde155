"""Counts of what became of every row: nothing is dropped in silence."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """What a conversion read, what it became, and what was left out and why."""

    source: str
    read: Mapping[str, int]
    mapped: Mapping[tuple[str, str], int]
    left_out: Mapping[tuple[str, str], int]
    dirt: Mapping[tuple[str, str], int]
    columns_left_out: Mapping[tuple[str, str], tuple[str, ...]]

    def unaccounted(self) -> dict[str, int]:
        """Return, by file, the rows read that are neither mapped nor left out for a reason."""
        gaps = Counter(self.read)
        for (file, _), count in [*self.mapped.items(), *self.left_out.items()]:
            gaps[file] -= count
        return {file: count for file, count in gaps.items() if count}

    def text(self) -> str:
        """Return the counts as lines a person reads."""
        lines = [self.source]
        for file, count in self.read.items():
            lines.append(f"  {file}: {count} rows read")
            lines += _entries(file, "->", self.mapped)
            lines += _entries(file, "left out:", self.left_out)
            lines += _entries(file, "dirt:", self.dirt)
            for (name, reason), columns in self.columns_left_out.items():
                if name == file:
                    lines.append(f"      columns left out, {reason}: {', '.join(columns)}")
        return "\n".join(lines)


def _entries(file: str, mark: str, counts: Mapping[tuple[str, str], int]) -> list[str]:
    return [
        f"    {count:6} {mark} {what}" for (name, what), count in counts.items() if name == file
    ]


class Tally:
    """Collects the counts of one conversion; `report` closes it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._read: Counter[str] = Counter()
        self._mapped: Counter[tuple[str, str]] = Counter()
        self._left_out: Counter[tuple[str, str]] = Counter()
        self._dirt: Counter[tuple[str, str]] = Counter()
        self._columns: dict[tuple[str, str], list[str]] = defaultdict(list)

    def read(self, file: str, rows: int) -> None:
        self._read[file] += rows

    def mapped(self, file: str, became: str, rows: int = 1) -> None:
        self._mapped[file, became] += rows

    def left_out(self, file: str, reason: str, rows: int = 1) -> None:
        self._left_out[file, reason] += rows

    def dirt(self, file: str, what: str, times: int = 1) -> None:
        if times:
            self._dirt[file, what] += times

    def columns_left_out(self, file: str, reason: str, columns: list[str]) -> None:
        if columns:
            self._columns[file, reason] += columns

    def report(self) -> Report:
        return Report(
            source=self._source,
            read=dict(self._read),
            mapped=dict(self._mapped),
            left_out=dict(self._left_out),
            dirt=dict(self._dirt),
            columns_left_out={key: tuple(names) for key, names in self._columns.items()},
        )
