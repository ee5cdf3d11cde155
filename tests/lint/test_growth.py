"""No rule takes more than its share of a text that is longer: twice the text, twice the time."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pejling.config import Config
from pejling.diagnostics import Diagnostic
from pejling.lint import Rule, rules
from pejling.lint.subjects import Whole
from pejling.site import Site, open_site
from tests.growing import grows_evenly
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


def long_plan(root: Path, pattern: str, size: int) -> Site:
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
    return site


@pytest.mark.parametrize("name", PATTERNS)
def test_no_rule_is_quadratic_in_the_length_of_a_text(name: str, tmp_path: Path) -> None:
    sites = {size: long_plan(tmp_path / str(size), PATTERNS[name], size) for size in SIZES}
    assert all(Whole(site).plans for site in sites.values())
    slow = [
        rule.name
        for rule in rules()
        if not grows_evenly({size: partial(found, rule, sites[size]) for size in SIZES})
    ]
    assert slow == []


def found(rule: Rule, site: Site) -> list[Diagnostic]:
    return list(rule.findings(Whole(site), rule.severity))
