"""A key result without a word of where its numbers come from."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, checklist


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result without a source."""
    if not key_result.has("source"):
        yield key_result.remark()


RULE = Rule(
    code="K02",
    name="key-result-without-source",
    severity=Severity.WARNING,
    source=checklist("2"),
    theme=Theme.OKR,
    title=_("How is it measured?"),
    message=_("It is not said how “{value}” is measured."),
    hint=_("Add source: with the system, register or count that the value comes from."),
    why=_(
        "A key result that nobody can measure is found out at the first check-in. Asks the "
        "second question of the checklist: how will we in fact measure progress?"
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
        due: 2026-08-31
        priority: 1
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
