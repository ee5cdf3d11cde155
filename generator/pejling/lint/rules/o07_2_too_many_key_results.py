"""More key results than an objective needs."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide, remark


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield the first key result that is one too many."""
    all_of_them, limits = objective.key_results, objective.okr.whole.limits
    most = limits.most_key_results
    if len(all_of_them) > most:
        place = all_of_them[most].at("title")
        yield remark(place, value=objective.title.words, count=len(all_of_them), most=most)


RULE = Rule(
    code="O07.2",
    name="too-many-key-results",
    severity=Severity.WARNING,
    source=okr_guide("O07"),
    theme=Theme.OKR,
    title=_("Too many key results"),
    message=_("The objective has {count} key results; at most {most} are recommended: “{value}”"),
    hint=_("Keep the three that would convince you, and follow the others as kpis:."),
    why=_("What is measured in six ways is steered in none."),
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
      - id: dag
        title: Opkald besvaret om dagen
        unit: pct.
        baseline: 40
        target: 60
      - id: nat
        title: Opkald besvaret om natten
        unit: pct.
        baseline: 40
        target: 60
      - id: loest
        title: Fejl løst i første opkald
        unit: pct.
        baseline: 40
        target: 60
      - id: igen
        title: Opkald uden gentagelse
        unit: pct.
        baseline: 40
        target: 60
      - id: tolk
        title: Opkald med tolk inden to minutter
        unit: pct.
        baseline: 40
        target: 60
      - id: kendt
        title: Fejl, vi kendte i forvejen
        unit: pct.
        baseline: 40
        target: 60
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
      - id: dag
        title: Opkald besvaret om dagen
        unit: pct.
        baseline: 40
        target: 60
      - id: nat
        title: Opkald besvaret om natten
        unit: pct.
        baseline: 40
        target: 60
      - id: loest
        title: Fejl løst i første opkald
        unit: pct.
        baseline: 40
        target: 60
""",
    check=each_objective(check),
    limits=("most_key_results",),
)
