"""What the links say became of agreed targets: eased, withdrawn, not carried on, added."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.link import link
from pejling.link.questions import not_carried_on, turns
from pejling.link.turning import Fate, Turn
from pejling.load import load

Turns = Callable[[dict[str, str]], tuple[Turn, ...]]

GOAL = """\
  - id: ventetid
    title: Kortere ventetid
    measures:
      - id: dage
        name: Ventetid
        direction: decrease
        targets:
"""


def plan(agreed: str, *targets: tuple[str, int], goal: str = GOAL) -> str:
    due = "".join(f"          - due: {day}\n            value: {value}\n" for day, value in targets)
    return f"---\nagreed_on: {agreed}\ngoals:\n{goal}{due}---\n"


def amendment(what: str) -> str:
    return f"---\nagreed_on: 2025-06-01\nreason: external\ngoals:\n  ventetid:\n{what}---\n"


@pytest.fixture
def turned(tmp_path: Path) -> Turns:
    """Return the function that writes a ministry's plans and says what became of them."""

    def read(files: dict[str, str]) -> tuple[Turn, ...]:
        texts = {"m/ministry.md": "---\nname: M\n---\n", "m/a/agency.md": "---\nname: A\n---\n"}
        for path, text in {
            **texts,
            **{f"m/a/{name}": text for name, text in files.items()},
        }.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        library, _ = load(tmp_path)
        links = link(library)
        assert set(not_carried_on(links)) <= set(turns(links))
        return turns(links)

    return read


NOW, NEXT, LAST = ("2025-12-31", 50), ("2026-12-31", 40), ("2027-12-31", 30)


def test_a_target_the_next_plan_has_is_carried_on(turned: Turns) -> None:
    plans = {
        "2025/plan.md": plan("2024-12-01", NOW, NEXT),
        "2026/plan.md": plan("2025-12-01", NEXT),
    }
    assert turned(plans) == ()


def test_a_target_no_following_plan_has_is_named_with_the_plan_that_dropped_it(
    turned: Turns,
) -> None:
    other = GOAL.replace("ventetid", "andet")
    plans = {
        "2025/plan.md": plan("2024-12-01", NOW, NEXT),
        "2026/plan.md": plan("2025-12-01", NEXT, goal=other),
    }
    (one,) = turned(plans)
    assert one.fate is Fate.NOT_CARRIED_ON
    assert (one.said_in.period, one.on.isoformat()) == ("2026", "2025-12-01")


def test_nothing_is_dropped_before_there_is_a_following_plan(turned: Turns) -> None:
    assert turned({"2025/plan.md": plan("2024-12-01", NOW, NEXT)}) == ()


def test_a_draft_drops_nothing(turned: Turns) -> None:
    draft = plan("2025-12-01", goal=GOAL.replace("ventetid", "andet")).replace(
        "agreed_on: 2025-12-01\n", ""
    )
    plans = {"2025/plan.md": plan("2024-12-01", NOW, NEXT), "2026/plan.md": draft}
    assert turned(plans) == ()


def test_a_target_carried_on_and_dropped_later_is_named_once(turned: Turns) -> None:
    other = GOAL.replace("ventetid", "andet")
    plans = {
        "2025/plan.md": plan("2024-12-01", NOW, LAST),
        "2026/plan.md": plan("2025-12-01", NEXT, LAST),
        "2027/plan.md": plan("2026-12-01", LAST, goal=other),
    }
    (one,) = turned(plans)
    assert (one.goal.place.period, one.said_in.period) == ("2026", "2027")


def test_a_later_target_waits_while_the_measure_lives_on(turned: Turns) -> None:
    plans = {
        "2025/plan.md": plan("2024-12-01", NOW, LAST),
        "2026/plan.md": plan("2025-12-01", NEXT),
    }
    assert turned(plans) == ()


def test_a_renamed_goal_carries_its_targets_on(turned: Turns) -> None:
    renamed = GOAL.replace("id: ventetid", "id: svartid\n    continues:\n      - 2025/ventetid")
    plans = {
        "2025/plan.md": plan("2024-12-01", NOW, NEXT),
        "2026/plan.md": plan("2025-12-01", NEXT, goal=renamed),
    }
    assert turned(plans) == ()


@pytest.mark.parametrize(("value", "fates"), [(45, [Fate.EASED]), (35, [])])
def test_a_following_plan_that_lowers_the_bar_eases_the_target(
    turned: Turns, value: int, fates: list[Fate]
) -> None:
    plans = {
        "2025/plan.md": plan("2024-12-01", NOW, NEXT),
        "2026/plan.md": plan("2025-12-01", ("2026-12-31", value)),
    }
    assert [one.fate for one in turned(plans)] == fates


@pytest.mark.parametrize(
    ("what", "fate"),
    [
        ("    withdrawn: Loven kom ikke\n", Fate.WITHDRAWN),
        ("    changed:\n      - measure: dage\n        withdrawn: Ude\n", Fate.WITHDRAWN),
        (
            "    changed:\n      - measure: dage\n        value:\n          from: 50\n"
            "          to: 60\n",
            Fate.EASED,
        ),
        (
            "    changed:\n      - measure: dage\n        moved:\n          from: 2025-12-31\n"
            "          to: 2026-06-30\n",
            Fate.POSTPONED,
        ),
    ],
)
def test_an_amendment_says_what_it_did(turned: Turns, what: str, fate: Fate) -> None:
    files = {
        "2025/plan.md": plan("2024-12-01", NOW),
        "2025/amendment-1.md": amendment(what),
    }
    (one,) = turned(files)
    assert (one.fate, one.on.isoformat(), one.said_in.period) == (fate, "2025-06-01", "2025")


def test_a_raised_bar_is_not_eased(turned: Turns) -> None:
    change = (
        "    changed:\n      - measure: dage\n        value:\n"
        "          from: 50\n          to: 45\n"
    )
    files = {"2025/plan.md": plan("2024-12-01", NOW), "2025/amendment-1.md": amendment(change)}
    assert turned(files) == ()


def test_a_change_without_direction_is_named_as_a_change(turned: Turns) -> None:
    change = (
        "    changed:\n      - measure: dage\n        value:\n"
        "          from: 50\n          to: 45\n"
    )
    goal = GOAL.replace("        direction: decrease\n", "")
    files = {
        "2025/plan.md": plan("2024-12-01", NOW, goal=goal),
        "2025/amendment-1.md": amendment(change),
    }
    assert [one.fate for one in turned(files)] == [Fate.CHANGED]
