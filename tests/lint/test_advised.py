"""Precision and recall of every rule over plans that an adviser has looked at.

What should be raised was written down before the rules were tuned. Run with -s for the table.
"""

from collections import Counter

import pytest

from pejling.lint import rules
from tests.lint.advising import Advised, advised, spoken

LOWEST_PRECISION = 0.95
LOWEST_RECALL = 0.9
PLANS = [plan for language in ("da", "en") for plan in advised(language)]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Advised, Counter[str]]]:
    return [(plan, spoken(plan, tmp_path_factory.mktemp("advised"))) for plan in PLANS]


def test_precision_and_recall(heard: list[tuple[Advised, Counter[str]]]) -> None:
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for plan, said in heard:
        right += said & plan.expected
        wrong += said - plan.expected
        missed += plan.expected - said
        for name in (said - plan.expected) + (plan.expected - said):
            print(f"{plan.language} {plan.name}: {name} {'said' if name in said else 'missed'}")
    for name in sorted(right + wrong + missed):
        print(f"{name}: {right[name]} right, {wrong[name]} wrong, {missed[name]} missed")
    precision = right.total() / (right.total() + wrong.total())
    recall = right.total() / (right.total() + missed.total())
    print(f"precision {precision:.3f}, recall {recall:.3f}, {len(PLANS)} plans")
    assert precision >= LOWEST_PRECISION
    assert recall >= LOWEST_RECALL


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_is_said_of_the_good_plan(
    language: str, heard: list[tuple[Advised, Counter[str]]]
) -> None:
    plan, said = next(one for one in heard if one[0].language == language)
    assert not plan.expected
    assert not said


def test_every_expectation_is_a_rules_name() -> None:
    known = {one.name for one in rules()}
    assert {name for plan in PLANS for name in plan.expected} <= known
