"""A key result that does not say when it is to be reached."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result without a date of its own."""
    if not key_result.has("due"):
        yield key_result.remark()


RULE = Rule(
    code="O02.3",
    name="key-result-without-date",
    severity=Severity.ADVICE,
    source=okr_guide("O02"),
    theme=Theme.OKR,
    title=_("No date"),
    message=_("There is no date for “{value}”; the end of the cycle is taken to be meant."),
    hint=_("Add due: with the day it is to be reached."),
    why=_(
        "A date makes it clear when to look, also for those who are not in the team. The last "
        "day of the cycle is only a guess."
    ),
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
        unit: pct.
        baseline: 71
        target: 90
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
