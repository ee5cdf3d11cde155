"""A key result of an evaluated cycle that was not measured when the cycle ended."""

from collections.abc import Iterator
from datetime import timedelta

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import days, is_over, key_results
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide
from pejling.lint.subjects import OneOkr

LAST_DAYS = 31
"""A value this close to the end is a final one, also for who measures once a month."""


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield key results of an evaluated, ended cycle without a late value or a reason."""
    evaluation = okr.okr.evaluation
    if evaluation is None or not is_over(okr):
        return
    since = days(okr)[1] - timedelta(days=LAST_DAYS)
    late = {name for one in okr.okr.check_ins if one.date >= since for name in one.values}
    for one in key_results(okr):
        told = evaluation.key_results.get(one.key_result.id)
        if one.key_result.id not in late and not (told and told.comment):
            yield one.remark(days=LAST_DAYS)


RULE = Rule(
    code="O13",
    name="no-final-value",
    severity=Severity.ERROR,
    source=okr_guide("O13"),
    theme=Theme.OKR,
    title=_("No final value"),
    message=_("The cycle is evaluated, and “{value}” has no value from its last {days} days."),
    hint=_(
        "Add a last check-in with the value, dated in the cycle; say under evaluation: why it "
        "cannot be measured where that is so."
    ),
    why=_(
        "An evaluation without the final numbers is an opinion. The next cycle begins where "
        "this one ended."
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
check_ins:
  - date: 2026-05-18
    values:
      besvarede: 76
evaluation:
  worked: Flere vagter
  did_not: For få tolke
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
