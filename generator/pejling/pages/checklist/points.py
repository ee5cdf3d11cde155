"""The points of the checklist, and where each comes from."""

from collections.abc import Mapping

from pejling.language import _
from pejling.lint.rule import Origin, guidance
from pejling.model.checklist import Point

OF_THE_LIST = _("the 2014 guidance, the checklist, point {rule} (p. {page})")

LIST = tuple(Point)[:11]
"""The guidance's own list, in its order."""

QUESTIONS: Mapping[Point, Origin] = {
    Point.CORE_TASKS: guidance("M01", "3, 5"),
    Point.STAFF: guidance("M04, M18", "3, 6"),
    Point.ECONOMY: guidance("M09", "5"),
    Point.MANAGEMENT: guidance("M10", "5"),
    Point.PAY: guidance("M11", "5"),
    Point.EFFECT: guidance("M15", "6"),
    Point.STRATEGY: guidance("M17", "6"),
    Point.DIRECTION: guidance("M23d, M23g", "7"),
    Point.VALUE: guidance("M23d", "7"),
    Point.BREADTH: guidance("M23f", "7"),
    Point.CHOICE: guidance("M26", "8"),
    Point.AMBITION: guidance("M29", "8"),
    Point.DIALOGUE: guidance("M32", "8"),
    Point.CONTEXT: guidance("M39", "9"),
}
"""What no program can judge, asked of people."""


def source_of(point: Point) -> Origin:
    """Return where a point comes from."""
    if point in QUESTIONS:
        return QUESTIONS[point]
    return Origin(OF_THE_LIST, str(LIST.index(point) + 1), "11")
