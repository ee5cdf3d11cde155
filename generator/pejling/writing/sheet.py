"""Readings from a sheet: CSV as a Danish or English Excel writes it, or the Excel file itself."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

from pejling.language import _
from pejling.load.nearest import nearest
from pejling.writing.errors import WritingError
from pejling.writing.number_format import (
    DecimalSign,
    decimal_sign,
    is_number_like,
    read_cell,
    read_float,
)

LARGEST_SHEET = 8 * 1024 * 1024
MOST_ROWS = 20_000
EXCEL = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "goal": ("goal", "mål", "maal", "mål-id", "målets id", "resultatmål"),
    "measure": (
        "measure",
        "måling",
        "maaling",
        "målings-id",
        "målepunkt",
        "indikator",
        "nøgletal",
        "milepæl",
        "kriterium",
    ),
    "value": ("value", "værdi", "vaerdi", "resultat", "tal", "result"),
    "as_of": ("as_of", "as of", "pr.", "pr", "pr. dato", "dato", "opgjort", "opgjort pr.", "date"),
    "preliminary": ("preliminary", "foreløbig", "foreloebig", "foreløbigt"),
    "final_expected": (
        "final_expected",
        "final expected",
        "endelig forventes",
        "endelig ventes",
        "endeligt tal ventes",
    ),
    "n": ("n", "antal", "antal sager", "antal svar", "cases"),
    "note": ("note", "bemærkning", "bemaerkning", "anmærkning"),
}
"""What a column is called, in the sheet's own words."""

_YES = frozenset({"true", "sand", "ja", "yes", "x", "1"})
_NO = frozenset({"false", "falsk", "nej", "no", "0", ""})
_DANISH_DATE = re.compile(r"([0-9]{1,2})[-.]([0-9]{1,2})[-.]([0-9]{4})\Z")


@dataclass(frozen=True)
class Row:
    """One row of a sheet: its cells by column, texts as the plan files write them."""

    place: str
    cells: Mapping[str, str]
    converted: Mapping[str, str]
    """Cells that are written otherwise in the plan files: by column, as they stood."""

    def flag(self, column: str) -> bool:
        """Return yes or no. Raises WritingError for anything else."""
        text = self.cells.get(column, "").lower()
        if text not in _YES | _NO:
            raise WritingError(
                _("{place}: {value} is neither yes nor no."), place=self.place, value=text
            )
        return text in _YES


def read_sheet(file: Path, sign: DecimalSign | None = None) -> list[Row]:
    """Return the rows of a sheet. Raises WritingError where it cannot be read as one."""
    if file.stat().st_size > LARGEST_SHEET:
        raise WritingError(_("{path} is too large for a sheet of values."), path=file.name)
    is_excel = file.suffix.lower() in EXCEL
    table = _excel_rows(file) if is_excel else _csv_rows(file)
    numbered = [(number, row) for number, row in table if any(_text(cell) for cell in row)]
    if not numbered:
        raise WritingError(_("{path} has no rows."), path=file.name)
    if len(numbered) > MOST_ROWS:
        raise WritingError(_("{path} is too large for a sheet of values."), path=file.name)
    columns = _columns(numbered[0][1], file.name)
    rows = [(number, _cells(columns, row)) for number, row in numbered[1:]]
    texts = [row["value"] for _number, row in rows if isinstance(row.get("value"), str)]
    sign = sign or decimal_sign(one for one in texts if is_number_like(one))
    return [_row(f"{file.name}:{number}", row, sign) for number, row in rows]


def _row(place: str, cells: Mapping[str, Any], sign: DecimalSign | None) -> Row:
    read: dict[str, str] = {}
    converted: dict[str, str] = {}
    for column, cell in cells.items():
        try:
            read[column] = _read(column, cell, sign)
        except WritingError as error:
            raise _PlacedError(place, error) from None
        if isinstance(cell, str) and read[column] != cell:
            converted[column] = cell
    return Row(place, read, converted)


class _PlacedError(WritingError):
    """What is wrong with a cell, and where it stands."""

    def __init__(self, place: str, error: WritingError) -> None:
        super().__init__(error.message, **error.values)
        self.place = place

    def told(self, say: Any) -> str:
        return f"{self.place}: {super().told(say)}"


def _read(column: str, cell: Any, sign: DecimalSign | None) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return read_float(cell)
    text = _text(cell)
    if column in {"as_of", "final_expected"} or _DANISH_DATE.match(text):
        return _day(text)
    return read_cell(text, sign) if column == "value" and is_number_like(text) else text


def _day(text: str) -> str:
    if match := _DANISH_DATE.match(text):
        return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    return text.removesuffix(" 00:00:00").removesuffix("T00:00:00")


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()


def _cells(columns: Mapping[int, str], row: Sequence[Any]) -> dict[str, Any]:
    """Return the cells of the columns we know; texts without the space around them."""
    found = {}
    for index, column in columns.items():
        cell = row[index] if index < len(row) else None
        found[column] = cell if isinstance(cell, bool | float | int) else _text(cell)
    return found


def _columns(heading: Sequence[Any], name: str) -> dict[int, str]:
    columns: dict[int, str] = {}
    for index, cell in enumerate(heading):
        if (column := _column(_text(cell))) is not None:
            if column in columns.values():
                message = _("{path} has two columns for {column}.")
                raise WritingError(message, path=name, column=column)
            columns[index] = column
    for needed in ("goal", "measure", "value"):
        if needed not in columns.values():
            known = ", ".join(HEADINGS[needed][:3])
            written = ", ".join(_text(cell) for cell in heading)
            meant = nearest(needed, [_text(cell) for cell in heading])
            message = _("{path} has no column for {column} ({known}); its headings are: {written}.")
            values = {"path": name, "column": needed, "known": known, "written": written}
            raise WritingError(message, **values, meant=meant)
    return columns


def _column(heading: str) -> str | None:
    word = " ".join(heading.lower().split()).rstrip(":")
    return next((column for column, words in HEADINGS.items() if word in words), None)


def _csv_rows(file: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    text = _decoded(file.read_bytes())
    first, _newline, rest = text.partition("\n")
    skipped = 0
    delimiter = ""
    if match := re.match(r"sep=(.)\r?\Z", first.strip("\r")):
        text, delimiter, skipped = rest, match[1], 1
    delimiter = delimiter or _delimiter(text.partition("\n")[0])
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            yield reader.line_num + skipped, row
    except csv.Error as error:
        message = _("{path}:{line}: the row cannot be read as CSV: {reason}")
        line = reader.line_num + skipped
        raise WritingError(message, path=file.name, line=line, reason=error) from None


def _decoded(content: bytes) -> str:
    """Return the text of a CSV file: UTF-8, UTF-16 with its mark, or what Windows writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(heading: str) -> str:
    """Return the sign that gives the most columns we know."""
    return max(
        ";\t,|",
        key=lambda sign: sum(
            _column(cell.strip('"\r ')) is not None for cell in heading.split(sign)
        ),
    )


def _excel_rows(file: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    """Yield the rows of the first sheet that has any."""
    try:
        calamine: Any = import_module("python_calamine")
    except ModuleNotFoundError:
        message = _(
            "{path} is an Excel file, and python-calamine is not installed: save it as CSV."
        )
        raise WritingError(message, path=file.name) from None
    try:
        book = calamine.CalamineWorkbook.from_path(str(file))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            if rows:
                yield from enumerate(rows, start=1)
                return
    except Exception as error:  # calamine's errors share no root but Exception
        reason = " ".join(str(error).split())
        message = _("{path} cannot be read as an Excel file: {reason}")
        raise WritingError(message, path=file.name, reason=reason) from None
