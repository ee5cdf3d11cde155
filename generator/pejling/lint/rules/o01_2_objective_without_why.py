"""An objective that does not say why it matters."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield an objective without a why."""
    if not objective.has("why"):
        yield objective.remark()


RULE = Rule(
    code="O01.2",
    name="objective-without-why",
    severity=Severity.ADVICE,
    source=okr_guide("O01"),
    theme=Theme.OKR,
    title=_("No why"),
    message=_("It is not said why this matters: “{value}”"),
    hint=_("Add why: what gets better for whom when the objective is reached."),
    why=_("A why lets the team find its own way, and drop what does not lead there."),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
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
