"""An objective that does not say who wrote it."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield an objective without an origin."""
    if not objective.has("origin"):
        yield objective.remark()


RULE = Rule(
    code="O16",
    name="origin-missing",
    severity=Severity.WARNING,
    source=okr_guide("O16"),
    theme=Theme.OKR,
    title=_("Who wrote it?"),
    message=_("It is not said who wrote this objective: “{value}”"),
    hint=_("Add origin: top_down, bottom_up or mixed."),
    why=_(
        "A mix of direction from the top and ideas from the teams works best. Written down, "
        "it can be seen whether there is one."
    ),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    why: Et ubesvaret opkald kan koste et skib
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
