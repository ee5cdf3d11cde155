"""A key result whose beginning is not known, so that nobody sees how ambitious it is."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result that is to reach a number from nobody knows where."""
    said = key_result.key_result
    starts = said.zones is not None and said.zones.fail is not None
    if key_result.is_numeric and not key_result.has("baseline") and not starts:
        yield key_result.remark()


RULE = Rule(
    code="O04",
    name="key-result-without-baseline",
    severity=Severity.ADVICE,
    source=okr_guide("O04"),
    theme=Theme.OKR,
    title=_("A key result without a starting point"),
    message=_("It is not said where “{value}” stands today."),
    hint=_("Add baseline: with the value at the start of the cycle; 0 where nothing is there yet."),
    why=_(
        "A target shows the ambition only beside the starting point. From 41 to 80 is another "
        "thing than from 78 to 80."
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
