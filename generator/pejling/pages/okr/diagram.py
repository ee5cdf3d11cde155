"""The tree of what serves what as a drawing, beside the list that says it all in words."""

from collections import defaultdict
from dataclasses import dataclass
from textwrap import wrap

from pejling.language import Speech, _
from pejling.model import SupportKind
from pejling.pages.okr.tree import Level, Tree

WIDTH, ROW, HEIGHT, GAP, HEAD = 960, 58, 44, 56, 26
LETTER = 7.0
"""How wide a letter of 13 px is, on the whole."""
LINES = 2

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
        tuple(_curve(tie.kind, spots[tie.upper], spots[tie.lower], column) for tie in tree.ties),
        tuple(texts),
    )


_KINDS = {
    SupportKind.LEADS: "leads",
    SupportKind.CONTRIBUTES: "contributes",
    SupportKind.PRECONDITION: "precondition",
}


def _curve(
    kind: SupportKind, upper: tuple[float, float], lower: tuple[float, float], column: float
) -> Curve:
    """Return the tie from the right end of what is served to the left end of what serves it.

    Two of one column are tied outside it, along its right side.
    """
    (x1, y1), (x2, y2) = upper, lower
    begins = x1 + column
    ends, turn = (x2 + column, begins + GAP / 3) if x1 == x2 else (x2, (begins + x2) / 2)
    bend = f"{_px(turn)} {_px(y1)} {_px(turn)} {_px(y2)}"
    return Curve(_KINDS[kind], f"M{_px(begins)} {_px(y1)}C{bend} {_px(ends)} {_px(y2)}")


def _wrapped(text: str, column: float) -> list[str]:
    """Return a text on as many lines as there is room for, its end cut off."""
    return wrap(text, int(column / LETTER), max_lines=LINES, placeholder=" …")


def _px(length: float) -> str:
    return f"{round(length, 1):g}"
