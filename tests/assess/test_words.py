"""The sentences people read, in Danish and English."""

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

import pejling.assess
from pejling.assess import Count, LateKind, Verdict
from pejling.assess.words import (
    count_words,
    distance_words,
    late_words,
    number_word,
    opening_sentence,
    reason,
    verdict_word,
)
from pejling.language import speech
from pejling.model import Direction, Measure, Target

DA, EN = speech("da"), speech("en")


@pytest.mark.parametrize(
    ("count", "danish", "english"),
    [
        (
            Count(met=4, partly_met=3),
            "Fire af syv mål er opfyldt og tre delvist.",
            "Four of seven goals are met and three partly.",
        ),
        (
            Count(met=1, not_met=4),
            "Ét af fem mål er opfyldt og fire ikke.",
            "One of five goals is met and four not.",
        ),
        (
            Count(met=2, partly_met=1, not_met=1, awaiting=1, no_result=2, not_due=1),
            "To af otte mål er opfyldt, ét delvist, ét ikke, ét afventer resultat, "
            "to mangler resultat og ét forfalder senere.",
            "Two of eight goals are met, one partly, one not, one awaits its result, "
            "two have no result and one is due later.",
        ),
        (Count(met=7), "Alle syv mål er opfyldt.", "All seven goals are met."),
        (Count(met=2), "Begge mål er opfyldt.", "Both goals are met."),
        (Count(met=1), "Målet er opfyldt.", "The goal is met."),
        (Count(not_met=1), "Målet er ikke opfyldt.", "The goal is not met."),
        (Count(not_met=5), "Ingen af fem mål er opfyldt.", "None of five goals is met."),
        (Count(not_met=2), "Ingen af de to mål er opfyldt.", "Neither of the two goals is met."),
        (
            Count(partly_met=2, not_met=3),
            "Ingen af fem mål er opfyldt, men to er delvist opfyldt.",
            "None of five goals is met, but two are partly met.",
        ),
        (Count(partly_met=5), "Alle fem mål er delvist opfyldt.", "All five goals are partly met."),
        (Count(not_due=8), "Alle otte mål forfalder senere.", "All eight goals are due later."),
        (
            Count(awaiting=6, cannot_be_assessed=1),
            "Seks af syv mål afventer resultat og ét kan ikke opgøres.",
            "Six of seven goals await their results and one cannot be assessed.",
        ),
        (
            Count(met=12, not_met=1201),
            "Tolv af 1.213 mål er opfyldt og 1.201 ikke.",
            "Twelve of 1,213 goals are met and 1,201 not.",
        ),
        (
            Count(cannot_be_assessed=2),
            "Ingen af de to mål kan opgøres.",
            "Neither of the two goals can be assessed.",
        ),
        (
            Count(cannot_be_assessed=7),
            "Ingen af syv mål kan opgøres.",
            "None of seven goals can be assessed.",
        ),
        (Count(cannot_be_assessed=1), "Målet kan ikke opgøres.", "The goal cannot be assessed."),
        (Count(met=13, withdrawn=2), "Alle 13 mål er opfyldt.", "All 13 goals are met."),
        (Count(withdrawn=3), "Alle mål er bortfaldet.", "All goals are withdrawn."),
        (Count(), "Der er ingen mål.", "There are no goals."),
    ],
)
def test_a_page_opens_with_what_the_count_says(count: Count, danish: str, english: str) -> None:
    assert opening_sentence(count, DA) == danish
    assert opening_sentence(count, EN) == english


def test_danish_has_one_goal_and_one_plan() -> None:
    assert number_word(1, DA) == "ét"
    assert number_word(1, DA, neuter=False) == "én"
    assert number_word(1, EN, neuter=False) == "one"
    assert number_word(13, DA) == "13"


@pytest.mark.parametrize(
    ("count", "danish", "english"),
    [
        (Count(met=2, not_due=1), "2 af 3 opfyldt, 1 ikke forfaldent", "2 of 3 met, 1 not due"),
        (
            Count(met=1, partly_met=1, withdrawn=1),
            "1 af 2 opfyldt, 1 delvist opfyldt, 1 bortfaldet",
            "1 of 2 met, 1 partly met, 1 withdrawn",
        ),
        (Count(not_due=2), "2 ikke forfaldne", "2 not due"),
        (Count(met=2, not_met=1), "2 af 3 opfyldt", "2 of 3 met"),
        (
            Count(not_met=1, not_due=7),
            "0 af 8 opfyldt, 1 ikke opfyldt, 7 ikke forfaldne",
            "0 of 8 met, 1 not met, 7 not due",
        ),
    ],
)
def test_a_count_in_words(count: Count, danish: str, english: str) -> None:
    assert (count_words(count, DA), count_words(count, EN)) == (danish, english)


MEASURE = {
    "id": "dage",
    "name": "Ventetid",
    "unit": "dage",
    "decimals": "0",
    "direction": "decrease",
    "targets": [{"due": "2026-12-31", "value": "180", "partly_from": "190"}],
}


@pytest.mark.parametrize(
    ("value", "danish"),
    [
        ("1176", "1.176 dage; målet er højst 180 dage"),
        ("185", "185 dage; delvist opfyldt: højst 190 dage"),
        (
            {"value": "170", "preliminary": "true"},
            "170 dage (foreløbigt); målet er højst 180 dage",
        ),
        (
            {"value": "170", "final_expected": "2027-05-15"},
            "170 dage (foreløbigt); målet er højst 180 dage",
        ),
        ({"cannot_be_assessed": "no_events"}, "der har ikke været noget at opgøre"),
        ({"final_expected": "2027-05-15"}, "endelig værdi ventes 15. maj 2027"),
        (None, "resultatet ventes senest 31. marts 2027"),
    ],
)
def test_a_reason_says_why_in_a_few_words(assess: Any, value: Any, danish: str) -> None:
    values = {"dage": value} if value is not None else {}
    case = {"goal": {"measures": [MEASURE]}, "results": {"maal": {"values": values}}}
    assert reason(assess(case).goals[0].parts[0], DA) == danish


def test_a_late_milestone_says_both_dates(assess: Any) -> None:
    goal = {"milestones": [{"id": "aftale", "due": "2026-06-30"}]}
    results = {"maal": {"milestones": {"aftale": "2026-07-02"}}}
    part = assess({"goal": goal, "results": results}).goals[0].parts[0]
    assert reason(part, DA) == "nået 2. juli 2026; skulle nås 30. juni 2026"


def test_every_verdict_and_every_lateness_has_its_words(assess: Any) -> None:
    assert len({verdict_word(verdict, DA) for verdict in Verdict}) == len(Verdict)
    plan = {"agreed_on": None, "follow_up": {"meetings": [{"date": "2026-04-20"}]}}
    late = assess({"goal": {"measures": [MEASURE]}, "plan": plan, "as_of": "2027-05-01"}).late
    assert [one.kind for one in late] == [
        LateKind.PLAN_NOT_AGREED,
        LateKind.FOLLOW_UP,
        LateKind.RESULTS,
    ]
    assert [late_words(one, DA) for one in late] == [
        "Planen var ikke aftalt, da perioden begyndte",
        "Ingen opfølgning på mødet 20. april 2026",
        "Ingen resultater inden fristen 31. marts 2027",
    ]


def test_every_message_of_the_area_is_in_the_danish_catalogue() -> None:
    package = Path(pejling.assess.__file__).parent
    with (package.parent / "locale" / "da" / "assess.po").open("rb") as stream:
        known = {
            text
            for message in read_po(stream, locale="da")
            for text in (message.id if isinstance(message.id, tuple) else (message.id,))
        }
    marked = {
        str(node.args[0].value)
        for file in sorted(package.glob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "_"
        and isinstance(node.args[0], ast.Constant)
    }
    assert marked
    assert sorted(marked - known) == []
    assert sorted(known - marked - {""}) == []


@pytest.mark.parametrize(
    ("unit", "decimals", "target", "direction", "value", "danish", "english"),
    [
        ("pct.", 0, "90", "increase", "84", "6 procentpoint", "6 percentage points"),
        ("%", 1, "30.5", "increase", "29.5", "1,0 procentpoint", "1.0 percentage point"),
        ("Procent", None, "4.2", "decrease", "4.8", "0,6 procentpoint", "0.6 percentage points"),
        ("dage", 0, "180", "keep_below", "1203.4", "1.023 dage", "1,023 dage"),
        (None, None, "12", "increase", "11.5", "0,5", "0.5"),
        ("pct.", 1, "35-40", "range", "41.25", "1,3 procentpoint", "1.3 percentage points"),
    ],
)
def test_a_distance_is_in_the_unit_and_of_a_percentage_in_points(
    unit: str | None,
    decimals: int | None,
    target: str,
    direction: str,
    value: str,
    danish: str,
    english: str,
) -> None:
    low, _dash, high = target.partition("-")
    ends = {"min": Decimal(low), "max": Decimal(high)} if high else {"value": Decimal(low)}
    agreed = Target(due=date(2026, 12, 31), **ends)
    measure = Measure.model_validate(
        {"id": "m", "name": "m", "unit": unit, "direction": Direction(direction)}
        | ({} if decimals is None else {"decimals": Decimal(decimals)})
    )
    said = [distance_words(Decimal(value), agreed, measure, each) for each in (DA, EN)]
    assert said == [f"{danish} fra målet", f"{english} from the target"]
