"""Situations with the verdict they get and why: the files in `cases/`, one list each."""

from pathlib import Path
from typing import Any

import pytest
import yaml

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['because']}")
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)
]


@pytest.mark.parametrize("case", CASES)
def test_a_situation_gets_its_verdict(case: dict[str, Any], assess: Any) -> None:
    goal = assess(case).goal(case.get("of", "maal"))
    assert goal.verdict.value == case["verdict"]
    if "parts" in case:
        stands = {part.id or "people": part.verdict.value for part in goal.parts}
        assert stands == case["parts"]
    if "why" in case:
        assert goal.parts[0].ground.code.value == case["why"]
    if "missing" in case:
        assert [part.id for part in goal.missing] == case["missing"]
    if "changed_by_judgement" in case:
        assert goal.changed_by_judgement is (case["changed_by_judgement"] == "true")
    if "value" in case:
        assert str(goal.parts[0].reported.value.value) == case["value"]
    if "origin" in case:
        assert goal.parts[0].reported.origin.value == case["origin"]


def test_there_are_enough_situations() -> None:
    assert len(CASES) >= 60
    assert len({param.id for param in CASES}) == len(CASES)
