"""An objective of a cycle under way that nothing shows the reaching of."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneObjective, each_objective, has_begun
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield an objective without key results, once its cycle has begun."""
    if not objective.objective.key_results and has_begun(objective.okr):
        yield objective.remark()


RULE = Rule(
    code="O06.3",
    name="objective-without-key-results",
    severity=Severity.ERROR,
    source=okr_guide("O06"),
    theme=Theme.OKR,
    title=_("No key result"),
    message=_("Nothing shows whether this is reached: “{value}”"),
    hint=_(
        "Add key_results: with one to three things that can be measured, or say abandoned: "
        "with the date and why."
    ),
    why=_(
        "Without a key result an objective is a wish: it has no score, and nobody knows when "
        "it is reached."
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
