"""A key result that waits for others."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, checklist, remark


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result that says what it waits for."""
    waits = [one.words for one in key_result.waits_for]
    if waits:
        place = key_result.at("depends_on", 0)
        yield remark(place, value=key_result.title.words, found="; ".join(waits))


RULE = Rule(
    code="K05",
    name="key-result-waits",
    severity=Severity.ADVICE,
    source=checklist("5"),
    theme=Theme.OKR,
    title=_("It depends on another"),
    message=_("“{value}” waits for: {found}."),
    hint=_(
        "Agree who tells whom, and when; or make the two independent, so that one can succeed "
        "alone."
    ),
    why=_(
        "A key result that waits for another fails together with it, and nobody quite owns "
        "the waiting."
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
        source: Telefonsystemet
      - id: igen
        title: Fejl, der bliver meldt igen
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        source: Telefonsystemet
        priority: 2
        depends_on:
          - besvarede
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
      - id: igen
        title: Fejl, der bliver meldt igen
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        source: Telefonsystemet
        priority: 2
""",
    check=each_key_result(check),
)
