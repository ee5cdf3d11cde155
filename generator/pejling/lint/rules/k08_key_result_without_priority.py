"""A key result that does not say whether it is dropped first or last."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import key_results
from pejling.lint.rule import Remark, Rule, Theme, checklist, each_okr
from pejling.lint.subjects import OneOkr


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield key results without a priority beside others."""
    every = key_results(okr)
    for one in every if len(every) > 1 else ():
        if not one.has("priority"):
            yield one.remark()


RULE = Rule(
    code="K08",
    name="key-result-without-priority",
    severity=Severity.ADVICE,
    source=checklist("8"),
    theme=Theme.OKR,
    title=_("Which one is dropped?"),
    message=_("It is not said whether “{value}” is dropped first or last under pressure."),
    hint=_("Add priority: 1 for what is held on to longest, 2 for the next."),
    why=_("The choice is made better in peace than under pressure."),
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
    check=each_okr(check),
)
