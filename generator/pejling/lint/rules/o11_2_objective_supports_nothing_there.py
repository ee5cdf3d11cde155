"""An objective supports what is there; linking refuses other names."""

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.rule import Rule, Theme, okr_guide

RULE = Rule(
    code="O11.2",
    name="objective-supports-nothing-there",
    severity=Severity.ERROR,
    source=okr_guide("O11"),
    theme=Theme.OKR,
    title=_("A support of nothing"),
    why=_(
        "The way from a key result up to a goal of the ministry is only as good as its links. "
        "A name that leads nowhere would break it unseen."
    ),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
# check_ins:
# evaluation:
objectives:
  - id: hurtigt-svar
    title: Den, der melder en fejl, får svar med det samme
    supports:
      - goal: 2026/fyr-i-dirft
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
# check_ins:
# evaluation:
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
    enforced_by=("R601", "R602", "R603", "R626"),
)
