"""No rule takes more than its share of a text that is longer: twice the text, twice the time."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from bench.growth import exponent
from pejling.config import Config
from pejling.lint import Rule, rules
from pejling.lint.subjects import Whole
from pejling.site import open_site
from tests.lint.examples import copied

pytestmark = pytest.mark.fuzz

PATTERNS = {
    "words": "Borgerne venter kortere på svar, og de ved hvorfor. ",
    "one word": "sagsbehandlingstid",
    "capitals": "ABC (ABCD) EFG ",
    "brackets": "(((a) (b ",
    "verbs": "styrke og udvikle og gennemføre og ",
    "numbers": "12,5 pct. 3.000 2026-12-31 ",
    "stops": "f.eks. bl.a. m.v. ... !? ",
    "quotes": "»a« “b” ’c’ ",
}
SIZES = (15_000, 30_000, 60_000)
TOO_LITTLE = 0.1
"""Seconds on the longest text that say nothing of growth."""
EVEN = 1.6
"""The exponent between text and time; twice the text four times the time is 2."""


def long_plan(root: Path, pattern: str, size: int) -> Whole:
    """Return the example plans with long texts in the title, the fields and the prose."""
    plan = copied(root) / "hav-og-fyr/fyrtilsynet/2026/plan.md"
    text = (pattern * (size // len(pattern.encode()))).strip()
    facts, body = plan.read_text("utf-8").split("---\n", 2)[1:]
    facts = facts.replace(
        "title: Kommunerne ved, hvilke fyr der bliver bevaret", f"title: '{text}'"
    )
    facts = facts.replace(
        "definition: Median, fra fejlen er meldt, til fyret lyser", f"definition: '{text}'"
    )
    plan.write_text(f"---\n{facts}---\n{body}\n{text}\n", "utf-8")
    site = open_site(root, as_of=date(2027, 4, 1), config=Config())
    assert [one.message("da") for one in site.errors] == []
    return Whole(site)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_rule_is_quadratic_in_the_length_of_a_text(name: str, tmp_path: Path) -> None:
    """A rule that seems to be is measured again: others use the machine too."""
    plans = {size: long_plan(tmp_path / str(size), PATTERNS[name], size) for size in SIZES}
    assert all(whole.plans for whole in plans.values())
    suspects = [rule for rule in rules() if not _grows_evenly(rule, plans, 1)]
    assert [rule.name for rule in suspects if not _grows_evenly(rule, plans, 5)] == []


def _grows_evenly(rule: Rule, plans: Mapping[int, Whole], times: int) -> bool:
    costs = {size: min(_cost(rule, whole) for _ in range(times)) for size, whole in plans.items()}
    return costs[SIZES[-1]] < TOO_LITTLE or exponent(costs) < EVEN


def _cost(rule: Rule, whole: Whole) -> float:
    begun = process_time()
    list(rule.findings(whole, rule.severity))
    return process_time() - begun + 1e-6
