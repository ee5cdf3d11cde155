"""A measure through the years: its drawing, its numbers, and what to know of them."""

from dataclasses import dataclass

from pejling.assess.figures import target_words
from pejling.language import Speech, _
from pejling.model import Direction
from pejling.pages.parts.chart import Chart, chart_of
from pejling.pages.parts.series import Series
from pejling.pages.parts.standing import Standing, standing
from pejling.pages.view import Passage, View


@dataclass(frozen=True)
class Row:
    """One year of a measure in its table."""

    year: str
    target: str
    is_lost: bool
    value: str
    notes: tuple[str, ...]
    standing: Standing | None
    is_break: bool


@dataclass(frozen=True)
class MeasureYears:
    """A measure through the years: its drawing, its numbers, and what to know of them."""

    name: Passage
    unit: Passage | None
    better: str
    chart: Chart | None
    rows: tuple[Row, ...]
    notes: tuple[Passage, ...]


def measure_years(view: View, series: Series, number: int) -> MeasureYears:
    """Return a measure through the years; `number` makes the drawing's ids its own."""
    measure, say = series.measure, view.say
    name = view.text(measure.name)
    notes = [view.text(one) for one in series.why]
    if measure.definition is not None:
        notes.append(view.text(measure.definition))
    if measure.source is not None:
        source = say.text(_("Source: {source}"), source=view.text(measure.source))
        notes.append(Passage(source, view.text(measure.source).language))
    return MeasureYears(
        name,
        view.optional(measure.unit),
        _better(measure.direction, say),
        chart_of(series, number, str(name), say),
        tuple(_row(series, year, say) for year in reversed(series.years)),
        tuple(notes),
    )


_BETTER = {
    Direction.INCREASE: _("higher is better"),
    Direction.KEEP_ABOVE: _("higher is better"),
    Direction.DECREASE: _("lower is better"),
    Direction.KEEP_BELOW: _("lower is better"),
    Direction.RANGE: _("best within the limits"),
}


def _better(direction: Direction | None, say: Speech) -> str:
    return say.text(_BETTER[direction]) if direction else ""


def _row(series: Series, year: int, say: Speech) -> Row:
    value, aim, part = series.value(year), series.aim(year), series.verdicts.get(year)
    notes = []
    if value is not None and value.is_preliminary:
        notes.append(say.text(_("preliminary")))
    elif value is not None and value.is_course:
        notes.append(say.text(_("during the year")))
    if value is not None and value.cases is not None:
        notes.append(say.plural(_("{count} case"), _("{count} cases"), value.cases))
    return Row(
        str(year),
        target_words(aim.target, series.measure, say) if aim else "",
        bool(aim and aim.is_lost),
        say.number(value.number, series.measure.decimals) if value else "",
        tuple(notes),
        standing(part.verdict, say) if part else None,
        year in series.breaks,
    )
