"""Progress where there is a way to go, distance where there is a limit to keep."""

from decimal import Decimal
from typing import Any

import pytest

from pejling.assess import distance, progress
from pejling.model import Measure, Target


def measure(
    direction: str, baseline: str | None = None, over: str = "point", **target: str
) -> tuple[Measure, Target]:
    said: dict[str, Any] = {"id": "a", "name": "A", "direction": direction, "over": over}
    if baseline is not None:
        said["baseline"] = {"value": baseline}
    said["targets"] = [{"due": "2026-12-31", **target}]
    made = Measure.model_validate(said)
    return made, made.targets[0]


@pytest.mark.parametrize(
    ("case", "value", "share"),
    [
        (measure("decrease", "212", value="180"), "196", "0.5"),
        (measure("increase", "40", value="60"), "50", "0.5"),
        (measure("increase", "40", value="60"), "70", "1.5"),
        (measure("increase", "40", value="60"), "30", "-0.5"),
        (measure("increase", "900", over="sum", value="1000"), "250", "0.25"),
        (measure("increase", over="sum", value="1000"), "1000", "1"),
    ],
)
def test_progress_is_the_share_of_the_way_not_clamped(
    case: tuple[Measure, Target], value: str, share: str
) -> None:
    found = progress(*case, Decimal(value))
    assert found is not None
    assert found.share == Decimal(share)


@pytest.mark.parametrize(
    "case",
    [
        measure("increase", value="60"),
        measure("increase", "60", value="60"),
        measure("increase", "70", value="60"),
        measure("decrease", "100", over="sum", value="60"),
        measure("keep_above", "40", value="60"),
        measure("keep_below", "40", value="60"),
        measure("range", "40", min="1", max="2"),
        measure("increase", "40", value="Bedre"),
    ],
)
def test_there_is_no_progress_without_a_target_better_than_the_start(
    case: tuple[Measure, Target],
) -> None:
    assert progress(*case, Decimal(50)) is None


def test_progress_is_drawn_between_nothing_and_all() -> None:
    case = measure("increase", "40", value="60")
    drawn = [progress(case[0], case[1], Decimal(value)) for value in ("0", "45", "99")]
    assert [one and one.drawn for one in drawn] == [Decimal(0), Decimal("0.25"), Decimal(1)]


@pytest.mark.parametrize(
    ("case", "value", "limit", "by"),
    [
        (measure("keep_above", value="99.5"), "99.7", "99.5", "0.2"),
        (measure("keep_below", value="8"), "9.5", "8", "-1.5"),
        (measure("range", min="-2", max="2"), "1.5", "2", "0.5"),
        (measure("range", min="-2", max="2"), "-3", "-2", "-1"),
    ],
)
def test_the_distance_is_to_the_nearest_limit_and_below_zero_beyond_it(
    case: tuple[Measure, Target], value: str, limit: str, by: str
) -> None:
    found = distance(*case, Decimal(value))
    assert found is not None
    assert (found.limit, found.by) == (Decimal(limit), Decimal(by))
    assert found.is_within is (Decimal(by) >= 0)
