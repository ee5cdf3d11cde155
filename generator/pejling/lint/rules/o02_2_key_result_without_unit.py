"""A key result with a number whose unit is not said."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result that is to reach a number and has no unit."""
    if key_result.is_numeric and not key_result.has("unit"):
        yield key_result.remark()


RULE = Rule(
    code="O02.2",
    name="key-result-without-unit",
    severity=Severity.WARNING,
    source=okr_guide("O02"),
    theme=Theme.OKR,
    title=_("A number of what?"),
    message=_("The target has no unit: “{value}”"),
    hint=_("Add unit: per cent, days, cases, points …"),
    why=_("A number without a unit can be read in several ways, and is then read in several ways."),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    why: Et ubesvaret opkald kan koste et skib
    origin: mixed
    supports:
      - goal: 2026/fyr-i-drift
    key_results:
      - id: besvarede
        title: Opkald besvaret inden 30 sekunder
        baseline: 71
        target: 90
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
""",
    good="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    why: Et ubesvaret opkald kan koste et skib
    origin: mixed
    supports:
      - goal: 2026/fyr-i-drift
    key_results:
      - id: besvarede
        title: Opkald besvaret inden 30 sekunder
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
""",
    check=each_key_result(check),
)
