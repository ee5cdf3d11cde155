"""An objective with a number in it, which belongs in a key result."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide
from pejling.lint.text import quantities


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield an objective whose title names a quantity."""
    title = objective.title
    found = quantities(title.words, title.language)
    if found:
        yield objective.remark(found=found[0])


RULE = Rule(
    code="O01",
    name="number-in-objective",
    severity=Severity.WARNING,
    source=okr_guide("O01"),
    theme=Theme.OKR,
    title=_("A number in the objective"),
    message=_("The objective says {found}: “{value}”"),
    hint=_("Say in the objective what will be different, and let a key result have the number."),
    why=_(
        "An objective gives the direction and may be a little lofty; people should want to "
        "get there. How far, and when we are there, is for the key results to say."
    ),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: 90 pct. af alle opkald er besvaret
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
)
