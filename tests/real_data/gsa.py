"""Turns ten years of one US agency's key performance indicators into plan folders.

`python -m tests.real_data.gsa SOURCE TARGET` writes them and prints the counts.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.real_data.csv_rows import Row, one_line, read_rows
from tests.real_data.plan_text import (
    decimals,
    number,
    prose,
    section,
    slug,
    write_document,
    write_settings,
)
from tests.real_data.tally import Report, Tally

FILE = "kpis.csv"
MINISTRY, AGENCY = "united-states-government", "general-services-administration"
ASSUMED = "The source states no dates of agreement or approval; those shown stand in for them."
SOURCE = (
    "Key performance indicators of the General Services Administration 2011 to 2020, typed from "
    "its annual performance report for fiscal year 2018 (a work of the US government)."
)
SETTINGS = {
    "name": "Key performance indicators of the GSA",
    "languages": ["en"],
    "as_of": date(2019, 4, 1),
    # The Danish guidance was not written for these plans.
    "rules": {"M13": "advice", "M40": "advice", "M46": "advice"},
}
DIRECTIONS = {"Increase": "increase", "Decrease": "decrease"}
UNITS = {
    "Percentage": "percent",
    "Billions": "billion $",
    "10 point scale": "points",
    "7 point scale": "points",
    "5 point scale": "points",
}
_LITTLE = frozenset(re.findall(r"\w+", "a and as at by for in of on or percent the their to with"))


@dataclass(frozen=True)
class Kpi:
    """A key performance indicator with its row of each year."""

    id: str
    name: str
    goal: str
    objective: str
    rows: Mapping[int, Row]

    @property
    def first(self) -> Row:
        """Return its earliest row."""
        return self.rows[min(self.rows)]

    @property
    def decimals(self) -> int:
        """Return the decimals its numbers are shown with, the same in every year."""
        cells = ("target", "actual", "min_target", "max_target")
        return decimals(*(figure(row, cell) for row in self.rows.values() for cell in cells))


def figure(row: Row, column: str) -> Decimal | None:
    """Return a number as it is published: a fraction of a percentage indicator as per cent."""
    value = number(row[column])
    if value is None or row["unit"] != "Percentage":
        return value
    return number(f"{value * 100:f}")


def convert(source: Path, target: Path) -> Report:
    """Write the table in `source` as a site: `target`/pejling.yml and `target`/plans."""
    tally = Tally("GSA: key performance indicators 2011 to 2020")
    rows = read_rows(source / FILE, tally)
    kpis = _kpis(rows)
    ministry = target / "plans" / MINISTRY
    write_settings(target, SETTINGS)
    write_document(target / "plans" / "index.md", {"title": SETTINGS["name"]}, prose(SOURCE))
    write_document(
        ministry / "ministry.md",
        {
            "name": "United States Government",
            "goals": [
                {"id": slug(title), "title": title}
                for title in dict.fromkeys(kpi.goal for kpi in kpis)
            ],
        },
    )
    write_document(ministry / AGENCY / "agency.md", {"name": "General Services Administration"})
    for year in sorted({int(row["year"]) for row in rows}):
        of_year = [kpi for kpi in kpis if _says_something(kpi, year, tally)]
        _write_year(ministry / AGENCY / str(year), year, of_year, tally)
    return tally.report()


def _kpis(rows: Iterable[Row]) -> list[Kpi]:
    found: dict[tuple[str, str, str], dict[int, Row]] = {}
    for row in rows:
        key = (one_line(row["goal"]), one_line(row["strategic_objective"]), one_line(row["kpi"]))
        found.setdefault(key, {})[int(row["year"])] = row
    kpis = [
        Kpi(slug(name, without=_LITTLE), name, goal, objective.rstrip("."), years)
        for (goal, objective, name), years in found.items()
    ]
    if len({kpi.id for kpi in kpis}) < len(kpis):
        raise ValueError("two indicators have the same id")
    return kpis


def _says_something(kpi: Kpi, year: int, tally: Tally) -> bool:
    row = kpi.rows.get(year)
    if row is None:
        return False
    if number(row["target"]) is None and number(row["actual"]) is None:
        tally.left_out(FILE, "neither a target nor a result is stated for the year")
        return False
    return True


def _write_year(folder: Path, year: int, kpis: list[Kpi], tally: Tally) -> None:
    objectives = dict.fromkeys(kpi.objective for kpi in kpis)
    plan = {
        "agreed_on": date(year - 1, 12, 31),
        "goal_picture": {"markers": [{"id": slug(title), "title": title} for title in objectives]},
        "goals": [_goal(kpi, year, tally) for kpi in kpis],
    }
    told = [section(kpi.id, kpi.name, prose(kpi.rows[year]["notes"])) for kpi in kpis]
    opening = prose(
        f"Fiscal year {year}, from 1 October {year - 1} to 30 September {year}. {ASSUMED}"
    )
    write_document(folder / "plan.md", plan, "\n\n".join([opening, *filter(None, told)]))
    results = {kpi.id: result for kpi in kpis if (result := _result(kpi, year, tally))}
    if results:
        front = {
            "as_of": date(year, 9, 30),
            "approved_on": date(year, 12, 31),
            "goals": results,
        }
        write_document(folder / "results.md", front, prose(ASSUMED))


def _goal(kpi: Kpi, year: int, tally: Tally) -> dict[str, Any]:
    return {
        "id": kpi.id,
        "title": kpi.name,
        "task": "core",
        "nature": "operational",
        "markers": [slug(kpi.objective)],
        "supports": [{"ministry_goal": slug(kpi.goal), "kind": "contributes"}],
        "measures": [_measure(kpi, year, tally)],
    }


def _measure(kpi: Kpi, year: int, tally: Tally) -> dict[str, Any]:
    row = kpi.rows[year]
    measure: dict[str, Any] = {"id": "kpi", "name": kpi.name}
    measure |= {"unit": UNITS[row["unit"]]} if row["unit"] in UNITS else {"definition": row["unit"]}
    measure["decimals"] = kpi.decimals
    low, high = figure(row, "min_target"), figure(row, "max_target")
    if low is not None and high is not None:
        measure["direction"] = "range"
    elif row["desired_direction"] in DIRECTIONS:
        measure["direction"] = DIRECTIONS[row["desired_direction"]]
    before = kpi.rows.get(year - 1)
    value = figure(before, "actual") if before else None
    if value is not None and measure.get("direction") in DIRECTIONS.values():
        measure["baseline"] = {"value": value, "as_of": date(year - 1, 9, 30)}
    if target := _target(row, low, high):
        measure["targets"] = [{"due": date(year, 9, 30), **target}]
    _count(row, bool(target), measure.get("direction"), tally)
    if source := re.search(r"Source: (.*?)\.?$", one_line(row["notes"])):
        measure["source"] = source[1]
    revised = re.search(r"methodology was revised in FY (\d{4})", row["notes"])
    if revised and year >= int(revised[1]):
        measure["comparable_from"] = int(revised[1])
        measure["comparable_why"] = one_line(row["notes"])
    return measure


def _target(row: Row, low: Decimal | None, high: Decimal | None) -> dict[str, Decimal]:
    if low is not None and high is not None:
        return {"min": low, "max": high}
    value = figure(row, "target")
    return {} if value is None else {"value": value}


def _count(row: Row, stated: bool, direction: str | None, tally: Tally) -> None:
    result = "a result" if number(row["actual"]) is not None else "no result yet"
    tally.mapped(FILE, f"a goal with {'a target' if stated else 'no target'} and {result}")
    if row["target"] and row["target"] == row["max_target"]:
        tally.dirt(FILE, "targets beside a range and equal to its upper limit: the range is kept")
    if stated and direction is None:
        said = row["desired_direction"] or "nothing"
        tally.dirt(FILE, f"targets that no verdict can be computed for: direction says {said}")
    if row["unit"] == "Percentage":
        tally.dirt(FILE, "fractions shown as per cent, by decimal arithmetic")


def _result(kpi: Kpi, year: int, tally: Tally) -> dict[str, Any]:
    row = kpi.rows[year]
    value = figure(row, "actual")
    if value is None:
        return {}
    result: dict[str, Any] = {"values": {"kpi": value}}
    no_limits = row["min_target"] == "" and row["desired_direction"] not in DIRECTIONS
    if number(row["target"]) is None:
        result["cannot_be_assessed"] = "method"
        result["explanation"] = "No target is stated for this year"
    elif no_limits:
        result["cannot_be_assessed"] = "method"
        result["explanation"] = (
            "The source states neither limits nor a direction to judge the target by"
        )
    return result


if __name__ == "__main__":
    print(convert(Path(sys.argv[1]), Path(sys.argv[2])).text())
