"""An objective too long to be remembered."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide
from pejling.lint.text import count


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield an objective whose title has more words than the limit."""
    title, most = objective.title, objective.okr.whole.limits.most_objective_words
    if (length := count(title.words)) > most:
        yield objective.remark(count=length, most=most)


RULE = Rule(
    code="O01.3",
    name="long-objective",
    severity=Severity.ADVICE,
    source=okr_guide("O01"),
    theme=Theme.OKR,
    title=_("A long objective"),
    message=_("The objective has {count} words; at most {most} are easy to remember: “{value}”"),
    hint=_("Say it as you would at the coffee machine, and put the rest under why."),
    why=_("People work towards an objective that they can say without looking it up."),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Alle, der melder en fejl på et fyr, får et svar, de kan bruge, med det samme
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
""",
    check=each_objective(check),
    limits=("most_objective_words",),
)
