"""An agency's cycles drawn in time: the long ones above the short, today as a line."""

from dataclasses import dataclass
from datetime import date

from pejling.assess import CycleState
from pejling.language import _
from pejling.load import Place
from pejling.model.cycle import days_of, months_of
from pejling.pages import addresses
from pejling.pages.okr.teams import state_of
from pejling.pages.okr.top import cycles_of
from pejling.pages.okr.words import cycle_words
from pejling.pages.view import View

ROW, TOP = 34, 22


@dataclass(frozen=True)
class Span:
    """A cycle in the drawing."""

    x: str
    width: str
    y: str
    text_x: str
    text_y: str
    text: str
    kind: str
    address: str


@dataclass(frozen=True)
class Timeline:
    """The drawing: x in per cent, y in px."""

    height: int
    label: str
    spans: tuple[Span, ...]
    years: tuple[tuple[str, str], ...]
    today: str


def timeline_of(view: View, agency: Place) -> Timeline:
    """Return the drawing of an agency's cycles."""
    cycles = cycles_of(view, agency)
    first = date(min(days_of(one)[0].year for one in cycles), 1, 1)
    last = date(max(days_of(one)[1].year for one in cycles), 12, 31)
    days = (last - first).days + 1
    lengths = sorted({months_of(one) for one in cycles}, reverse=True)

    def at(day: date) -> float:
        return 100 * (day - first).days / days

    spans = tuple(
        _span(view, agency, one, lengths.index(months_of(one)), at(days_of(one)[0]), days)
        for one in cycles
    )
    today = view.site.as_of
    return Timeline(
        TOP + ROW * len(lengths),
        view.say.text(_("The agency's cycles in time; the table below says the same.")),
        spans,
        tuple(
            (_percent(at(date(year, 1, 1))), str(year)) for year in range(first.year, last.year + 1)
        ),
        _percent(at(today)) if first <= today <= last else "",
    )


def _span(view: View, agency: Place, cycle: str, row: int, x: float, days: int) -> Span:
    begins, ends = days_of(cycle)
    state = state_of(view, agency, cycle)
    short = cycle.partition("-")[2].upper() or cycle_words(cycle, view.say)
    y = TOP + ROW * row
    return Span(
        _percent(x),
        _percent(100 * ((ends - begins).days + 1) / days - 0.3),
        str(y + 4),
        _percent(x + 0.6),
        str(y + 20),
        short,
        "now" if state is CycleState.RUNNING else "late" if state is CycleState.OVER else "then",
        addresses.of_cycle(agency, cycle),
    )


def _percent(x: float) -> str:
    return f"{round(x, 2):g}%"
