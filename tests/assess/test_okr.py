"""Key results have scores from 0 to 1; indicators are never mixed with them."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pejling.assess import KeyResultScore, OkrScore, assess_okr
from pejling.assess.rhythm import days_between
from pejling.model import Okr, Pause

STEPS = {"commit": "Et hold", "target": "To hold", "stretch": "Alle hold"}


def cases(name: str) -> list[Any]:
    text = (Path(__file__).parent / "okr_cases" / f"{name}.yaml").read_text("utf-8")
    found = yaml.load(text, Loader=yaml.CBaseLoader)
    return [pytest.param(case, id=case["because"]) for case in found]


def score(
    key_results: list[dict[str, Any]], *check_ins: dict[str, Any], as_of: str = "2026-12-31"
) -> OkrScore:
    named = [{"title": one["id"], **one} for one in key_results]
    objective = {"id": "maal", "title": "Mål", "key_results": named}
    kpi = {"id": "oppetid", "title": "Oppetid", "keep_above": "99.5"}
    okr = {"team": "Hold", "objectives": [objective], "kpis": [kpi], "check_ins": list(check_ins)}
    return assess_okr(Okr.model_validate(okr), "2026", as_of=date.fromisoformat(as_of))


def one_of(said: dict[str, Any], *values: tuple[str, str]) -> KeyResultScore:
    check_ins = [at(day, a=value) for day, value in values]
    return score([{"id": "a", **said}], *check_ins).key_results[0]


def at(day: str, **values: str) -> dict[str, Any]:
    return {"date": f"2026-{day}", "values": values}


@pytest.mark.parametrize("case", cases("scores"))
def test_a_key_result_is_scored(case: dict[str, Any]) -> None:
    found = one_of(case["key_result"], ("01-15", case["value"]))
    assert found.score == (Decimal(case["score"]) if "score" in case else None)
    assert found.is_reached is (case.get("reached") == "true")


@pytest.mark.parametrize("case", cases("rhythm"))
def test_a_cycle_lives_by_its_dates_and_rhythm(case: dict[str, Any]) -> None:
    as_of = date.fromisoformat(case.pop("as_of"))
    check_ins = [{"date": day} for day in case.get("check_ins", ())]
    said = {key: case[key] for key in ("rhythm", "pauses", "evaluation") if key in case}
    okr = Okr.model_validate({"team": "Hold", "check_ins": check_ins, **said})
    found = assess_okr(okr, "2026-q1", as_of=as_of)
    if "state" in case:
        assert found.state == case["state"]
    if "missed" in case:
        assert found.rhythm.is_missed is (case["missed"] == "true")


def test_an_earlier_break_of_the_rhythm_is_not_forgotten() -> None:
    days = ["2026-01-08", "2026-01-15", "2026-02-20", "2026-02-27"]
    okr = Okr.model_validate(
        {"team": "Hold", "rhythm": "weekly", "check_ins": [{"date": day} for day in days]}
    )
    found = assess_okr(okr, "2026-q1", as_of=date(2026, 3, 1)).rhythm
    assert not found.is_missed
    assert [(gap.begins.isoformat(), gap.days) for gap in found.missed] == [("2026-01-15", 36)]


def test_days_after_the_cycle_are_no_break_of_the_rhythm() -> None:
    """The last figures may come weeks after it; until its last day silence counts."""

    def breaks(*days: str) -> list[tuple[str, str, int]]:
        checked = [{"date": day} for day in days]
        okr = Okr.model_validate({"team": "Hold", "rhythm": "weekly", "check_ins": checked})
        found = assess_okr(okr, "2026-q1", as_of=date(2026, 6, 1)).rhythm
        return [(str(gap.begins), str(gap.ends), gap.days) for gap in found.missed]

    on_time = [f"2026-{month:02}-{day:02}" for month in (1, 2, 3) for day in (7, 14, 21, 28)]
    assert breaks(*on_time, "2026-04-28", "2026-05-20") == []
    assert breaks(*on_time[:-2], "2026-04-28") == [("2026-03-14", "2026-03-31", 17)]


def test_a_key_result_that_is_left_out_goes_stale_though_the_team_checks_in() -> None:
    okr = Okr.model_validate(
        {
            "team": "Hold",
            "rhythm": "weekly",
            "objectives": [
                {
                    "id": "maal",
                    "title": "Mål",
                    "key_results": [
                        {"id": "a", "title": "A", "target": "10"},
                        {"id": "b", "title": "B", "target": "10"},
                        {"id": "c", "title": "C", "target": "10"},
                    ],
                }
            ],
            "check_ins": [
                {"date": "2026-01-05", "values": {"a": "1", "b": "10"}},
                {"date": "2026-01-12", "values": {"a": "2"}},
                {"date": "2026-01-19", "values": {"a": "3"}, "confidence": {"c": "0.5"}},
            ],
        }
    )
    found = assess_okr(okr, "2026-q1", as_of=date(2026, 1, 20))
    assert [found.is_stale(one) for one in found.key_results] == [False, True, False]
    assert found.silent(found.key_results[1]) == 15


def test_the_latest_check_in_that_measured_it_counts_until_the_date_asked_for() -> None:
    given_in_any_order = [at("03-01", a="8"), at("01-15", a="2"), at("02-01", b="1")]
    key_results = [{"id": "a", "target": "10"}, {"id": "b", "target": "10"}]
    found = score(key_results, *given_in_any_order, as_of="2026-02-15").objectives[0]
    assert (found.key_results[0].value, found.key_results[0].as_of) == (2, date(2026, 1, 15))


def test_an_objective_is_the_mean_by_weight_of_numbers_and_steps_alike() -> None:
    key_results: list[dict[str, Any]] = [
        {"id": "a", "target": "10", "weight": "3"},
        {"id": "b", "zones": STEPS},
        {"id": "c", "target": "10"},
    ]
    found = score(key_results, at("01-15", a="5", b="target")).objectives[0]
    assert found.score == (3 * Decimal("0.5") + Decimal("0.7")) / 4
    assert (found.scored, len(found.key_results)) == (2, 3)


def test_an_objective_is_given_up_from_its_day_and_counts_until_then() -> None:
    okr = Okr.model_validate(
        {
            "team": "Hold",
            "objectives": [
                {
                    "id": "a",
                    "title": "A",
                    "key_results": [{"id": "x", "title": "X", "target": "10"}],
                    "abandoned": {"date": "2026-02-01", "why": "Loven faldt"},
                },
                {
                    "id": "b",
                    "title": "B",
                    "key_results": [{"id": "y", "title": "Y", "target": "10"}],
                },
            ],
            "check_ins": [{"date": "2026-01-10", "values": {"x": "0", "y": "10"}}],
        }
    )
    before, after = (assess_okr(okr, "2026-q1", as_of=date(2026, month, 1)) for month in (1, 2))
    assert len(before.key_results) == 2
    assert [one.key_result.id for one in after.key_results] == ["y"]
    assert after.score == 1
    assert assess_okr(okr, "2026-q1", as_of=date(2026, 1, 31)).score == Decimal("0.5")


def test_a_steady_course_is_only_expected_where_there_is_a_way_to_cover() -> None:
    key_results: list[dict[str, Any]] = [
        {"id": "a", "target": "10", "due": "2026-02-28"},
        {"id": "b", "zones": STEPS},
    ]
    found = score(key_results, at("01-15", a="5", b="target"), as_of="2026-01-31")
    assert found.expected(found.key_results[0]) == Decimal(15) / Decimal(59)
    assert found.expected(found.key_results[1]) is None
    assert found.elapsed == Decimal(31) / Decimal(365)


def test_without_a_check_in_there_is_no_score() -> None:
    found = score([{"id": "a", "target": "10"}])
    assert found.objectives[0].score is None
    assert found.score is None
    assert found.last_check_in is None
    assert found.kpis[0].is_within is None


@pytest.mark.parametrize(("value", "is_within"), [("99.5", True), ("99.4", False)])
def test_an_indicator_is_within_its_level_or_not_and_has_no_score(
    value: str, is_within: bool
) -> None:
    found = score([{"id": "a", "target": "10"}], at("01-15", oppetid=value))
    assert found.kpis[0].is_within is is_within
    assert found.objectives[0].score is None


@pytest.mark.parametrize(
    ("values", "as_of", "state"),
    [
        ({}, "2025-12-31", "not_begun"),
        ({}, "2026-01-20", "not_measured"),
        ({}, "2026-03-20", "stale"),
        ({}, "2026-04-20", "no_result"),
        ({"01-05": "10"}, "2026-01-20", "reached"),
        ({"01-05": "10"}, "2026-03-20", "stale"),
        ({"01-05": "10"}, "2026-04-20", "stale"),
        ({"01-15": "5"}, "2026-01-20", "on_course"),
        ({"03-15": "5"}, "2026-03-20", "behind"),
        ({"03-30": "10"}, "2026-04-20", "reached"),
        ({"03-30": "5"}, "2026-04-20", "partly"),
        ({"03-30": "0"}, "2026-04-20", "not_reached"),
    ],
)
def test_a_key_result_stands_in_a_word(values: dict[str, str], as_of: str, state: str) -> None:
    key_result = {"id": "a", "title": "A", "target": "10"}
    okr = Okr.model_validate(
        {
            "team": "Hold",
            "rhythm": "monthly",
            "objectives": [{"id": "maal", "title": "Mål", "key_results": [key_result]}],
            "check_ins": [at(day, a=value) for day, value in values.items()],
        }
    )
    found = assess_okr(okr, "2026-q1", as_of=date.fromisoformat(as_of))
    assert found.state_of(found.key_results[0]) == state


NUMBERS = st.decimals(-1000, 1000, places=2)
KEY_RESULTS = st.one_of(
    st.builds(
        lambda start, target: {"baseline": f"{start:f}", "target": f"{target:f}"}, NUMBERS, NUMBERS
    ),
    st.builds(
        lambda start, steps, sign: {
            "baseline": f"{start:f}",
            "zones": {
                name: f"{step * sign:f}"
                for name, step in zip(("commit", "target", "stretch"), sorted(steps), strict=True)
            },
        },
        NUMBERS,
        st.sets(NUMBERS, min_size=3, max_size=3),
        st.sampled_from([1, -1]),
    ),
    st.builds(
        lambda target, direction: {"target": f"{target:f}", "direction": direction},
        NUMBERS,
        st.sampled_from(["increase", "decrease", "keep_above", "keep_below"]),
    ),
)


@given(said=KEY_RESULTS, values=st.tuples(NUMBERS, NUMBERS))
def test_a_score_is_from_0_to_1_and_a_better_value_never_scores_less(
    said: dict[str, Any], values: tuple[Decimal, Decimal]
) -> None:
    lower, higher = (one_of(said, ("01-15", f"{value:f}")).score for value in sorted(values))
    assert lower is not None
    assert higher is not None
    assert 0 <= lower <= 1
    assert 0 <= higher <= 1
    assert lower <= higher if _rises(said) else lower >= higher


def _rises(said: dict[str, Any]) -> bool:
    if "zones" in said:
        return Decimal(said["zones"]["stretch"]) > Decimal(said["zones"]["commit"])
    if "direction" in said:
        return said["direction"] in {"increase", "keep_above"}
    return Decimal(said["target"]) >= Decimal(said["baseline"])


DAYS = st.dates(date(2026, 1, 1), date(2026, 3, 31))


@given(days=st.lists(DAYS, unique=True, min_size=1, max_size=6), order=st.randoms(), as_of=DAYS)
def test_no_later_check_in_is_seen_and_their_order_in_the_file_is_no_matter(
    days: list[date], order: Any, as_of: date
) -> None:
    check_ins = [
        {"date": day.isoformat(), "values": {"a": str(number)}} for number, day in enumerate(days)
    ]
    shuffled = order.sample(check_ins, len(check_ins))
    known = [one for one in check_ins if one["date"] <= as_of.isoformat()]
    key_results = [{"id": "a", "target": "10"}]
    found = [
        score(key_results, *given, as_of=as_of.isoformat())
        for given in (check_ins, shuffled, known)
    ]
    assert found[0].objectives == found[1].objectives == found[2].objectives
    assert found[0].rhythm == found[1].rhythm == found[2].rhythm


SPANS = st.lists(st.tuples(DAYS, st.integers(0, 30)), max_size=5)


@given(first=DAYS, length=st.integers(0, 90), spans=SPANS)
def test_the_days_between_are_those_of_no_pause(
    first: date, length: int, spans: list[tuple[date, int]]
) -> None:
    pauses = [
        Pause.model_validate({"from": day.isoformat(), "to": (day + timedelta(days)).isoformat()})
        for day, days in spans
    ]
    counted = [first + timedelta(number) for number in range(1, length + 1)]
    free = [day for day in counted if not any(one.from_ <= day <= one.to for one in pauses)]
    assert days_between(first, first + timedelta(length), pauses) == len(free)
