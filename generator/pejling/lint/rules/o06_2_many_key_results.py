"""More key results than an objective needs, by a little."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide, remark


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield the first key result that is one too many."""
    all_of_them, limits = objective.key_results, objective.okr.whole.limits
    most = limits.few_key_results
    if most < len(all_of_them) <= limits.most_key_results:
        place = all_of_them[most].at("title")
        yield remark(place, value=objective.title.words, count=len(all_of_them), most=most)


RULE = Rule(
    code="O06.2",
    name="many-key-results",
    severity=Severity.ADVICE,
    source=okr_guide("O06"),
    theme=Theme.OKR,
    title=_("Many key results"),
    message=_("The objective has {count} key results; up to {most} keep the focus: “{value}”"),
    hint=_("Keep those that would convince you that the objective is reached."),
    why=_("Each key result asks for data, talk and attention at every check-in."),
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
""",
    check=each_objective(check),
    limits=("few_key_results",),
)
