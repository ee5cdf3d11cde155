"""Rows of a CSV file by column name, with what was wrong with the file counted."""

import csv
from io import StringIO
from pathlib import Path

from tests.real_data.tally import Tally

Row = dict[str, str]


def read_rows(path: Path, tally: Tally) -> list[Row]:
    """Return the rows of a file; missing cells are empty texts, blank lines are left out."""
    content = path.read_bytes()
    tally.dirt(path.name, "byte order mark removed", int(content.startswith(b"\xef\xbb\xbf")))
    tally.dirt(path.name, "lines that end in CRLF", content.count(b"\r\n"))
    header, *records = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    tally.read(path.name, len(records))
    rows = []
    for record in records:
        if record:
            rows.append(_row(path.name, header, record, tally))
        else:
            tally.left_out(path.name, "blank line")
    return rows


def _row(file: str, header: list[str], record: list[str], tally: Tally) -> Row:
    extra = record[len(header) :]
    if any(extra):
        raise ValueError(f"{file}: a cell without a column: {extra}")
    tally.dirt(file, "rows longer than the header, the extra cells empty", int(bool(extra)))
    missing = [name for name in header[len(record) :] if name]
    tally.dirt(file, f"rows without the cells {', '.join(missing)}", int(bool(missing)))
    cells = record + [""] * (len(header) - len(record))
    tally.dirt(file, "cells with line breaks", sum("\n" in cell.strip() for cell in cells))
    return dict(zip(header, cells, strict=False))


def one_line(text: str) -> str:
    """Return a text on one line: line breaks, tabs and hard blanks become single blanks."""
    return " ".join(text.replace("\xad", "").split())
