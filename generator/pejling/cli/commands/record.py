"""`pejling record`: values put into a follow-up or results file, touching no other line."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import click

from pejling.cli.desk import Desk, refusals_told, site_option
from pejling.cli.options import Day, lang_option
from pejling.diagnostics import visible
from pejling.language import _
from pejling.model.days import read_day
from pejling.model.numbers import read_count
from pejling.publish import ExitStatus
from pejling.writing.errors import WritingError
from pejling.writing.naming import Names, report_of
from pejling.writing.number_format import DecimalSign
from pejling.writing.reading_in import Reading
from pejling.writing.recording import Recording
from pejling.writing.said import read_said
from pejling.writing.sheet import EXCEL, Row, read_sheet

MOST_CONVERSIONS_SHOWN = 20


@click.command("record", short_help="Put values into results or a follow-up.")
@click.argument("agency")
@click.argument("year")
@click.argument("readings", metavar="GOAL.MEASURE=VALUE…", nargs=-1)
@click.option("--as-of", type=Day(), help="The date the values stand for.")
@click.option("--to", "wanted", metavar="results|follow-up[=DATE]", help="The file; else results.")
@click.option(
    "--sheet",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A CSV or Excel file with columns goal, measure, value (mål, måling, værdi).",
)
@click.option(
    "--decimal",
    type=click.Choice([one.value for one in DecimalSign]),
    help="The sheet's decimal sign, where its numbers do not show it.",
)
@click.option("--preliminary", is_flag=True, help="The values may still change.")
@click.option("--replace", is_flag=True, help="Put the values in the place of those there are.")
@site_option
@lang_option
@refusals_told
def COMMAND(  # noqa: N802
    agency: str,
    year: str,
    readings: tuple[str, ...],
    as_of: date | None,
    wanted: str | None,
    sheet: Path | None,
    decimal: str | None,
    preliminary: bool,
    replace: bool,
    site: Path,
    lang: str | None,
) -> int:
    """Put values into AGENCY's results or follow-up of YEAR: all of them, or none.

    Milestones are recorded by their date (or missed), criteria as met, partly_met or not_met.
    """
    desk = Desk(site, lang)
    documents = desk.documents()
    plan = documents.plan(documents.agency(agency), year)
    report = report_of(documents, plan.place, wanted, year)
    names = Names(documents, plan)
    rows = read_sheet(sheet, DecimalSign(decimal) if decimal else None) if sheet else []
    said = [_said(one) for one in readings]
    wanted_readings = [
        *(_reading(names, *one, as_of, preliminary) for one in said),
        *(_of_row(names, row, as_of, preliminary) for row in rows if row.cells["value"]),
    ]
    _ensure_each_once(wanted_readings)
    recording = Recording(documents, report, wanted_readings, names.order(report), replace)
    changed = recording.write()
    if empty := sum(not row.cells["value"] for row in rows):
        message = desk.say.plural(
            _("{count} row without a value was left out."),
            _("{count} rows without a value were left out."),
            empty,
        )
        click.echo(message)
    for line in [
        *_conversions(rows, desk.say.text),
        *_fractions(names, wanted_readings, sheet, desk),
    ]:
        click.echo(line)
    path = f"{desk.located.prefix}{report.path}"
    message = desk.say.plural(
        _("{count} value recorded in {path}"),
        _("{count} values recorded in {path}"),
        changed,
        path=path,
    )
    click.echo(message)
    if same := len(wanted_readings) - changed:
        message = desk.say.plural(
            _("{count} value stood there already."), _("{count} values stood there already."), same
        )
        click.echo(message)
    return ExitStatus.FINE


def _said(text: str) -> tuple[str, str, str]:
    match = re.match(r"([^.=\s]+)\.([^.=\s]+)=(.+)\Z", text, re.DOTALL)
    if match is None:
        raise WritingError(_("{text} is not written GOAL.MEASURE=VALUE."), text=text)
    return match[1], match[2], match[3].strip()


def _reading(
    names: Names,
    goal: str,
    part: str,
    text: str,
    as_of: date | None,
    preliminary: bool,
) -> Reading:
    section = names.section(goal, part)
    value = names.value(goal, part, text, f"{goal}.{part}")
    if section != "values":
        return Reading(goal, part, value, section, said_at=f"{goal}.{part}")
    return Reading(goal, part, value, section, as_of, preliminary, said_at=f"{goal}.{part}")


def _of_row(names: Names, row: Row, as_of: date | None, preliminary: bool) -> Reading:
    cells = row.cells
    goal, part = cells["goal"], cells["measure"]
    section = names.section(goal, part)
    value = names.value(goal, part, cells["value"], row.place)
    if section != "values":
        return Reading(goal, part, value, section, said_at=row.place)
    days = {
        column: read_said(read_day, cells[column], row.place) if cells.get(column) else None
        for column in ("as_of", "final_expected")
    }
    return Reading(
        goal,
        part,
        value,
        section,
        days["as_of"] or as_of,
        row.flag("preliminary") or preliminary,
        days["final_expected"],
        read_said(read_count, cells["n"], row.place) if cells.get("n") else None,
        cells.get("note") or None,
        row.place,
    )


def _ensure_each_once(readings: Sequence[Reading]) -> None:
    if not readings:
        raise WritingError(_("Nothing to record: write GOAL.MEASURE=VALUE, or give a --sheet."))
    seen: dict[tuple[object, ...], Reading] = {}
    for one in readings:
        key = (one.goal, one.part, one.as_of)
        if key in seen:
            message = _("{place}: {name} is given twice for the same day.")
            raise WritingError(message, place=one.said_at, name=one.name)
        seen[key] = one


def _fractions(
    names: Names, readings: Sequence[Reading], sheet: Path | None, desk: Desk
) -> Iterator[str]:
    """Yield percentages that Excel may only show as such: it keeps 94.5 % as 0.945."""
    if sheet is None or sheet.suffix.lower() not in EXCEL:
        return
    for one in readings:
        if one.section != "values" or not isinstance(one.value, Decimal) or not 0 < one.value <= 1:
            continue
        if names.measure(one.goal, one.part).is_percentage:
            message = _("{place}: the cell holds {value}; is it shown as a percentage in Excel?")
            yield desk.say.text(message, place=visible(one.said_at), value=one.value)


def _conversions(rows: Sequence[Row], text: Callable[..., str]) -> Iterator[str]:
    """Yield what a sheet wrote otherwise than the plan files do."""
    changed = [
        (row.place, before, row.cells[column])
        for row in rows
        for column, before in row.converted.items()
    ]
    for place, before, after in changed[:MOST_CONVERSIONS_SHOWN]:
        message = _("{place}: {before} is written {after}")
        yield text(message, place=visible(place), before=visible(before), after=visible(after))
    if len(changed) > MOST_CONVERSIONS_SHOWN:
        yield text(_("… and {count} more"), count=len(changed) - MOST_CONVERSIONS_SHOWN)
