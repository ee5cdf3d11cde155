"""Totals say what is behind them; a score exists only where it was agreed."""

from decimal import Decimal
from typing import Any

import pytest

from pejling.assess import Totals, behind, overall_score, sum_of
from pejling.assess.words import score_words, totals_words
from pejling.language import speech
from pejling.model import Plan


def goal(name: str, **said: Any) -> dict[str, Any]:
    target = {"due": said.pop("due", "2026-12-31"), "value": "90"}
    return {
        "id": name,
        **said,
        "measures": [{"id": "a", "direction": "increase", "targets": [target]}],
    }


def reported(**values: str) -> dict[str, Any]:
    return {name: {"values": {"a": value}} for name, value in values.items()}


YEAR: dict[str, Any] = {
    "as_of": "2027-04-01",
    "goals": [goal("et"), goal("to"), goal("tre"), goal("fire"), goal("fem", due="2027-12-31")],
    "amendments": [{"goals": {"to": {"withdrawn": "Væk"}}, "goals_added": [goal("nyt")]}],
    "results": {"goals": reported(et="95", tre="10", nyt="95")},
}


def test_agreed_withdrawn_and_added_goals_are_told_apart(assess: Any) -> None:
    totals = assess(YEAR).totals
    assert (totals.agreed, totals.withdrawn, totals.added) == (5, 1, 1)
    assert totals.count.total == totals.agreed + totals.added
    assert (totals.count.met, totals.count.not_met, totals.missing) == (2, 1, 1)
    assert totals.in_force == 5


def test_totals_in_words(assess: Any) -> None:
    totals = assess(YEAR).totals
    assert (
        totals_words(totals, speech("da")) == "5 aftalt, 1 bortfaldet, 1 tilføjet; 1 uden resultat"
    )
    assert totals_words(totals, speech("en")) == "5 agreed, 1 withdrawn, 1 added; 1 without result"


def test_totals_say_how_many_were_changed_by_judgement(assess: Any) -> None:
    judged = {"values": {"a": "10"}, "assessment": {"verdict": "met", "by": "department"}}
    totals = assess({**YEAR, "results": {"goals": {**reported(tre="10"), "et": judged}}}).totals
    assert totals.changed_by_judgement == 1
    assert "1 ændret ved skøn" in totals_words(totals, speech("da"))


def test_totals_of_plans_add_up_and_name_who_is_behind(assess: Any) -> None:
    late, fine = assess(YEAR).totals, assess({"goals": [], "as_of": "2026-06-01"}).totals
    both = sum_of([late, fine])
    assert both == late + fine
    assert both.plans == 2
    assert both.count == late.count
    assert [one.name for one in behind({"Den ene": fine, "Den anden": late})] == ["Den anden"]
    assert sum_of([]) == Totals()


def scored(assess: Any, case: dict[str, Any], partly: str | None = "0.5") -> Any:
    scoring = {"scoring": {"partly": partly}} if partly else {}
    plan = Plan.model_validate({"goals": [], **scoring})
    return overall_score(plan, assess(case).goals)


def test_without_an_agreed_scoring_there_is_no_score(assess: Any) -> None:
    assert scored(assess, YEAR, partly=None) is None


def test_a_score_is_over_the_goals_that_can_be_assessed(assess: Any) -> None:
    score = scored(assess, YEAR)
    assert [goal.id for goal in score.over] == ["et", "tre", "fire", "nyt"]
    assert [goal.id for goal in score.left_out] == ["to", "fem"]
    assert (score.points, score.out_of, score.share) == (Decimal(2), Decimal(4), Decimal("0.5"))


def test_weights_count_where_any_are_agreed(assess: Any) -> None:
    goals = [goal("et", weight="30"), goal("to", weight="10"), goal("tre")]
    results = {"goals": reported(et="95", to="10", tre="95")}
    score = scored(assess, {"goals": goals, "results": results})
    assert (score.points, score.out_of) == (Decimal(30), Decimal(40))
    assert [goal.id for goal in score.left_out] == ["tre"]


def test_a_partly_met_goal_counts_what_was_agreed(assess: Any) -> None:
    target = {"due": "2026-12-31", "value": "90", "partly_from": "80"}
    partly = {"id": "et", "measures": [{"id": "a", "direction": "increase", "targets": [target]}]}
    case = {"goals": [partly], "results": {"goals": reported(et="85")}}
    assert scored(assess, case, partly="0.4").points == Decimal("0.4")


def test_nothing_to_score_gives_no_score(assess: Any) -> None:
    assert scored(assess, {"goals": [goal("et")], "as_of": "2026-06-01"}) is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("da", "Den samlede score er 2 af 4, beregnet over 4 mål. Den er ikke knyttet til løn."),
        ("en", "The overall score is 2 of 4, computed over 4 goals. It is not linked to pay."),
    ],
)
def test_a_score_is_said_with_its_denominator_and_without_pay(
    assess: Any, language: str, sentence: str
) -> None:
    assert score_words(scored(assess, YEAR), speech(language)) == sentence
