"""A case as an author would write it, made into a plan with one goal and assessed."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from pejling.assess import PlanVerdict, assess_plan
from pejling.config import Config
from pejling.model import Amendment, FollowUp, Plan, Results

Case = Mapping[str, Any]
Assess = Callable[[Case], PlanVerdict]


@pytest.fixture(scope="session")
def assess() -> Assess:
    """Return the function that assesses a case."""
    return assess_case


def assess_case(case: Case) -> PlanVerdict:
    """Assess a case on its `as_of`; its one goal is called `maal`."""
    period = (
        date.fromisoformat(case.get("first", "2026-01-01")),
        date.fromisoformat(case.get("last", "2026-12-31")),
    )
    return assess_plan(
        _plan(case),
        period,
        [_amendment(one) for one in case.get("amendments", [])],
        [_follow_up(one) for one in case.get("follow_ups", [])],
        _results(case),
        as_of=date.fromisoformat(case.get("as_of", "2027-02-01")),
        config=Config(),
    )


def _plan(case: Case) -> Plan:
    goals = [{"id": "maal", **case["goal"]}] if "goal" in case else case.get("goals", [])
    return Plan.model_validate(
        {"agreed_on": "2025-12-01", **case.get("plan", {}), "goals": [_goal(one) for one in goals]}
    )


def _goal(goal: Case) -> dict[str, Any]:
    named = {**goal, "title": goal.get("title", goal["id"])}
    for parts, name in (("measures", "name"), ("milestones", "title"), ("criteria", "title")):
        if parts in goal:
            named[parts] = [
                one if "uses" in one else {name: one["id"], **one} for one in goal[parts]
            ]
    return named


def _amendment(amendment: Case) -> Amendment:
    agreed = {"agreed_on": "2026-06-18", "reason": "political_change", **amendment}
    agreed["goals_added"] = [_goal(one) for one in amendment.get("goals_added", [])]
    return Amendment.model_validate(agreed)


def _follow_up(follow_up: Case) -> FollowUp:
    said = {key: value for key, value in follow_up.items() if key != "maal"}
    goals = {"maal": follow_up["maal"]} if "maal" in follow_up else {}
    return FollowUp.model_validate({"goals": goals, **said})


def _results(case: Case) -> Results | None:
    if "results" not in case:
        return None
    said = {key: value for key, value in case["results"].items() if key != "maal"}
    goals = {"maal": case["results"]["maal"]} if "maal" in case["results"] else {}
    return Results.model_validate({"goals": goals, **said})
