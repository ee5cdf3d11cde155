"""A key result that is for others to decide."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, checklist
from pejling.lint.text import left_to_others


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result whose subject is somebody outside."""
    title = key_result.title
    if found := left_to_others(title.words, title.language):
        yield key_result.remark(found=found)


RULE = Rule(
    code="K06",
    name="left-to-others",
    severity=Severity.ADVICE,
    source=checklist("6"),
    theme=Theme.OKR,
    title=_("Can we influence it?"),
    message=_("“{value}” is for others to decide ({found})."),
    hint=_(
        "Measure what the team itself can move: what is delivered to them, in time and in "
        "such a state that they can say yes."
    ),
    why=_("A team that cannot move its key result watches it instead of working for it."),
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
        title: Regeringen beslutter en ny taksttabel
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
        title: Oplæg til takster, der er klar til beslutning
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
""",
    check=each_key_result(check),
)
