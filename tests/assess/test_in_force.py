"""Amendments change what is in force; what was agreed stays reachable."""

from datetime import date
from decimal import Decimal
from typing import Any

from pejling.assess import GoalInForce, PartId, PartKind, in_force
from pejling.model import Amendment, Measure, Plan

PLAN = Plan.model_validate(
    {
        "goals": [
            {
                "id": "ventetid",
                "title": "Kortere ventetid",
                "weight": "15",
                "measures": [
                    {
                        "id": "dage",
                        "name": "Dage",
                        "direction": "decrease",
                        "targets": [
                            {"due": "2026-06-30", "value": "200"},
                            {"due": "2026-12-31", "value": "180", "partly_from": "190"},
                        ],
                    }
                ],
                "milestones": [{"id": "aftale", "title": "Aftale", "due": "2026-06-30"}],
                "criteria": [{"id": "hoering", "title": "Hørt"}],
            },
            {"id": "tryghed", "title": "Tryghed"},
        ]
    }
)


def amended(*changes: dict[str, Any]) -> GoalInForce:
    amendment = _amendment(goals={"ventetid": {"changed": list(changes)}})
    return in_force(PLAN, [amendment])[0]


def _amendment(**said: Any) -> Amendment:
    return Amendment.model_validate({"agreed_on": "2026-06-18", "reason": "external", **said})


def dage(goal: GoalInForce) -> Measure:
    measure = goal.goal.measures[0]
    assert isinstance(measure, Measure)
    return measure


def test_a_changed_target_is_found_by_its_date() -> None:
    goal = amended({"measure": "dage", "due": "2026-12-31", "value": {"from": "180", "to": "200"}})
    assert [target.value for target in dage(goal).targets] == [Decimal(200), Decimal(200)]
    assert goal.agreed == PLAN.goals[0]


def test_a_changed_target_without_a_date_is_found_by_its_value() -> None:
    goal = amended({"measure": "dage", "value": {"from": "180", "to": "170"}})
    assert [target.value for target in dage(goal).targets] == [Decimal(200), Decimal(170)]


def test_a_moved_target_keeps_the_targets_in_order() -> None:
    goal = amended({"measure": "dage", "moved": {"from": "2026-06-30", "to": "2027-06-30"}})
    assert [target.due for target in dage(goal).targets] == [date(2026, 12, 31), date(2027, 6, 30)]


def test_partly_from_weight_and_wordings_change() -> None:
    goal = amended(
        {"measure": "dage", "due": "2026-12-31", "partly_from": {"from": "190", "to": "195"}},
        {"measure": "dage", "title": {"from": "Dage", "to": "Døgn"}},
        {"milestone": "aftale", "title": {"from": "Aftale", "to": "Underskrift"}},
        {"criterion": "hoering", "title": {"from": "Hørt", "to": "Sendt i høring"}},
        {"title": {"from": "Kortere ventetid", "to": "Hurtigere svar"}},
        {"weight": {"from": "15", "to": "20"}},
    )
    assert dage(goal).targets[1].partly_from == Decimal(195)
    assert dage(goal).name == "Døgn"
    assert goal.goal.milestones[0].title == "Underskrift"
    assert goal.goal.criteria[0].title == "Sendt i høring"
    assert (goal.goal.title, goal.goal.weight) == ("Hurtigere svar", Decimal(20))
    assert len(goal.changes) == 6


def test_a_milestone_is_moved() -> None:
    goal = amended({"milestone": "aftale", "moved": {"from": "2026-06-30", "to": "2026-09-30"}})
    assert goal.goal.milestones[0].due == date(2026, 9, 30)


def test_a_change_of_what_the_plan_does_not_have_is_kept_and_says_so() -> None:
    goal = amended(
        {"measure": "findes-ikke", "value": {"from": "1", "to": "2"}},
        {"measure": "dage", "due": "2030-12-31", "value": {"from": "1", "to": "2"}},
        {"milestone": "findes-ikke", "withdrawn": "Væk"},
    )
    assert [change.found for change in goal.changes] == [False, False, False]
    assert goal.goal == PLAN.goals[0]
    assert not goal.withdrawn_parts


def test_a_withdrawn_part_stays_in_the_goal_with_its_reason() -> None:
    goal = amended({"milestone": "aftale", "withdrawn": "Loven faldt"})
    withdrawal = goal.withdrawn_parts[PartId(PartKind.MILESTONE, "aftale")]
    assert withdrawal.why == "Loven faldt"
    assert goal.goal.milestones == PLAN.goals[0].milestones
    assert goal.withdrawal_of(PartKind.MEASURE, "aftale") is None


def test_one_withdrawn_target_leaves_the_others() -> None:
    goal = amended({"measure": "dage", "due": "2026-06-30", "withdrawn": "For tidligt"})
    assert [target.due for target in dage(goal).targets] == [date(2026, 12, 31)]
    assert [one.target.due for one in goal.withdrawn_targets] == [date(2026, 6, 30)]
    assert not goal.withdrawn_parts


def test_a_withdrawn_goal_keeps_its_place_and_number() -> None:
    amendment = _amendment(goals={"ventetid": {"withdrawn": "Loven faldt"}})
    goals = in_force(PLAN, [amendment])
    assert [goal.number for goal in goals] == [1, 2]
    assert goals[0].withdrawn == (amendment, "Loven faldt")
    assert goals[1].withdrawn is None


def test_a_goal_is_withdrawn_once_by_the_first_amendment_that_says_so() -> None:
    first = _amendment(goals={"ventetid": {"withdrawn": "Loven faldt"}})
    second = _amendment(goals={"ventetid": {"withdrawn": "Igen"}})
    assert in_force(PLAN, [first, second])[0].withdrawn == (first, "Loven faldt")


def test_added_goals_come_after_the_agreed_and_can_be_amended_too() -> None:
    added = _amendment(goals_added=[{"id": "stormflod", "title": "Genhusning"}])
    later = _amendment(goals={"stormflod": {"withdrawn": "Løst af kommunerne"}})
    goals = in_force(PLAN, [added, later])
    assert [(goal.id, goal.number) for goal in goals][-1] == ("stormflod", 3)
    assert goals[2].added is added
    assert goals[2].withdrawn == (later, "Løst af kommunerne")


def test_a_limit_that_the_target_is_eased_beyond_is_gone() -> None:
    eased = {"measure": "dage", "due": "2026-12-31"}
    beyond = amended({**eased, "value": {"from": "180", "to": "200"}})
    short_of = amended({**eased, "value": {"from": "180", "to": "185"}})
    assert [one.partly_from for one in dage(beyond).targets] == [None, None]
    assert [one.partly_from for one in dage(short_of).targets] == [None, Decimal(190)]
