"""The tool's tables as OKR documents: `python -m tests.real_data.okr_tool FOLDER`.

| in the tables | in the documents |
|---|---|
| firm; team | ministry and agency; team |
| quarter, by its dates (`GJ 22/23-Q1` is the third quarter of 2022) | cycle, `2022-q3` |
| objective; its description | objective; why |
| key result of type `metric` | baseline, and the stretch goal as target |
| key result of type `ordinal` | the steps commit, target and stretch in words |
| check-ins of several key results on one day | one check-in; of two of one key result the later |
| confidence 0 to 10 | confidence 0 to 1 |
| check-in before its quarter began | on the quarter's first day |
| objective `DRAFT` | objective with its key results, and no check-in |
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.real_data.okr_database import (
    CheckIn,
    Database,
    KeyResult,
    Objective,
    Quarter,
    Team,
    invent,
    shown,
)
from tests.real_data.plan_text import slug, write_document, write_settings

MINISTRY, AGENCY = "firma", "haus"
UNITS = {"PERCENT": "%", "NUMBER": "Anzahl", "CHF": "CHF", "FTE": "Stellen"}


@dataclass(frozen=True)
class Written:
    """Where a row of `key_result` went."""

    cycle: str
    team: str
    objective: str
    key_result: str


def convert(database: Database, root: Path) -> Mapping[int, Written]:
    """Write a site of all rows, and return where each key result is."""
    write_settings(root, {"name": "Firma", "languages": ["en"], "as_of": "2024-08-01"})
    write_document(root / f"plans/{MINISTRY}/ministry.md", {"name": "Firma"})
    write_document(root / f"plans/{MINISTRY}/{AGENCY}/agency.md", {"name": "Haus"})
    written: dict[int, Written] = {}
    objectives: dict[tuple[int, int], list[Objective]] = defaultdict(list)
    for one in database.objectives:
        objectives[one.quarter_id, one.team_id].append(one)
    for quarter in database.quarters:
        for team in database.teams:
            if rows := objectives.get((quarter.id, team.id)):
                written |= _write(database, root, quarter, team, rows)
    return written


def cycle_of(quarter: Quarter) -> str:
    """Return the calendar's quarter that a quarter of the business year is."""
    return f"{quarter.start_date.year}-q{(quarter.start_date.month + 2) // 3}"


def _write(
    database: Database, root: Path, quarter: Quarter, team: Team, rows: list[Objective]
) -> dict[int, Written]:
    cycle, name = cycle_of(quarter), slug(team.name)
    names: dict[int, str] = {}
    objectives = []
    for row in rows:
        key_results = [one for one in database.key_results if one.objective_id == row.id]
        names |= {one.id: f"{slug(one.title)[:50]}-{one.id}" for one in key_results}
        said = [_key_result(database, one, names[one.id]) for one in key_results]
        why = {"why": row.description} if row.description else {}
        objectives.append({"id": f"z-{row.id}", "title": row.title, **why, "key_results": said})
    check_ins = [one for one in database.check_ins if one.key_result_id in names]
    decimals = {
        one.id: _decimals(values)
        for one in database.key_results
        if one.id in names and (values := _values(database, one))
    }
    front = {
        "team": team.name,
        "objectives": objectives,
        "check_ins": list(_by_day(check_ins, names, decimals, quarter)),
    }
    write_document(root / f"plans/{MINISTRY}/{AGENCY}/okr/{cycle}/{name}.md", front)
    of = {one.id: one.objective_id for one in database.key_results}
    return {key: Written(cycle, name, f"z-{of[key]}", names[key]) for key in names}


def _key_result(database: Database, row: KeyResult, name: str) -> dict[str, Any]:
    if row.key_result_type == "ordinal":
        steps = {"commit": row.commit_zone, "target": row.target_zone, "stretch": row.stretch_zone}
        return {"id": name, "title": row.title, "zones": steps}
    assert row.baseline is not None
    assert row.stretch_goal is not None
    assert row.unit is not None
    values = _values(database, row)
    decimals = _decimals(values)
    return {
        "id": name,
        "title": row.title,
        "unit": UNITS[row.unit],
        "decimals": decimals,
        "baseline": _plain(row.baseline, decimals),
        "target": _plain(row.stretch_goal, decimals),
    }


def _values(database: Database, row: KeyResult) -> list[float]:
    held = [one.value_metric for one in database.check_ins if one.key_result_id == row.id]
    return [one for one in (row.baseline, row.stretch_goal, *held) if one is not None]


def _decimals(values: Iterable[float]) -> int:
    exponents = [shown(one).as_tuple().exponent for one in values]
    return max(max(0, -one) for one in exponents if isinstance(one, int))


def _plain(number: float, decimals: int) -> Decimal:
    """Return a number with all its decimals: 122.974 could be read as thousands."""
    return shown(number).quantize(Decimal(1).scaleb(-decimals))


def _by_day(
    rows: Iterable[CheckIn],
    names: Mapping[int, str],
    decimals: Mapping[int, int],
    quarter: Quarter,
) -> Iterable[dict[str, Any]]:
    days: dict[Any, list[CheckIn]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: (one.modified_on, one.id)):
        days[max(row.modified_on.date(), quarter.start_date)].append(row)
    for day, held in days.items():
        values: dict[str, Any] = {}
        for row in held:
            values[names[row.key_result_id]] = (
                str(row.zone).lower()
                if row.value_metric is None
                else _plain(row.value_metric, decimals[row.key_result_id])
            )
        check_in: dict[str, Any] = {"date": day, "values": values}
        check_in["confidence"] = {
            names[row.key_result_id]: Decimal(row.confidence) / 10 for row in held
        }
        for key, texts in (
            ("comment", [one.change_info for one in held if one.change_info]),
            ("action", [one.initiatives for one in held if one.initiatives]),
        ):
            if texts:
                check_in[key] = "\n".join(dict.fromkeys(texts))
        yield check_in


if __name__ == "__main__":
    print(f"{len(convert(invent(), Path(sys.argv[1])))} key results")
