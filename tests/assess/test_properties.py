"""What holds of every verdict, whatever the numbers."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pejling.assess import Verdict, in_force
from pejling.assess.combining import combined
from pejling.assess.comparing import compare, distance
from pejling.assess.goals import GoalVerdict
from pejling.model import Direction, Limits, Measure, Plan, Target

DUE = date(2026, 12, 31)
RANK = {Verdict.NOT_MET: 0, Verdict.PARTLY_MET: 1, Verdict.MET: 2}
MIRRORED = {
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
    Direction.KEEP_ABOVE: Direction.KEEP_BELOW,
    Direction.KEEP_BELOW: Direction.KEEP_ABOVE,
    Direction.RANGE: Direction.RANGE,
}

thoroughly = settings(max_examples=100, deadline=None, derandomize=True, database=None)

numbers = st.decimals(-999, 999, places=2)
steps = st.decimals(0, 50, places=2)
decimals = st.none() | st.integers(0, 2).map(Decimal)


@st.composite
def measures(draw: st.DrawFn, partly: bool | None = None) -> tuple[Measure, Target]:
    """Return a measure and its target, whose partly_from is on the right side."""
    direction = draw(st.sampled_from(Direction))
    value, room = draw(numbers), draw(steps.filter(bool))
    has_partly = draw(st.booleans()) if partly is None else partly
    said: dict[str, Any] = {"due": DUE}
    if direction is Direction.RANGE:
        said |= {"min": value, "max": value + draw(steps)}
        if has_partly:
            said["partly_from"] = Limits(min=value - room, max=said["max"] + room)
    else:
        said["value"] = value
        if has_partly:
            said["partly_from"] = value - room if direction.rises else value + room
    target = Target(**said)
    measure = Measure(
        id="a", name="A", direction=direction, decimals=draw(decimals), targets=(target,)
    )
    return measure, target


def mirrored(measure: Measure, target: Target) -> tuple[Measure, Target]:
    assert measure.direction is not None
    partly = target.partly_from
    said: dict[str, Any] = {"due": target.due}
    if target.min is not None and target.max is not None:
        said |= {"min": -target.max, "max": -target.min}
    if isinstance(target.value, Decimal):
        said["value"] = -target.value
    if partly is not None:
        flipped = Limits(min=-partly.max, max=-partly.min) if isinstance(partly, Limits) else None
        said["partly_from"] = flipped or -partly  # type: ignore[operator]
    other = Target(**said)
    changes = {"direction": MIRRORED[measure.direction], "targets": (other,)}
    return measure.model_copy(update=changes), other


@thoroughly
@given(measures(), numbers)
def test_what_is_met_is_no_distance_away_and_all_else_is(
    case: tuple[Measure, Target], value: Decimal
) -> None:
    away = distance(*case, value)
    assert (away == 0) is (compare(*case, value) is Verdict.MET)
    assert distance(*mirrored(*case), -value) == away >= 0


@thoroughly
@given(measures(), numbers)
def test_mirroring_numbers_and_direction_leaves_the_verdict(
    case: tuple[Measure, Target], value: Decimal
) -> None:
    assert compare(*mirrored(*case), -value) is compare(*case, value)


@thoroughly
@given(measures(), numbers, steps)
def test_a_better_value_never_gives_a_worse_verdict(
    case: tuple[Measure, Target], value: Decimal, step: Decimal
) -> None:
    measure, target = case
    if target.min is not None and target.max is not None:
        middle = (target.min + target.max) / 2
        better = value + min(step, abs(middle - value)) * (1 if value < middle else -1)
    else:
        assert measure.direction is not None
        better = value + step if measure.direction.rises else value - step
    assert RANK[compare(measure, target, better)] >= RANK[compare(measure, target, value)]


@thoroughly
@given(measures(partly=False), numbers)
def test_a_measure_is_partly_met_only_where_that_is_declared(
    case: tuple[Measure, Target], value: Decimal
) -> None:
    assert compare(*case, value) is not Verdict.PARTLY_MET


@thoroughly
@given(measures(), st.none() | st.integers(0, 2))
def test_the_target_itself_is_met_however_it_is_rounded(
    case: tuple[Measure, Target], places: int | None
) -> None:
    measure, target = case
    measure = measure.model_copy(update={"decimals": places})
    assert all(compare(measure, target, one) is Verdict.MET for one in _targets(target))


def _targets(target: Target) -> list[Decimal]:
    return [one for one in (target.value, target.min, target.max) if isinstance(one, Decimal)]


counted = st.lists(
    st.sampled_from([verdict for verdict in Verdict if verdict.is_counted]), min_size=1, max_size=6
)
BETTER = [Verdict.NOT_MET, Verdict.PARTLY_MET, Verdict.MET]


@thoroughly
@given(counted, st.integers(1, 6), st.integers(1, 6), st.data())
def test_a_better_part_never_gives_a_worse_goal(
    verdicts: list[Verdict], met_when: int, partly_when: int, data: st.DataObject
) -> None:
    """Whatever the missing parts turn out to be; and once approved, with those missing."""
    needed = min(met_when, len(verdicts)), min(partly_when, len(verdicts))
    index = data.draw(st.integers(0, len(verdicts) - 1))
    if verdicts[index] not in RANK:
        return
    better = list(verdicts)
    better[index] = data.draw(st.sampled_from(BETTER[RANK[verdicts[index]] :]))
    fill = data.draw(st.sampled_from(BETTER))
    for before, after in ((verdicts, better), (_filled(verdicts, fill), _filled(better, fill))):
        worse, at_least = (combined(one, *needed, closed=True) for one in (before, after))
        assert RANK[at_least] >= RANK[worse]


def _filled(verdicts: list[Verdict], fill: Verdict) -> list[Verdict]:
    return [one if one in RANK else fill for one in verdicts]


@thoroughly
@given(counted, st.integers(1, 6), st.integers(1, 6), st.data())
def test_a_goal_decided_early_stays_so_whatever_is_reported_later(
    verdicts: list[Verdict], met_when: int, partly_when: int, data: st.DataObject
) -> None:
    needed = min(met_when, len(verdicts)), min(partly_when, len(verdicts))
    early = combined(verdicts, *needed, closed=False)
    if early in RANK:
        filled = [one if one in RANK else data.draw(st.sampled_from(BETTER)) for one in verdicts]
        assert combined(filled, *needed, closed=False) is early


@thoroughly
@given(counted, st.integers(1, 6), st.integers(1, 6))
def test_once_approved_a_missing_part_counts_as_not_met(
    verdicts: list[Verdict], met_when: int, partly_when: int
) -> None:
    needed = min(met_when, len(verdicts)), min(partly_when, len(verdicts))
    if any(verdict in RANK for verdict in verdicts):
        as_not_met = [one if one in RANK else Verdict.NOT_MET for one in verdicts]
        closed = combined(verdicts, *needed, closed=True)
        assert closed is combined(as_not_met, *needed, closed=True)


days = st.dates(date(2025, 6, 1), date(2029, 12, 31)).map(date.isoformat)
part_values = st.sampled_from(
    [
        None,
        "95",
        "85",
        "10",
        {"final_expected": "2027-05-15"},
        {"cannot_be_assessed": "method"},
        {"value": "95", "as_of": "2026-12-31", "preliminary": "true"},
    ]
)
milestone_says = st.sampled_from([None, "missed", "2026-06-12", "2026-09-01"])


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """Return a plan with one goal of every kind of part, and what was reported of it."""
    ids = [f"m{number}" for number in range(draw(st.integers(0, 3)))]
    goal: dict[str, Any] = {"measures": [_measure(one, draw) for one in ids]}
    if draw(st.booleans()):
        goal["milestones"] = [{"id": "s", "due": "2026-06-30"}]
    if draw(st.booleans()):
        goal["criteria"] = [{"id": "k"}]
    result: dict[str, Any] = {"values": {}}
    for one in ids:
        if (value := draw(part_values)) is not None:
            result["values"][one] = value
    if "milestones" in goal and (record := draw(milestone_says)) is not None:
        result["milestones"] = {"s": record}
    if draw(st.booleans()):
        by = draw(st.sampled_from(["department", "external", "agency"]))
        result["assessment"] = {"verdict": draw(st.sampled_from(["met", "not_met"])), "by": by}
    results: dict[str, Any] = {"maal": result}
    if draw(st.booleans()):
        results["approved_on"] = "2027-02-20"
    case: dict[str, Any] = {"goal": goal, "results": results, "as_of": draw(days)}
    if draw(st.integers(0, 3)) == 0:
        case["amendments"] = [{"goals": {"maal": {"withdrawn": "Loven faldt"}}}]
    return case


def _measure(name: str, draw: st.DrawFn) -> dict[str, Any]:
    target: dict[str, Any] = {
        "due": draw(st.sampled_from(["2026-06-30", "2026-12-31", "2027-12-31"]))
    }
    target["value"] = "90"
    if draw(st.booleans()):
        target["partly_from"] = "80"
    return {"id": name, "direction": "increase", "targets": [target]}


def _stands(goal: GoalVerdict) -> tuple[Any, ...]:
    parts = [(part.kind, part.id, part.verdict, part.ground) for part in goal.parts]
    return goal.verdict, goal.computed, goal.count, parts


@thoroughly
@given(cases(), days)
def test_a_closed_plan_does_not_move_with_time(
    assess: Any, case: dict[str, Any], other_day: str
) -> None:
    case["results"]["approved_on"] = "2027-02-20"
    now, then = assess(case), assess({**case, "as_of": other_day})
    assert _stands(now.goals[0]) == _stands(then.goals[0])
    assert now.totals == then.totals


@thoroughly
@given(cases())
def test_the_count_adds_up_to_the_parts(assess: Any, case: dict[str, Any]) -> None:
    plan = assess(case)
    goal = plan.goals[0]
    assert goal.count.total == len(goal.parts)
    assert all(
        goal.count[verdict] == sum(part.verdict is verdict for part in goal.parts)
        for verdict in Verdict
    )
    assert plan.totals.count.total == plan.totals.agreed + plan.totals.added == 1


@thoroughly
@given(cases())
def test_withdrawn_comes_before_every_other_rule(assess: Any, case: dict[str, Any]) -> None:
    withdrawn = {"maal": {"withdrawn": "Loven faldt"}}
    case["amendments"] = [{"agreed_on": "2024-12-01", "goals": withdrawn}]
    goal = assess(case).goals[0]
    assert goal.verdict is Verdict.WITHDRAWN
    assert {part.verdict for part in goal.parts} == {Verdict.WITHDRAWN}


@thoroughly
@given(cases())
def test_before_the_first_day_everything_in_force_is_not_due(
    assess: Any, case: dict[str, Any]
) -> None:
    case["results"].pop("approved_on", None)
    case.pop("amendments", None)
    goal = assess({**case, "as_of": "2025-12-31"}).goals[0]
    assert goal.verdict is Verdict.NOT_DUE
    assert {part.verdict for part in goal.parts} == {Verdict.NOT_DUE}


@thoroughly
@given(cases())
def test_not_due_comes_before_unassessable_and_unassessable_before_a_value(
    assess: Any, case: dict[str, Any]
) -> None:
    case["results"]["maal"]["cannot_be_assessed"] = "method"
    case.pop("amendments", None)
    for part in assess(case).goals[0].parts:
        if part.kind.value == "measure":
            assert part.verdict in {Verdict.NOT_DUE, Verdict.CANNOT_BE_ASSESSED}


@thoroughly
@given(cases())
def test_a_part_due_next_year_never_changes_the_verdict_of_the_rest(
    assess: Any, case: dict[str, Any]
) -> None:
    before = assess(case).goals[0]
    target = {"due": "2027-12-31", "value": "90"}
    later = {"id": "senere", "direction": "increase", "targets": [target]}
    measures = [*case["goal"]["measures"], later]
    after = assess({**case, "goal": {**case["goal"], "measures": measures}}).goals[0]
    if any(part.verdict.is_counted for part in before.parts) and before.goal.goal.measures:
        assert after.computed is before.computed


@thoroughly
@given(cases())
def test_time_only_moves_a_verdict_forward(assess: Any, case: dict[str, Any]) -> None:
    """With the same reports, not due becomes awaiting, then no result: never back."""
    order = {Verdict.NOT_DUE: 0, Verdict.AWAITING: 1, Verdict.NO_RESULT: 2}
    day = date.fromisoformat(case["as_of"])
    later = {**case, "as_of": (day + timedelta(days=200)).isoformat()}
    for now, then in zip(assess(case).goals[0].parts, assess(later).goals[0].parts, strict=True):
        if now.verdict in order and then.verdict in order:
            assert order[now.verdict] <= order[then.verdict]
        elif now.verdict not in order:
            assert then.verdict is now.verdict


@thoroughly
@given(cases())
def test_without_amendments_the_goals_in_force_are_the_plan(case: dict[str, Any]) -> None:
    measures = [{"name": one["id"], **one} for one in case["goal"]["measures"]]
    goal = {"id": "maal", "title": "Mål", "measures": measures}
    plan = Plan.model_validate({"goals": [goal]})
    found = in_force(plan, ())
    assert tuple(one.goal for one in found) == plan.goals
    assert [one.number for one in found] == [1]
    assert not any(one.changes or one.withdrawn or one.added for one in found)
