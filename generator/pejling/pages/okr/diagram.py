"""The tree of what serves what as a drawing, beside the list that says it all in words."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from textwrap import wrap

from pejling.language import Speech, _
from pejling.model import SupportKind
from pejling.pages.okr.tree import Level, Tree

WIDTH, ROW, HEIGHT, GAP, HEAD = 960, 58, 44, 56, 26
LETTER = 7.0
"""How wide a letter of 13 px is, on the whole."""
LINES = 2
LANE = HEAD + 14 - 11
"""The middle of the room between the lines of text of one row and the rule of the next."""
ABREAST = 4
"""How many ties run side by side in that room before they share a way."""

_HEADS = {
    Level.MINISTRY_GOAL: _("Ministry goals"),
    Level.GOAL: _("The agency's goals"),
    Level.YEARLY: _("Objectives of the year"),
    Level.SHORTER: _("Objectives of the cycle"),
}


@dataclass(frozen=True)
class Text:
    """A line of text where it stands."""

    x: str
    y: str
    text: str
    kind: str = ""


@dataclass(frozen=True)
class Curve:
    """A tie between two nodes; `kind` is its class."""

    kind: str
    path: str


@dataclass(frozen=True)
class Diagram:
    """A drawing of nodes in columns and the ties between them."""

    width: int
    height: int
    label: str
    rules: tuple[tuple[str, str, str], ...]
    curves: tuple[Curve, ...]
    texts: tuple[Text, ...]


def diagram_of(tree: Tree, say: Speech) -> Diagram | None:
    """Return the drawing of a tree; None where nothing serves anything."""
    if not tree.ties:
        return None
    levels = sorted({node.level for node in tree.nodes.values()})
    column = (WIDTH - GAP * (len(levels) - 1)) / len(levels)
    left = {level: number * (column + GAP) for number, level in enumerate(levels)}
    ways = _Ways(left.values(), column)
    rows: dict[Level, int] = defaultdict(int)
    spots: dict[object, tuple[float, float]] = {}
    for key, node in tree.nodes.items():
        spots[key] = (left[node.level], HEAD + 14 + ROW * rows[node.level])
        rows[node.level] += 1
    texts = [Text(_px(left[level]), "14", say.text(_HEADS[level]), "head") for level in levels]
    for key, node in tree.nodes.items():
        x, y = spots[key]
        said = f"{tree.numbers[key]} {node.title}"
        for number, line in enumerate(_wrapped(said, column)):
            texts.append(Text(_px(x), _px(y + 15 + 17 * number), line))
    return Diagram(
        WIDTH,
        HEAD + 14 + ROW * max(rows.values()),
        say.text(_("What serves what; the list says the same in words.")),
        tuple((_px(x), _px(x + column), _px(y)) for x, y in spots.values()),
        tuple(
            Curve(_KINDS[tie.kind], ways.path(spots[tie.upper], spots[tie.lower]))
            for tie in tree.ties
        ),
        tuple(texts),
    )


_KINDS = {
    SupportKind.LEADS: "leads",
    SupportKind.CONTRIBUTES: "contributes",
    SupportKind.PRECONDITION: "precondition",
}


class _Ways:
    """Where ties run: between columns in curves, past a column in the room between its rows."""

    def __init__(self, lefts: Collection[float], column: float) -> None:
        self._lefts, self._column = sorted(lefts), column
        self._taken: dict[tuple[float, int], int] = defaultdict(int)

    def path(self, upper: tuple[float, float], lower: tuple[float, float]) -> str:
        """Return the tie from the right end of what is served to the left end of what serves it.

        Two of one column are tied outside it, along its right side.
        """
        (x1, y1), (x2, y2) = upper, lower
        x, y = x1 + self._column, y1
        drawn = f"M{_px(x)} {_px(y)}"
        if x1 == x2:
            return drawn + _bend(x + GAP / 3, y1, x, y2)
        for left in (one for one in self._lefts if x1 < one < x2):
            lane = self._lane(left, y1 + (y2 - y1) * (left - x1) / (x2 - x1))
            drawn += f"{_bend((x + left) / 2, y, left, lane)}H{_px(left + self._column)}"
            x, y = left + self._column, lane
        return drawn + _bend((x + x2) / 2, y, x2, y2)

    def _lane(self, left: float, near: float) -> float:
        row = round((near - LANE) / ROW)
        beside = self._taken[left, row] % ABREAST
        self._taken[left, row] += 1
        return LANE + ROW * row + 3.5 * (beside - (ABREAST - 1) / 2)


def _bend(turn: float, from_y: float, x: float, y: float) -> str:
    return f"C{_px(turn)} {_px(from_y)} {_px(turn)} {_px(y)} {_px(x)} {_px(y)}"


def _wrapped(text: str, column: float) -> list[str]:
    """Return a text on as many lines as there is room for, its end cut off."""
    return wrap(text, int(column / LETTER), max_lines=LINES, placeholder=" …")


def _px(length: float) -> str:
    return f"{round(length, 1):g}"
