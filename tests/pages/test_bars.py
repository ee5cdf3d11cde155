"""The bullet bar: right of the line is reached, left of it is not, whichever way is good."""

from decimal import Decimal

import pytest

from pejling.assess import Ground, PartKind, PartVerdict, Verdict, Why
from pejling.assess.comparing import compare
from pejling.language import speech
from pejling.model import Measure
from pejling.pages.parts.bars import Bar, bar_of, tally_of


def bar(direction: str, value: str, *, partly: str | None = None, over: str = "point") -> Bar:
    """Return the bar of a measure from 50 towards 100, or down to 25."""
    falls = direction in {"decrease", "keep_below"}
    target: dict[str, object] = {"due": "2026-12-31"}
    if direction == "range":
        target |= {"min": "90", "max": "110"}
    else:
        target["value"] = "25" if falls else "100"
    if partly:
        target["partly_from"] = partly
    measure = Measure.model_validate(
        {
            "id": "m",
            "name": "M",
            "direction": direction,
            "over": over,
            "baseline": {"value": "50"},
            "targets": [target],
        }
    )
    number = Decimal(value)
    verdict = compare(measure, measure.targets[0], number)
    ground = Ground(Why.REACHED)
    part = PartVerdict(
        PartKind.MEASURE, "m", verdict, ground, measure=measure, target=measure.targets[0]
    )
    found = bar_of(part, number, speech("da"))
    assert found is not None
    return found


def at(place: str | None) -> Decimal:
    """Return a place in per cent as a number."""
    assert place is not None
    return Decimal(place.removesuffix("%"))


@pytest.mark.parametrize(
    ("direction", "reached", "missed"),
    [
        ("increase", "100", "99"),
        ("increase", "250", "10"),
        ("decrease", "25", "26"),
        ("decrease", "0", "80"),
        ("keep_above", "100", "99.9"),
        ("keep_below", "25", "25.1"),
        ("range", "90", "89"),
        ("range", "110", "111"),
    ],
)
def test_the_line_divides(direction: str, reached: str, missed: str) -> None:
    assert at(bar(direction, reached).x) >= 72
    assert at(bar(direction, missed).x) < 72


@pytest.mark.parametrize("value", ["-100000", "0", "75", "100", "100000"])
@pytest.mark.parametrize("direction", ["increase", "decrease", "keep_above", "keep_below", "range"])
def test_nothing_leaves_the_bar(direction: str, value: str) -> None:
    found = bar(direction, value)
    for place in (found.x, found.base, found.zone):
        assert place is None or 3 <= at(place) <= 97


def test_half_the_way_is_half_the_way() -> None:
    assert bar("increase", "75").x == "43%"
    assert bar("increase", "75").base == "14%"


def test_a_sum_begins_at_nothing_so_its_baseline_is_not_on_the_way() -> None:
    found = bar("increase", "50", over="sum")
    assert found.x == "43%"
    assert found.base is None
    assert found.run == "14%"


def test_a_limit_has_no_way_only_a_distance() -> None:
    assert bar("keep_above", "97").run is None


def test_the_zone_is_what_is_partly_met() -> None:
    found = bar("increase", "95", partly="90")
    assert (found.zone, found.zone_width) == ("60.4%", "11.6%")
    assert "delvist opfyldt: mindst 90" in found.label


def test_marks_stand_on_their_side() -> None:
    found = tally_of([Verdict.MET, Verdict.NOT_MET, Verdict.MET, Verdict.NOT_DUE], speech("da"))
    assert found is not None
    assert all(away > 0 for _mark, away in found.reached)
    assert all(away < 0 for _mark, away in found.missed)
    assert found.label == "2 nået, 1 ikke nået"


def test_nothing_decided_is_nothing_drawn() -> None:
    assert tally_of([Verdict.NOT_DUE, Verdict.AWAITING], speech("da")) is None
