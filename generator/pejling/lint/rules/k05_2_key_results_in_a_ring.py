"""Key results that wait for each other; linking refuses them."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, checklist

RULE = Rule(
    code="K05.2",
    name="key-results-in-a-ring",
    severity=Severity.ERROR,
    source=checklist("5"),
    theme=Theme.OKR,
    title=_("Key results that wait for each other"),
    why=_("Where each waits for the next and the last for the first, none can begin."),
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
        depends_on:
          - igen
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
""",
    enforced_by=("R609",),
)
