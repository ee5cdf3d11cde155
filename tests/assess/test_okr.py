"""Key results have scores from 0 to 1; indicators are never mixed with them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pejling.assess import OkrScore, assess_okr
from pejling.model import Okr

ZONES = {"commit": "Et hold", "target": "To hold", "stretch": "Alle hold"}


def score(
    key_results: list[dict[str, Any]], *check_ins: dict[str, Any], as_of: str = "2026-12-31"
) -> OkrScore:
    named = [{"title": one["id"], **one} for one in key_results]
    objective = {"id": "maal", "title": "Mål", "key_results": named}
    kpi = {"id": "oppetid", "title": "Oppetid", "keep_above": "99.5"}
    okr = {"team": "Hold", "objectives": [objective], "kpis": [kpi], "check_ins": list(check_ins)}
    return assess_okr(Okr.model_validate(okr), as_of=date.fromisoformat(as_of))


def at(day: str, **values: str) -> dict[str, Any]:
    return {"date": f"2026-{day}", "values": values}


@pytest.mark.parametrize(
    ("said", "value", "expected"),
    [
        ({"direction": "increase", "baseline": "48", "target": "70"}, "59", "0.5"),
        ({"direction": "increase", "baseline": "48", "target": "70"}, "80", "1"),
        ({"direction": "increase", "baseline": "48", "target": "70"}, "40", "0"),
        ({"direction": "decrease", "baseline": "60", "target": "40"}, "55", "0.25"),
        ({"baseline": "60", "target": "40"}, "55", "0.25"),
        ({"target": "10"}, "4", "0.4"),
        ({"zones": ZONES}, "fail", "0"),
        ({"zones": ZONES}, "commit", "0.3"),
        ({"zones": ZONES}, "target", "0.7"),
        ({"zones": ZONES}, "stretch", "1"),
        ({"direction": "increase", "baseline": "70", "target": "70"}, "70", None),
        ({"direction": "decrease", "baseline": "40", "target": "70"}, "50", None),
        ({"direction": "decrease", "target": "70"}, "50", None),
        ({"direction": "keep_above", "baseline": "40", "target": "70"}, "80", None),
    ],
)
def test_a_key_result_is_scored_by_its_progress_or_its_zone(
    said: dict[str, Any], value: str, expected: str | None
) -> None:
    found = score([{"id": "a", **said}], at("01-15", a=value)).objectives[0].key_results[0]
    assert found.score == (Decimal(expected) if expected is not None else None)


def test_the_latest_check_in_that_measured_it_counts_until_the_date_asked_for() -> None:
    given = [at("03-01", a="8"), at("01-15", a="2"), at("02-01", b="1")]
    key_results = [{"id": "a", "target": "10"}, {"id": "b", "target": "10"}]
    found = score(key_results, *given, as_of="2026-02-15").objectives[0].key_results[0]
    assert (found.value, found.as_of) == (Decimal(2), date(2026, 1, 15))


def test_an_objective_is_the_mean_by_weight_of_numbers_and_zones_alike() -> None:
    key_results: list[dict[str, Any]] = [
        {"id": "a", "target": "10", "weight": "3"},
        {"id": "b", "zones": ZONES},
        {"id": "c", "target": "10"},
    ]
    found = score(key_results, at("01-15", a="5", b="target")).objectives[0]
    assert found.score == (3 * Decimal("0.5") + Decimal("0.7")) / 4
    assert (found.scored, len(found.key_results)) == (2, 3)


def test_without_a_check_in_there_is_no_score() -> None:
    found = score([{"id": "a", "target": "10"}])
    assert found.objectives[0].score is None
    assert found.last_check_in is None
    assert found.kpis[0].is_within is None


@pytest.mark.parametrize(("value", "is_within"), [("99.5", True), ("99.4", False)])
def test_an_indicator_is_within_its_level_or_not_and_has_no_score(
    value: str, is_within: bool
) -> None:
    found = score([{"id": "a", "target": "10"}], at("01-15", oppetid=value))
    assert found.kpis[0].is_within is is_within
    assert found.objectives[0].score is None
