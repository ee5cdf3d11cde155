"""The Canadian tables: organisations, core responsibilities, programmes, results, indicators.

Which rows are read on and which are left out is decided here, and every row is counted.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.real_data.csv_rows import Row, one_line, read_rows
from tests.real_data.tally import Tally

FRENCH = "French: the plan language knows Danish and English"
NO_PLACE = "the plan language has no place for it"
COLUMNS_USED = {
    "igoc.csv": ("dept_code", "applied_title_en", "description_en", "ministry", "dept_website_en"),
    "crso.csv": ("id", "dept_code", "name_en", "desc_en", "is_active", "is_internal_service"),
    "program.csv": ("dept_code", "crso_id", "activity_code", "name_en", "is_internal_service"),
    "results.csv": ("id", "stable_id", "subject_id", "name_en", "doc"),
    "pi_dr_links.csv": ("program_id", "result_id"),
    "indicators.csv": (
        *("id", "stable_id", "result_id", "name_en", "target_year", "target_month", "doc"),
        *("target_explanation_en", "target_type", "target_min", "target_max"),
        *("target_narrative_en", "actual_datatype", "actual_result_en", "status_key"),
        *("status_period", "methodology_en", "measure_en", "seeking_to"),
    ),
}


@dataclass(frozen=True)
class Responsibility:
    """A core responsibility, or a strategic outcome of the structure before it."""

    id: str
    department: str
    title: str
    description: str
    active: bool
    internal: bool


@dataclass(frozen=True)
class Programme:
    """A programme under a core responsibility."""

    id: str
    responsibility: str
    name: str
    internal: bool


@dataclass(frozen=True)
class Canada:
    """The rows the plans are made of."""

    organisations: tuple[Row, ...]
    responsibilities: Mapping[str, Responsibility]
    programmes: Mapping[str, Programme]
    results: tuple[Row, ...]
    indicators: Mapping[str, tuple[Row, ...]]  # by result id

    def responsibility_of(self, result: Row) -> Responsibility:
        """Return the core responsibility a result stands under, by its programme if it has one."""
        programme = self.programmes.get(result["subject_id"])
        return self.responsibilities[
            programme.responsibility if programme else result["subject_id"]
        ]


def read_canada(folder: Path, tally: Tally) -> Canada:
    """Read the six tables of `folder`."""
    rows = {name: read_rows(folder / name, tally) for name in COLUMNS_USED}
    for name, used in COLUMNS_USED.items():
        _count_columns(name, list(rows[name][0]), used, tally)
    results = tuple(rows["results.csv"])
    tally.mapped("results.csv", "goals", len(results))
    departments = {result["subject_id"].split("-")[0] for result in results}
    programmes = _programmes(rows["program.csv"], {r["subject_id"] for r in results}, tally)
    subjects = {r["subject_id"] for r in results} | {p.responsibility for p in programmes.values()}
    _count_links(rows["pi_dr_links.csv"], programmes, {r["id"] for r in results}, tally)
    return Canada(
        organisations=tuple(_organisations(rows["igoc.csv"], departments, tally)),
        responsibilities=_responsibilities(rows["crso.csv"], subjects, tally),
        programmes=programmes,
        results=results,
        indicators=_by_result(rows["indicators.csv"]),
    )


def _count_columns(file: str, header: list[str], used: tuple[str, ...], tally: Tally) -> None:
    unused = [name for name in header if name and name not in used]
    french = [name for name in unused if name.endswith("_fr")]
    tally.columns_left_out(file, FRENCH, french)
    tally.columns_left_out(file, NO_PLACE, [name for name in unused if name not in french])


def _organisations(rows: list[Row], departments: set[str], tally: Tally) -> list[Row]:
    kept = [row for row in rows if row["dept_code"] in departments]
    tally.mapped("igoc.csv", "an agency and its ministry (the portfolio)", len(kept))
    tally.left_out("igoc.csv", "no result of this organisation is published", len(rows) - len(kept))
    return kept


def _responsibilities(
    rows: list[Row], subjects: set[str], tally: Tally
) -> dict[str, Responsibility]:
    kept = [row for row in rows if row["id"] in subjects]
    tally.mapped("crso.csv", "ministry goals and markers of the goal picture", len(kept))
    for row in rows:
        if row["id"] not in subjects:
            what = "internal services" if row["is_internal_service"] == "1" else "outcome"
            tally.left_out("crso.csv", f"{what} without any result")
    return {
        row["id"]: Responsibility(
            id=row["id"].split("-")[1].lower(),
            department=row["dept_code"],
            title=one_line(row["name_en"]),
            description=row["desc_en"],
            active=row["is_active"] == "1",
            internal=row["is_internal_service"] == "1",
        )
        for row in kept
    }


def _programmes(rows: list[Row], subjects: set[str], tally: Tally) -> dict[str, Programme]:
    programmes = {}
    for row in rows:
        programme = f"{row['dept_code']}-{row['activity_code']}"
        if programme in subjects:
            tally.mapped("program.csv", "owners of goals")
            programmes[programme] = Programme(
                id=programme,
                responsibility=row["crso_id"],
                name=one_line(row["name_en"]),
                internal=row["is_internal_service"] == "1",
            )
        else:
            tally.left_out("program.csv", "no result stands under this programme")
    return programmes


def _count_links(
    rows: list[Row], programmes: Mapping[str, Programme], results: set[str], tally: Tally
) -> None:
    """Count the links; none of them leads to a published result, so none can be used."""
    for row in rows:
        if row["result_id"] in results:
            raise ValueError(f"a link that could be used: {row}")
        known = row["program_id"] in programmes
        tally.left_out(
            "pi_dr_links.csv",
            "the programme is known, but results.csv has no result of this id"
            if known
            else "neither the programme nor the result has any published result",
        )


def _by_result(rows: list[Row]) -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["result_id"], []).append(row)
    repeated = Counter((row["doc"], row["stable_id"]) for row in rows).most_common(1)[0]
    if repeated[1] > 1:
        raise ValueError(f"an indicator stands twice in one document: {repeated[0]}")
    return {result: tuple(indicators) for result, indicators in found.items()}
