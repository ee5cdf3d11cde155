"""An objective of a team that serves nothing beyond the team."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import WHOLE_AGENCY, OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield an objective of a team without support."""
    is_agency = objective.okr.document.place.name == WHOLE_AGENCY
    if not is_agency and not objective.objective.supports:
        yield objective.remark()


RULE = Rule(
    code="O11",
    name="orphan-objective",
    severity=Severity.WARNING,
    source=okr_guide("O11"),
    theme=Theme.OKR,
    title=_("An orphan objective"),
    message=_("The objective serves no goal and no other objective: “{value}”"),
    hint=_(
        "Add supports: with the goal or objective that it serves. If there is none, ask "
        "whether it is worth the time."
    ),
    why=_(
        "All teams work towards the same overall goals. An objective that stands alone may be "
        "right, but then it should be said why."
    ),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    why: Et ubesvaret opkald kan koste et skib
    origin: mixed
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
