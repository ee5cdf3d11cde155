"""Silence is named: what is late, from when, and what stops being late."""

from typing import Any

import pytest

from pejling.assess import Late, LateKind

MEETINGS = {"meetings": [{"date": "2026-04-20"}, {"date": "2026-08-20"}]}
GOAL = {
    "measures": [
        {"id": "a", "direction": "increase", "targets": [{"due": "2026-12-31", "value": "90"}]}
    ]
}
OUTLOOK = {"maal": {"outlook": "on_track"}}


def late(assess: Any, kind: LateKind, **case: Any) -> list[Late]:
    plan = {"follow_up": MEETINGS, **case.pop("plan", {})}
    found = assess({"goal": GOAL, "plan": plan, **case}).late
    return [one for one in found if one.kind is kind]


@pytest.mark.parametrize(
    ("as_of", "days"), [("2026-05-20", []), ("2026-05-21", [1]), ("2026-09-20", [123, 1])]
)
def test_a_meeting_without_follow_up_is_late_after_thirty_days(
    assess: Any, as_of: str, days: list[int]
) -> None:
    assert [one.days for one in late(assess, LateKind.FOLLOW_UP, as_of=as_of)] == days


@pytest.mark.parametrize(
    "answer",
    [
        {"for": "2026-04-20", "date": "2026-04-28"},
        {"date": "2026-04-20"},
        {"for": "2026-04-20", "cancelled": "Valg udskrevet"},
    ],
)
def test_a_follow_up_or_a_cancellation_answers_its_meeting(assess: Any, answer: Any) -> None:
    assert not late(assess, LateKind.FOLLOW_UP, as_of="2026-08-01", follow_ups=[answer])


def test_a_follow_up_of_another_meeting_does_not_answer(assess: Any) -> None:
    answers = [{"for": "2026-08-20", "date": "2026-04-20"}]
    assert late(assess, LateKind.FOLLOW_UP, as_of="2026-08-01", follow_ups=answers)


def test_a_late_follow_up_is_no_longer_owed_but_was_late(assess: Any) -> None:
    answers = [{"for": "2026-04-20", "date": "2026-06-19"}]
    plan = {"follow_up": MEETINGS}
    found = assess({"goal": GOAL, "plan": plan, "as_of": "2026-08-01", "follow_ups": answers})
    assert not found.late
    assert [(one.kind, one.days) for one in found.was_late] == [(LateKind.FOLLOW_UP, 30)]


def test_an_outlook_left_out_of_a_held_meeting_is_older_than_agreed(assess: Any) -> None:
    first = {"for": "2026-04-20", "date": "2026-04-20", **OUTLOOK}
    second = {"for": "2026-08-20", "date": "2026-08-20", "maal": {"comment": "Det går"}}
    given: dict[str, Any] = {"follow_ups": [first, second]}
    assert not late(assess, LateKind.OUTLOOK, as_of="2026-09-19", **given)
    found = late(assess, LateKind.OUTLOOK, as_of="2026-09-20", **given)
    assert [goal.id for one in found for goal in one.goals] == ["maal"]


def test_after_the_last_meeting_of_the_year_no_outlook_is_owed(assess: Any) -> None:
    both = [
        {"for": "2026-04-20", "date": "2026-04-20", **OUTLOOK},
        {"for": "2026-08-20", "date": "2026-08-20", **OUTLOOK},
    ]
    assert not late(assess, LateKind.OUTLOOK, as_of="2026-12-30", follow_ups=both)


def test_a_follow_up_that_says_nothing_here_asks_for_no_outlook(assess: Any) -> None:
    """One that is for staff answers its meeting in public without a word of its goals."""
    both = [
        {"for": "2026-04-20", "date": "2026-04-20", **OUTLOOK},
        {"for": "2026-08-20", "date": "2026-08-20"},
    ]
    assert not late(assess, LateKind.OUTLOOK, as_of="2026-12-30", follow_ups=both)


def test_a_cancelled_meeting_asks_for_no_outlook(assess: Any) -> None:
    both = [
        {"for": "2026-04-20", "date": "2026-04-20", **OUTLOOK},
        {"for": "2026-08-20", "cancelled": "Valg udskrevet"},
    ]
    assert not late(assess, LateKind.OUTLOOK, as_of="2026-12-30", follow_ups=both)


def test_a_goal_never_given_an_outlook_is_late_where_others_have_one(assess: Any) -> None:
    held = {"for": "2026-04-20", "date": "2026-04-20", "maal": {"comment": "Det går"}}
    goals = [{**GOAL, "id": "maal"}, {**GOAL, "id": "andet"}]
    given: dict[str, Any] = {"as_of": "2026-06-01", "goals": goals, "plan": {"follow_up": MEETINGS}}
    silent = assess({**given, "follow_ups": [held]})
    assert not silent.late
    spoken = assess({**given, "follow_ups": [{**held, **OUTLOOK}]})
    assert [goal.id for one in spoken.late for goal in one.goals] == ["andet"]


def test_no_outlook_is_owed_where_one_meeting_is_agreed(assess: Any) -> None:
    plan = {"follow_up": {"meetings": [{"date": "2026-04-20"}]}}
    assert not late(assess, LateKind.OUTLOOK, as_of="2026-12-30", plan=plan)


@pytest.mark.parametrize(
    ("as_of", "days"), [("2025-12-31", []), ("2026-01-01", [0]), ("2026-02-10", [40])]
)
def test_a_draft_is_late_from_the_first_day_of_its_period(
    assess: Any, as_of: str, days: list[int]
) -> None:
    plan = {"agreed_on": None}
    found = late(assess, LateKind.PLAN_NOT_AGREED, as_of=as_of, plan=plan)
    assert [one.days for one in found] == days


def test_a_plan_agreed_in_february_was_late_and_is_not_any_more(assess: Any) -> None:
    found = assess({"goal": GOAL, "plan": {"agreed_on": "2026-02-10"}, "as_of": "2026-06-01"})
    assert not found.late
    assert [(one.kind, one.days) for one in found.was_late] == [(LateKind.PLAN_NOT_AGREED, 40)]


@pytest.mark.parametrize(("agreed_on"), ["2025-12-11", "2026-01-01"])
def test_a_plan_agreed_by_the_first_day_is_in_time(assess: Any, agreed_on: str) -> None:
    found = assess({"goal": GOAL, "plan": {"agreed_on": agreed_on}, "as_of": "2026-06-01"})
    assert not found.late + found.was_late


def test_results_are_late_the_day_after_the_deadline(assess: Any) -> None:
    assert not late(assess, LateKind.RESULTS, as_of="2027-03-31")
    assert [one.days for one in late(assess, LateKind.RESULTS, as_of="2027-04-01")] == [1]


def test_results_that_nobody_approved_are_late_in_their_own_right(assess: Any) -> None:
    given: dict[str, Any] = {"as_of": "2027-04-02", "results": {"maal": {"values": {"a": "95"}}}}
    assert not late(assess, LateKind.RESULTS, **given)
    assert [one.days for one in late(assess, LateKind.APPROVAL, **given)] == [2]


def test_results_approved_after_the_deadline_were_late(assess: Any) -> None:
    results = {"approved_on": "2027-04-10", "maal": {"values": {"a": "95"}}}
    found = assess({"goal": GOAL, "as_of": "2028-01-01", "results": results})
    assert not found.late
    assert [(one.kind, one.days) for one in found.was_late] == [(LateKind.APPROVAL, 10)]


@pytest.mark.parametrize(("closed"), [{}, {"approved_on": "2027-02-20"}])
def test_a_final_value_that_did_not_come_is_owed_also_by_a_closed_plan(
    assess: Any, closed: dict[str, str]
) -> None:
    results = {**closed, "maal": {"values": {"a": {"final_expected": "2027-05-15"}}}}
    assert not late(assess, LateKind.FINAL_VALUE, as_of="2027-05-15", results=results)
    found = late(assess, LateKind.FINAL_VALUE, as_of="2027-05-25", results=results)
    assert [(one.days, one.part and one.part.id) for one in found] == [(10, "a")]


@pytest.mark.parametrize("said", [{"preliminary": "true"}, {}])
def test_a_value_is_owed_while_a_final_one_is_expected_and_not_once_it_stands(
    assess: Any, said: dict[str, str]
) -> None:
    value = {"value": "95", "final_expected": "2027-05-15", **said}
    kind, day = LateKind.FINAL_VALUE, "2027-06-01"
    given: dict[str, Any] = {"maal": {"values": {"a": value}}}
    assert late(assess, kind, as_of=day, results=given)
    assert not late(assess, kind, as_of=day, results={"maal": {"values": {"a": "95"}}})
    correction = {"goal": "maal", "measure": "a", "from": "95", "to": "94"}
    corrected = {**given, "corrections": [{**correction, "date": "2027-05-20", "why": "Endelig"}]}
    assert not late(assess, kind, as_of=day, results=corrected)


def test_a_target_not_set_by_its_day_is_late_until_it_is_set(assess: Any) -> None:
    targets = [{"due": "2026-12-31", "set_by": "2026-10-01"}]
    goal = {"measures": [{"id": "a", "direction": "increase", "targets": targets}]}
    assert not late(assess, LateKind.TARGET, as_of="2026-10-01", goal=goal)
    found = late(assess, LateKind.TARGET, as_of="2026-10-02", goal=goal)
    assert [(one.days, one.part and one.part.id) for one in found] == [(1, "a")]
    value = {"from": "fastsættes senere", "to": "90"}
    change = {"measure": "a", "due": "2026-12-31", "value": value}
    amendments = [{"goals": {"maal": {"changed": [change]}}}]
    assert not late(assess, LateKind.TARGET, as_of="2026-11-01", goal=goal, amendments=amendments)


def test_before_its_first_day_a_plan_owes_nothing(assess: Any) -> None:
    assert not assess({"goal": GOAL, "plan": {"agreed_on": None}, "as_of": "2025-11-01"}).late


def test_a_closed_plan_owes_no_follow_up_but_shows_that_one_never_came(assess: Any) -> None:
    case: dict[str, Any] = {
        "goal": GOAL,
        "plan": {"follow_up": MEETINGS},
        "results": {"approved_on": "2027-02-20", "maal": {"values": {"a": "95"}}},
    }
    for as_of in ("2027-03-01", "2030-01-01"):
        found = assess({**case, "as_of": as_of})
        assert not found.late
        assert [one.kind for one in found.was_late] == [LateKind.FOLLOW_UP] * 2
        assert [one.days for one in found.was_late] == [276, 154]
