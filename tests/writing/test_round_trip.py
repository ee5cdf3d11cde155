"""What is written reads back as the same values, whatever a text holds."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from pejling.load.front_matter import split
from pejling.load.prose.characters import CONTROL, DIRECTION
from pejling.load.refusals import Reading
from pejling.load.yaml_reading import Tree, read
from pejling.model import Plan, Results, Translations
from pejling.source import Source
from pejling.writing.emitting import front_matter
from pejling.writing.plain import plain

TRICKY = [
    "Hurtigere svar: ét ja",
    'Sag #12, "hastesag"',
    "@borger",
    "- ja",
    "nej: ",
    "null",
    "~",
    "'",
    '"',
    "a # b",
    "a:",
    "En linje\nog en til",
    "En linje\n\nog en til\n",
    "  indrykket\nlinje",
    "slut \nher",
    "a\u2028b",
    "a\x85b",
    "a\\b",
    "12 pct.",
    "2026-12-31",
    "94,5",
    "---",
    "...",
    "\ttab",
    "{a: b}",
    "[1, 2]",
    "*x",
    "&x",
    "!x",
    "%x",
    "`x`",
    "| x",
    "> x",
    "? x",
    "=",
    "<<",
]
any_text = st.one_of(
    st.sampled_from(TRICKY),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    st.text(" :#'\"\n-,[]{}|>&*!%@`?a1æ", min_size=1, max_size=12),
)


def is_allowed(text: str) -> bool:
    """Say whether the loader takes a text at all: no control character, no change of direction."""
    seen = text.translate(dict.fromkeys(map(ord, "\x85\u2028\u2029\r")))
    return not CONTROL.search(seen) and not DIRECTION.search(seen)


texts = any_text.filter(is_allowed)
written = texts.filter(lambda text: bool(text.strip()))
numbers = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
)


def reads_back(content: dict[str, Any]) -> Tree:
    text = front_matter(content, "Tekst")
    front = split(Source("x.md", text.replace("\r\n", "\n"))).front
    assert front is not None
    tree = read(front)
    assert tree.diagnostics == ()
    return tree


@given(written, written)
def test_a_text_reads_back(first: str, second: str) -> None:
    said = {"name": first, "list": [first, {"a": second, "b": {"da": first}}], "z": second}
    assert reads_back(said).data == said


@given(
    written,
    written,
    st.lists(numbers, min_size=1, max_size=3),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
@example("12 pct.", "-", [Decimal("1.840")], date(2026, 12, 31))
def test_a_plan_reads_back(title: str, words: str, figures: list[Decimal], day: date) -> None:
    measure = {
        "id": "m",
        "name": title,
        "unit": {"da": title, "en": words},
        "decimals": "3",
        "targets": [
            {"due": date(1900 + index, 1, 1), "value": figure}
            for index, figure in enumerate(figures)
        ]
        + [{"due": date(2199, 12, 31), "value": {"da": words}}],
    }
    goal = {"id": "g", "title": title, "weight": Decimal("12.5"), "measures": [measure]}
    plan = Plan.model_validate(
        {"agreed_on": day, "case": words, "goals": [goal], "not_chosen": [{"da": title}, words]}
        | {"resources": [{"goal": "g", "amount": Decimal(1), "unit": words}]}
    )
    assert validated(Plan, reads_back(plain(plan))) == plan


@given(written, numbers, numbers)
def test_results_read_back(words: str, first: Decimal, second: Decimal) -> None:
    values = {
        "a": first,
        "b": {"value": second, "as_of": date(2026, 12, 31), "n": "3"},
        "c": [first, {"value": second, "note": words}],
        "d": {"value": {"da": words, "en": "x"}},
        "e": {"final_expected": date(2027, 1, 1)},
    }
    goal = {"values": values, "milestones": {"m": "missed", "n": date(2026, 1, 1)}, "analyse": True}
    results = Results.model_validate(
        {"goals": {"g": goal}, "lessons": [{"id": "x", "text": words}]}
    )
    assert validated(Results, reads_back(plain(results))) == results


@given(texts.filter(lambda text: bool(text.strip())))
def test_words_where_a_number_could_stand_stay_words(words: str) -> None:
    results = Results.model_validate({"goals": {"g": {"values": {"m": {"value": {"da": words}}}}}})
    as_words = results.goals["g"].values["m"][0].model_copy(update={"value": words})
    goal = results.goals["g"].model_copy(update={"values": {"m": (as_words,)}})
    results = results.model_copy(update={"goals": {"g": goal}})
    tree = reads_back(plain(results))
    assert tree.data == {"goals": {"g": {"values": {"m": words}}}}


def validated(model: Any, tree: Tree) -> Any:
    reading = Reading(model, tree).read()
    assert reading.diagnostics == []
    return reading.content


def test_a_text_in_two_languages_stays_one() -> None:
    said = Translations({"da": "Vand", "en": "Water"})
    assert reads_back({"name": said}).data == {"name": {"da": "Vand", "en": "Water"}}
