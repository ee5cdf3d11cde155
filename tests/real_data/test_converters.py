"""The converters: every row is accounted for, the bytes are the same every time, ids are stable."""

from collections import Counter
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.real_data import canada, gsa
from tests.real_data.tally import Report

pytestmark = pytest.mark.site


def _front(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8").split("---\n")[1], Loader=yaml.CSafeLoader)


def _bytes(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files
    }


@pytest.fixture(scope="module")
def canadian(canada_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> canada.Conversion:
    return canada.convert(canada_folder, tmp_path_factory.mktemp("canada"))


@pytest.fixture(scope="module")
def american(gsa_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Path]:
    target = tmp_path_factory.mktemp("gsa")
    return gsa.convert(gsa_folder, target), target


def test_every_canadian_row_is_mapped_or_left_out_for_a_reason(
    canadian: canada.Conversion,
) -> None:
    report = canadian.report
    print(report.text())
    assert report.unaccounted() == {}
    assert report.read == {
        "igoc.csv": 7,
        "crso.csv": 27,
        "program.csv": 139,
        "results.csv": 314,
        "pi_dr_links.csv": 1406,
        "indicators.csv": 579,
    }
    assert not [key for key in report.left_out if key[0] in ("results.csv", "indicators.csv")]


def test_every_american_row_is_mapped_or_left_out_for_a_reason(
    american: tuple[Report, Path],
) -> None:
    report, _ = american
    print(report.text())
    assert report.unaccounted() == {}
    assert report.read == {"kpis.csv": 185}
    assert sum(report.left_out.values()) == 7


def test_the_same_tables_give_the_same_bytes(
    canada_folder: Path, gsa_folder: Path, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        canada.convert(canada_folder, tmp_path / name / "canada")
        gsa.convert(gsa_folder, tmp_path / name / "gsa")
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


def test_every_published_status_has_its_measure(canada_folder: Path, tmp_path: Path) -> None:
    published = canada.convert(canada_folder, tmp_path).published
    assert Counter(found.status for found in published) == {
        "met": 39,
        "not_met": 18,
        "future": 54,
        "not_available": 2,
    }
    assert sum(found.numeric for found in published) == 56
    for (ministry, agency, year), of_plan in groupby(
        published, key=lambda found: (found.ministry, found.agency, found.year)
    ):
        plan = _front(tmp_path / "plans" / ministry / agency / year / "plan.md")
        measures = {(g["id"], measure["id"]) for g in plan["goals"] for measure in g["measures"]}
        assert {(found.goal, found.measure) for found in of_plan} == measures


def test_a_goal_keeps_its_id_over_the_years(canada_folder: Path, tmp_path: Path) -> None:
    canada.convert(canada_folder, tmp_path)
    years = [
        {goal["id"]: goal for goal in _front(plan)["goals"]}
        for plan in sorted(tmp_path.glob("plans/portfolio-18/*/*/plan.md"))
    ]
    assert [len(year) for year in years] == [35, 37, 45]
    assert len(years[1].keys() & years[2].keys()) == 23
    before = {reference for goal in years[1].values() for reference in goal.get("continues", [])}
    assert len(before) == 30
    assert all(reference.removeprefix("2017-2018/") in years[0] for reference in before)


def test_fractions_become_per_cent_exactly(american: tuple[Report, Path]) -> None:
    _, target = american
    plan = target / "plans" / gsa.MINISTRY / gsa.AGENCY / "2017" / "plan.md"
    text = plan.read_text("utf-8")
    assert "value: 3.2\n" in text
    assert "0000000" not in text
    results = _front(plan.with_name("results.md"))["goals"]
    assert results["leased-revenue-available-after-administering-leasing-program"]["values"] == {
        "kpi": -0.59
    }


def test_the_agency_has_ten_years_of_the_same_goals(american: tuple[Report, Path]) -> None:
    _, target = american
    years = {
        plan.parent.name: {goal["id"] for goal in _front(plan)["goals"]}
        for plan in target.glob(f"plans/{gsa.MINISTRY}/{gsa.AGENCY}/*/plan.md")
    }
    assert sorted(years) == [str(year) for year in range(2011, 2021)]
    assert len(set().union(*years.values())) == 28
    assert sum(len(goals) for goals in years.values()) == 178
