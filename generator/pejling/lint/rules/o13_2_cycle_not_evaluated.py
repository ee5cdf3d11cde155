"""A cycle that ended some time ago and is not evaluated."""

from collections.abc import Iterator
from datetime import timedelta

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import days
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide, remark
from pejling.lint.subjects import OneOkr

DAYS_AFTER = 30
"""As long as a follow-up of a plan may be owed before it is late."""


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield a cycle without an evaluation a month after its end."""
    last = days(okr)[1]
    if okr.okr.evaluation is None and last + timedelta(days=DAYS_AFTER) < okr.site.as_of:
        yield remark(okr.at("team"), value=last)


RULE = Rule(
    code="O13.2",
    name="cycle-not-evaluated",
    severity=Severity.WARNING,
    source=okr_guide("O13"),
    theme=Theme.OKR,
    title=_("No evaluation"),
    message=_("The cycle ended on {value} and is not evaluated."),
    hint=_("Add evaluation: with what worked, what did not, and what happens to each key result."),
    why=_("Learning at the end of a cycle is what makes the next one better."),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
# evaluation:
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
check_ins:
  - date: 2026-08-25
    values:
      besvarede: 88
evaluation:
  worked: Flere vagter
  did_not: For få tolke
""",
    check=each_okr(check),
)
