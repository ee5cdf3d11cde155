"""A ministry goal's own measures are judged by the same rules."""

from datetime import date
from typing import Any

import pytest

from pejling.assess import Verdict, assess_measures
from pejling.config import Config
from pejling.model import MinistryGoal, MinistryResults

GOAL = MinistryGoal.model_validate(
    {
        "id": "sundt-arbejdsliv",
        "title": "Medarbejderne er mindre syge",
        "measures": [
            {
                "id": "sygefravaer",
                "name": "Sygefravær",
                "decimals": "1",
                "direction": "keep_below",
                "targets": [
                    {"due": "2025-12-31", "value": "8.5"},
                    {"due": "2026-12-31", "value": "8.0"},
                ],
            },
            {
                "id": "trivsel",
                "name": "Trivsel",
                "targets": [{"due": "2026-12-31", "value": "God"}],
            },
        ],
    }
)


def stands(year: int, as_of: str, **results: Any) -> dict[str, Verdict]:
    made = MinistryResults.model_validate(results) if results else None
    period = (date(year, 1, 1), date(year, 12, 31))
    parts = assess_measures(GOAL, period, made, as_of=date.fromisoformat(as_of), config=Config())
    return {part.id: part.verdict for part in parts}


def reported(value: str) -> dict[str, Any]:
    return {"goals": {"sundt-arbejdsliv": {"values": {"sygefravaer": value}}}}


@pytest.mark.parametrize(
    ("year", "value", "verdict"), [(2025, "8.3", Verdict.MET), (2026, "8.3", Verdict.NOT_MET)]
)
def test_each_year_is_judged_by_its_own_target(year: int, value: str, verdict: Verdict) -> None:
    assert stands(year, "2027-02-01", **reported(value))["sygefravaer"] is verdict


def test_a_year_is_not_due_then_awaited_then_without_result() -> None:
    found = [stands(2026, day)["sygefravaer"] for day in ("2026-12-30", "2027-03-31", "2027-04-01")]
    assert found == [Verdict.NOT_DUE, Verdict.AWAITING, Verdict.NO_RESULT]


def test_a_measure_whose_targets_all_lie_in_the_past_is_left_out() -> None:
    assert stands(2027, "2028-02-01") == {}


def test_a_correction_counts() -> None:
    correction = {
        "goal": "sundt-arbejdsliv",
        "measure": "sygefravaer",
        "from": "8.3",
        "to": "7.9",
        "date": "2027-05-01",
        "why": "Regnefejl",
    }
    results = {**reported("8.3"), "approved_on": "2027-02-20", "corrections": [correction]}
    assert stands(2026, "2027-06-01", **results)["sygefravaer"] is Verdict.MET


def test_what_people_must_judge_has_no_result_without_them() -> None:
    assert stands(2026, "2027-04-01", **reported("7"))["trivsel"] is Verdict.NO_RESULT
    assert stands(2026, "2026-06-01", **reported("7"))["trivsel"] is Verdict.NOT_DUE
