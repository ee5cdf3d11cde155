"""The bytes of the exports: a number stays a number, and no text runs anywhere."""

import json
from datetime import date

import pytest

from pejling.export import GoalRecord, Head, all_formats, export
from pejling.export.formats.as_csv import cell
from pejling.export.reader import Datum
from pejling.link import GoalKey
from pejling.load import Place

HEAD = Head("Kyststyrelsen 2026", "da", date(2026, 12, 31), demonstration=True)
GOAL: dict[str, Datum] = {
    "ministry_name": "Vand",
    "agency_name": "Kyst",
    "plan": "2026",
    "number": 1,
    "title": "Rent </script> badevand",
    "verdict": "partly_met",
    "goal": "badevand",
}
PART: dict[str, Datum] = {
    "kind": "measure",
    "id": "proever",
    "name": "=1+1",
    "unit": "pct.",
    "direction": "increase",
    "baseline": 12.5,
    "target": {"due": "2026-12-31", "min": 80, "max": 95.5},
    "value": 84,
    "verdict": "met",
}


def record(*parts: dict[str, Datum]) -> GoalRecord:
    content = {**GOAL, "parts": list(parts)}
    return GoalRecord(GoalKey(Place("vand", "kyst", "2026"), "badevand"), "da", content, parts)


def exported(*parts: dict[str, Datum]) -> dict[str, str]:
    pieces = {one.name: [one.piece(record(*parts))] for one in all_formats()}
    return {suffix: data.decode("utf-8-sig") for suffix, data in export(HEAD, pieces).items()}


def test_json_says_what_it_is_and_holds_the_goals() -> None:
    text = exported(PART)[".json"]
    whole = json.loads(text)
    assert whole["as_of"] == "2026-12-31"
    assert whole["demonstration"] is True
    assert whole["goals"] == [{**GOAL, "parts": [PART]}]
    assert "</" not in text


def test_csv_opens_in_danish_spreadsheets() -> None:
    heads, line = exported(PART)[".csv"].splitlines()
    assert len(heads.split(";")) == len(line.replace("; ", " ").split(";"))
    assert line.startswith('"Vand";"Kyst";"2026";1;"Rent </script> badevand";"Delvist opfyldt";')
    assert ';"\'=1+1";"pct.";"op";12,5;"2026-12-31";"[80; 95,5]";84;;"Opfyldt";' in line


def test_csv_names_a_goal_without_parts() -> None:
    _heads, line = exported()[".csv"].splitlines()
    assert line.endswith(';"badevand";')


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        (None, "", ""),
        (0.1, "0,1", "0.1"),
        (1e-7, "0,0000001", "0.0000001"),
        (-5, "-5", "-5"),
        ("-5", '"\'-5"', '"\'-5"'),
        ('a "b"\nc', '"a ""b"" c"', '"a ""b"" c"'),
        ("＝1", '"\'＝1"', '"\'＝1"'),
    ],
)
def test_cells(value: Datum, danish: str, english: str) -> None:
    assert cell(value, "da") == danish
    assert cell(value, "en") == english
