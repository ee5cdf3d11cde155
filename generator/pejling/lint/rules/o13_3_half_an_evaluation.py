"""An evaluation that answers only one of the two questions, or none."""

from collections.abc import Iterator

from pejling.diagnostics import TRANSLATED, Severity
from pejling.language import _
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide, remark
from pejling.lint.subjects import OneOkr


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield an evaluation that lacks an answer."""
    evaluation = okr.okr.evaluation
    if evaluation is not None:
        for key, part in (("worked", _("what worked")), ("did_not", _("what did not work"))):
            if not okr.has("evaluation", key):
                span = okr.at("evaluation", key=True)
                yield remark(span, part=f"{TRANSLATED}{part}", key=key)


RULE = Rule(
    code="O13.3",
    name="half-an-evaluation",
    severity=Severity.WARNING,
    source=okr_guide("O13"),
    theme=Theme.OKR,
    title=_("Half an evaluation"),
    message=_("The evaluation does not say {part} ({key})."),
    hint=_("Add worked: and did_not:, also where the answer is short."),
    why=_(
        "What worked is to be kept, and what did not is to be changed: both questions are "
        "asked, in good cycles too."
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
    key_results:
      - id: besvarede
        title: Opkald besvaret inden 30 sekunder
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
check_ins:
  - date: 2026-08-25
    values:
      besvarede: 88
evaluation:
  worked: Flere vagter
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
check_ins:
  - date: 2026-08-25
    values:
      besvarede: 88
evaluation:
  worked: Flere vagter
  did_not: For få tolke
""",
    check=each_okr(check),
)
