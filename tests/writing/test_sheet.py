"""A sheet's numbers are read as the sheet writes them, digit for digit, or not at all."""

import zipfile
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejling.language import speech
from pejling.writing.errors import WritingError
from pejling.writing.number_format import DecimalSign, decimal_sign, read_cell, read_float
from pejling.writing.sheet import Row, read_sheet


def rows(tmp_path: Path, content: bytes | str, sign: DecimalSign | None = None) -> list[Row]:
    file = tmp_path / "tal.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_sheet(file, sign)


def values(found: list[Row]) -> list[str]:
    return [row.cells["value"] for row in found]


DANISH = "Mål;Måling;Værdi;Pr. dato;Foreløbig\r\nventetid;dage;176;31-12-2026;ja\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_sheet_as_a_danish_excel_writes_it(tmp_path: Path, encoding: str) -> None:
    text = f"{DANISH}ventetid;andel;81,25;31.12.2026;\r\nbesøg;antal;1.840,5;;nej\r\n"
    first, second, third = rows(tmp_path, text.encode(encoding))
    assert first.cells["value"] == "176"
    assert first.cells["as_of"] == "2026-12-31"
    assert first.flag("preliminary")
    assert second.cells["value"] == "81.25"
    assert second.converted == {"value": "81,25", "as_of": "31.12.2026"}
    assert third.cells["goal"] == "besøg"
    assert third.cells["value"] == "1840.5"
    assert not third.flag("preliminary")


def test_other_ways_to_write_csv(tmp_path: Path) -> None:
    comma = 'goal,measure,value\nventetid,andel,"81,25"\nventetid,dage,176\n'
    assert values(rows(tmp_path, comma)) == ["81.25", "176"]
    assert values(rows(tmp_path, "goal\tmeasure\tvalue\na\tb\t94.5\n")) == ["94.5"]
    assert values(rows(tmp_path, "sep=;\ngoal;measure;value\n\na;b;1 840,5\n;;\n")) == ["1840.5"]
    noted = 'goal;note;measure;value\na;"to\nlinjer";b;1\nc;;d;2\n'
    found = rows(tmp_path, noted)
    assert [row.place for row in found] == ["tal.csv:3", "tal.csv:4"]
    assert found[0].cells["note"] == "to\nlinjer"


def test_a_number_that_can_be_read_in_two_ways_is_not_guessed_at(tmp_path: Path) -> None:
    alone = "goal;measure;value\na;b;176\nc;d;1.840\n"
    with pytest.raises(WritingError) as caught:
        rows(tmp_path, alone)
    assert caught.value.told(speech("da")).startswith("tal.csv:3: 1.840 kan læses på to måder")
    assert values(rows(tmp_path, alone, DecimalSign.COMMA)) == ["176", "1840"]
    assert values(rows(tmp_path, alone, DecimalSign.POINT)) == ["176", "1.840"]
    told = f"{alone}e;f;81,5\n"
    assert values(rows(tmp_path, told)) == ["176", "1840", "81.5"]


def test_a_sheet_of_two_minds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match=r"81,5 and 94\.5"):
        rows(tmp_path, "goal;measure;value\na;b;81,5\nc;d;94.5\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "no rows"),
        ("mål;tal\n1;2\n", "no column for measure"),
        ("mål;måling;værdi;tal\n", "two columns for value"),
        ('goal;measure;value\na;b;"1\n', "cannot be read as CSV"),
    ],
)
def test_what_is_no_sheet_of_values(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(WritingError, match=said):
        rows(tmp_path, content)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12
    )
)
def test_numbers_come_through_exactly(number: Decimal) -> None:
    danish = f"{number:,.3f}".translate(str.maketrans(",.", ".,"))
    assert Decimal(read_cell(danish, DecimalSign.COMMA)) == number
    assert Decimal(read_cell(f"{number:,.3f}", DecimalSign.POINT)) == number


@given(st.from_regex(r"[-+]?[0-9]{1,8}[.,][0-9]{1,8}", fullmatch=True))
def test_a_sign_that_is_shown_is_the_one_read(cell: str) -> None:
    sign = decimal_sign([cell])
    if sign is not None:
        assert Decimal(read_cell(cell, sign)) == Decimal(cell.replace(",", "."))


@pytest.mark.parametrize("cell", ["12 %", "ca. 5", "1.2.3", "1,23,4", "", "-", "1.84,0.5"])
def test_what_is_no_number_is_left_as_it_is(cell: str) -> None:
    assert read_cell(cell, None) == cell


def test_a_float_has_the_digits_that_excel_shows() -> None:
    assert read_float(0.1 + 0.2) == "0.3"
    assert read_float(176.0) == "176"
    assert read_float(1e15) == "1000000000000000"
    assert read_float(94.5) == "94.5"


def workbook(file: Path, table: list[list[object]]) -> Path:
    """Write the least that is an Excel file."""
    kinds = "http://schemas.openxmlformats.org"
    sheet = f"{kinds}/spreadsheetml/2006/main"
    relations = f"{kinds}/officeDocument/2006/relationships"
    package = f"{kinds}/package/2006"

    def cell(value: object) -> str:
        if isinstance(value, str):
            return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        return "<c/>" if value is None else f"<c><v>{value}</v></c>"

    body = "".join(f"<row>{''.join(cell(one) for one in row)}</row>" for row in table)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="a" Type="{relations}/worksheet" Target="worksheets/s.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{sheet}" xmlns:r="{relations}"><sheets>'
        '<sheet name="Ark1" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/worksheets/s.xml": f'<worksheet xmlns="{sheet}"><sheetData>{body}'
        "</sheetData></worksheet>",
    }
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file


def test_an_excel_file(tmp_path: Path) -> None:
    table: list[list[object]] = [
        ["Mål", "Måling", "Værdi", "Antal"],
        ["ventetid", "dage", 176, 412],
        ["ventetid", "andel", 81.25, None],
        ["ventetid", "omdømme", "Ret godt", None],
    ]
    file = workbook(tmp_path / "tal.xlsx", table)
    if find_spec("python_calamine") is None:
        with pytest.raises(WritingError, match="save it as CSV"):
            read_sheet(file)
        return
    found = read_sheet(file)
    assert values(found) == ["176", "81.25", "Ret godt"]
    assert [row.cells["n"] for row in found] == ["412", "", ""]
    assert found[0].place == "tal.xlsx:2"
    (tmp_path / "x.xlsx").write_bytes(b"no workbook")
    with pytest.raises(WritingError, match="cannot be read as an Excel file"):
        read_sheet(tmp_path / "x.xlsx")
