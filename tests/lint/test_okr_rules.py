"""When the rules of OKR speak: thresholds, the life of a cycle, pauses, what was given up."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pejling.config import Config, Limits
from pejling.lint import findings
from pejling.site import open_site
from pejling.writing.emitting import front_matter

MARCH = date(2026, 3, 2)
KEY_RESULT = {
    "id": "kr",
    "title": "Borgere med svar samme dag",
    "unit": "pct.",
    "baseline": 40,
    "target": 60,
    "due": "2026-03-31",
    "priority": 1,
    "source": "Sagssystemet",
}
OBJECTIVE = {
    "id": "o",
    "title": "Det er let",
    "why": "Halvdelen opgiver",
    "origin": "mixed",
    "supports": [{"ministry_goal": "lettere"}],
    "key_results": [KEY_RESULT],
}
CHECK_IN = {"date": "2026-02-20", "values": {"kr": 45}}
OKR = {"team": "T", "rhythm": "monthly", "objectives": [OBJECTIVE], "check_ins": [CHECK_IN]}

Found = Callable[..., set[str]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """Return the codes of what is found in a cycle that is sound but for what is said."""

    def codes(
        said: dict[str, Any],
        *,
        as_of: date = MARCH,
        team: str = "team",
        limits: Limits | None = None,
    ) -> set[str]:
        ministry = {"name": "M", "goals": [{"id": "lettere", "title": "Let", "from": 2026}]}
        okr = {key: value for key, value in (OKR | said).items() if value is not None}
        files = {
            "ministry.md": ministry,
            "s/agency.md": {"name": "S"},
            f"s/okr/2026-q1/{team}.md": okr,
        }
        for name, content in files.items():
            file = tmp_path / "plans/m" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(front_matter(content), "utf-8")
        config = Config(limits=limits or Limits())
        site = open_site(tmp_path, as_of=as_of, config=config)
        assert site.errors == ()
        every = findings(site)
        return {one.problem.code for one in every if one.problem.code[0] in "OK"}

    return codes


def objectives(count: int) -> list[dict[str, Any]]:
    return [
        OBJECTIVE | {"id": f"o{n}", "key_results": [KEY_RESULT | {"id": f"kr{n}", "priority": n}]}
        for n in range(1, count + 1)
    ]


def objective(**said: Any) -> dict[str, Any]:
    kept = OBJECTIVE | said
    return {"objectives": [{key: one for key, one in kept.items() if one is not None}]}


def key_results(count: int) -> list[dict[str, Any]]:
    return [KEY_RESULT | {"id": f"kr{n}", "priority": n} for n in range(1, count + 1)]


def test_nothing_is_said_of_a_sound_cycle(found: Found) -> None:
    assert found({}) == set()


@pytest.mark.parametrize(
    ("count", "of_objectives", "of_key_results"),
    [(3, set(), set()), (4, {"O06"}, {"O06.2"}), (5, {"O06"}, {"O06.2"}), (6, {"O07"}, {"O07.2"})],
)
def test_how_many(
    found: Found, count: int, of_objectives: set[str], of_key_results: set[str]
) -> None:
    assert found({"objectives": objectives(count), "check_ins": [_word()]}) == of_objectives
    said = objective(key_results=key_results(count)) | {"check_ins": [_word()]}
    assert found(said) == of_key_results


def _word() -> dict[str, Any]:
    return {"date": "2026-02-20", "comment": "Vi er i gang"}


def test_what_was_given_up_is_not_counted(found: Found) -> None:
    every = objectives(4)
    every[3] = every[3] | {
        "title": "Hver 10. dag er let",
        "supports": [],
        "key_results": [],
        "abandoned": {"date": "2026-02-01", "why": "Loven faldt"},
    }
    assert found({"objectives": every, "check_ins": [_word()]}) == set()


def test_an_organisation_can_set_how_many(found: Found) -> None:
    said = {"objectives": objectives(4), "check_ins": [_word()]}
    assert found(said, limits=Limits(few_objectives=4)) == set()
    assert found(said, limits=Limits(few_objectives=2, most_objectives=3)) == {"O07"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (objective(title="90 pct. af alle får svar"), {"O01"}),
        (objective(title="Vi er blandt de bedste i 2026"), set()),
        (objective(why=None), {"O01.2"}),
        (objective(origin=None), {"O16"}),
        (objective(supports=None), {"O11"}),
        ({"rhythm": None}, {"O12.2"}),
        ({"check_ins": [CHECK_IN | {"blockers": ["Sygdom"]}]}, {"O12.3"}),
        ({"check_ins": [CHECK_IN | {"blockers": ["Sygdom"], "action": "Vikar"}]}, set()),
        ({"check_ins": [CHECK_IN | {"confidence": {"kr": 0.2}}]}, {"O12.3"}),
        ({"check_ins": [CHECK_IN | {"confidence": {"kr": 0.3}}]}, set()),
        ({"check_ins": [CHECK_IN | {"date": "2026-01-09"}]}, {"O12"}),
        (
            {
                "check_ins": [CHECK_IN | {"date": "2026-01-09"}],
                "pauses": [{"from": "2026-01-20", "to": "2026-02-15"}],
            },
            set(),
        ),
    ],
)
def test_one_thing_at_a_time(found: Found, said: dict[str, Any], expected: set[str]) -> None:
    assert found(said) == expected


def test_the_whole_agencys_objective_is_asked_for_its_link_to_the_plan(found: Found) -> None:
    assert found(objective(supports=None), team="agency") == {"O10"}


def test_before_the_cycle_begins_nothing_is_missing(found: Found) -> None:
    bare = {"id": "kr", "title": "Svar samme dag", "priority": 1, "source": "Telefonen"}
    said = objective(key_results=[bare]) | {"check_ins": None}
    assert found(said, as_of=date(2025, 12, 20)) == {"O02.3"}
    assert found(said) == {"O02", "O02.3", "O12"}
    none = objective(key_results=[]) | {"check_ins": [_word()]}
    assert found(none, as_of=date(2025, 12, 20)) == set()
    assert found(none) == {"O06.3"}


@pytest.mark.parametrize(
    ("evaluation", "as_of", "expected"),
    [
        (None, date(2026, 4, 20), set()),
        (None, date(2026, 5, 1), {"O13.2"}),
        ({"worked": "A", "did_not": "B"}, date(2026, 5, 1), {"O13"}),
        ({"worked": "A"}, date(2026, 5, 1), {"O13", "O13.3"}),
        (
            {
                "worked": "A",
                "did_not": "B",
                "key_results": {"kr": {"comment": "Kan ikke måles mere"}},
            },
            date(2026, 5, 1),
            set(),
        ),
    ],
)
def test_a_cycle_that_is_over(
    found: Found, evaluation: dict[str, Any] | None, as_of: date, expected: set[str]
) -> None:
    assert found({"evaluation": evaluation}, as_of=as_of) == expected
    late = {"evaluation": evaluation, "check_ins": [CHECK_IN | {"date": "2026-03-30"}]}
    assert found(late, as_of=as_of) == expected - {"O13"}
