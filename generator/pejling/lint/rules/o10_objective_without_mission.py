"""An objective of the whole agency that serves no goal of its plan or ministry."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import WHOLE_AGENCY, OneObjective, each_objective
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(objective: OneObjective) -> Iterator[Remark]:
    """Yield an objective of the whole agency without support."""
    is_agency = objective.okr.document.place.name == WHOLE_AGENCY
    if is_agency and not objective.objective.supports:
        yield objective.remark()


RULE = Rule(
    code="O10",
    name="objective-without-mission",
    severity=Severity.ADVICE,
    source=okr_guide("O10"),
    theme=Theme.OKR,
    title=_("No link to the plan"),
    message=_("The objective serves no goal of the agency or the ministry: “{value}”"),
    hint=_("Add supports: with the goal that it serves."),
    why=_(
        "Objectives begin with what the organisation is there for and what is most critical "
        "now. The link shows the teams why."
    ),
    bad="""\
=== ../okr/2026/agency.md
objectives:
  - id: naer
    title: Vi er tættere på skibene
    why: Skibene ser fejlen først
""",
    good="""\
=== ../okr/2026/agency.md
objectives:
  - id: naer
    title: Vi er tættere på skibene
    why: Skibene ser fejlen først
    supports:
      - goal: 2026/fyr-i-drift
""",
    check=each_objective(check),
)
