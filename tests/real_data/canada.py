"""Turns the Canadian departmental results into plan folders.

`python -m tests.real_data.canada SOURCE TARGET` writes them and prints the counts.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.real_data.canada_goals import FIRST_YEARS, Goal, fiscal_year, goals_of, period
from tests.real_data.canada_measures import Indicator
from tests.real_data.canada_source import Canada, Responsibility, read_canada
from tests.real_data.csv_rows import Row, one_line
from tests.real_data.plan_text import prose, section, slug, write_document, write_settings
from tests.real_data.tally import Report, Tally

# The tables state no day of agreement or approval: the day before the period and the last day
# of the calendar year it ends in stand for them, and every document says so.
ASSUMED = "The source states no dates of agreement or approval; those shown stand in for them."
TITLES = {
    "drr17": "Departmental Results Report 2017-18. The plan is read from the report.",
    "dp18": "Departmental Plan 2018-19.",
    "dp19": "Departmental Plan 2019-20.",
}
SOURCE = (
    "Departmental results of three Canadian federal organisations, from the repository "
    "TBS-EACPD/infobase (MIT licence, © His Majesty the King in Right of Canada, Treasury Board)."
)
SETTINGS = {
    "name": "Canadian departmental results",
    "languages": ["en"],
    "as_of": date(2019, 6, 30),
    # The Danish guidance was not written for these plans.
    "rules": {"M13": "advice", "M40": "advice", "M46": "advice"},
    "reporting_deadline": "12-31",
}


@dataclass(frozen=True)
class Published:
    """Where an indicator stands in the plans, and the status its owner published."""

    indicator: str
    ministry: str
    agency: str
    year: str
    goal: str
    measure: str
    status: str
    numeric: bool


@dataclass(frozen=True)
class Conversion:
    """What was written: the counts, and every indicator with a published status."""

    report: Report
    published: tuple[Published, ...]


def convert(source: Path, target: Path) -> Conversion:
    """Write the tables in `source` as a site: `target`/pejling.yml and `target`/plans."""
    tally = Tally("Canada: departmental results of three federal organisations")
    tables = read_canada(source, tally)
    goals = goals_of(tables, tally)
    write_settings(target, SETTINGS)
    write_document(target / "plans" / "index.md", {"title": SETTINGS["name"]}, prose(SOURCE))
    for organisation in tables.organisations:
        _write_organisation(target / "plans", organisation, tables, goals, tally)
    return Conversion(tally.report(), tuple(_published(goals, tables)))


def _write_organisation(
    plans: Path, organisation: Row, tables: Canada, goals: Iterable[Goal], tally: Tally
) -> None:
    department = organisation["dept_code"]
    ministry, agency = _address(organisation)
    name = one_line(organisation["applied_title_en"])
    own = [goal for goal in goals if goal.responsibility.department == department]
    shared = [r for r in tables.responsibilities.values() if r.department == department]
    write_document(
        plans / ministry / "ministry.md",
        {
            "name": f"Portfolio of {name}",
            "goals": [_ministry_goal(found, agency, own) for found in shared],
        },
        "\n\n".join(filter(None, (section(r.id, r.title, prose(r.description)) for r in shared))),
    )
    website = organisation["dept_website_en"]
    if "://" not in website:
        tally.dirt("igoc.csv", "web addresses without https:// before them")
        website = f"https://{website}"
    write_document(
        plans / ministry / agency / "agency.md",
        {"name": name, "mission": one_line(organisation["description_en"]), "website": website},
    )
    for document, found in groupby(own, key=lambda goal: goal.document):
        folder = plans / ministry / agency / fiscal_year(document)
        of_document = list(found)
        _write_plan(folder / "plan.md", document, of_document, shared)
        if document == "drr17":
            _write_results(folder / "results.md", document, of_document)


def _address(organisation: Row) -> tuple[str, str]:
    return f"portfolio-{organisation['ministry']}", slug(organisation["applied_title_en"])


def _ministry_goal(found: Responsibility, agency: str, goals: list[Goal]) -> dict[str, Any]:
    years = [FIRST_YEARS[goal.document] for goal in goals if goal.responsibility == found]
    entry = {"id": found.id, "title": found.title, "from": min(years)}
    if not found.active:
        entry["until"] = max(years) + 1
    return {**entry, "lead": agency}


def _write_plan(path: Path, document: str, goals: list[Goal], shared: list[Responsibility]) -> None:
    start, end = period(document)
    used = {goal.responsibility.id for goal in goals}
    front = {
        "agreed_on": date(start.year, 3, 31),
        "period": {"from": start, "to": end},
        "goal_picture": {
            "markers": [{"id": r.id, "title": r.title} for r in shared if r.id in used]
        },
        "goals": [_plan_goal(goal) for goal in goals],
    }
    told = [
        section(goal.id, goal.title, *(found.story for found in goal.indicators)) for goal in goals
    ]
    opening = prose(f"{TITLES[document]} {ASSUMED}")
    write_document(path, front, "\n\n".join([opening, *filter(None, told)]))


def _plan_goal(goal: Goal) -> dict[str, Any]:
    task = "internal" if goal.internal else "core"
    entry: dict[str, Any] = {"id": goal.id, "title": goal.title, "task": task}
    if not goal.internal:
        entry["nature"] = "operational"
    entry["effect"] = "outcome"
    entry["markers"] = [goal.responsibility.id]
    entry["supports"] = [
        {
            "ministry_goal": goal.responsibility.id,
            "kind": "contributes" if goal.programme else "leads",
            "why": "Result of the programme"
            if goal.programme
            else "Result of the core responsibility",
        }
    ]
    if goal.programme:
        entry["owner"] = goal.programme
    entry["measures"] = [dict(found.measure) for found in goal.indicators]
    if goal.continues:
        entry["continues"] = [goal.continues]
    return entry


def _write_results(path: Path, document: str, goals: list[Goal]) -> None:
    end = period(document)[1]
    front = {
        "as_of": end,
        "approved_on": date(end.year, 12, 31),
        "goals": {goal.id: entry for goal in goals if (entry := _result(goal, end))},
    }
    told = [section(goal.id, goal.title, *_statuses(goal)) for goal in goals]
    write_document(path, front, "\n\n".join([prose(ASSUMED), *told]))


def _result(goal: Goal, end: date) -> dict[str, Any]:
    values = {found.id: entry for found in goal.indicators if (entry := _entry(found, end))}
    return {"values": values} if values else {}


def _entry(found: Indicator, end: date) -> Any:
    """Return the value of an indicator; of one that has nothing to be held against, why not."""
    if found.is_due(end) and not found.to_be_determined:
        return found.value
    if found.measure.get("targets") and not found.is_due(end):
        return found.value
    unassessable = {"cannot_be_assessed": "method", "note": found.lacks}
    return unassessable if found.value is None else [{"value": found.value}, unassessable]


def _statuses(goal: Goal) -> list[str]:
    return [
        prose(f"{one_line(found.row['name_en'])}: published as {found.row['status_key']}")
        for found in goal.indicators
        if found.row["status_key"]
    ]


def _published(goals: Iterable[Goal], tables: Canada) -> Iterable[Published]:
    addresses = {row["dept_code"]: _address(row) for row in tables.organisations}
    for goal in goals:
        ministry, agency = addresses[goal.responsibility.department]
        for found in goal.indicators:
            if found.row["status_key"]:
                yield Published(
                    indicator=found.row["id"],
                    ministry=ministry,
                    agency=agency,
                    year=fiscal_year(goal.document),
                    goal=goal.id,
                    measure=found.id,
                    status=found.row["status_key"],
                    numeric=found.is_numeric,
                )


if __name__ == "__main__":
    print(convert(Path(sys.argv[1]), Path(sys.argv[2])).report.text())
