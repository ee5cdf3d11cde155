"""A key result that names a solution and not the effect it is to have."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, checklist
from pejling.lint.text import builds


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result whose title builds, buys, hires or holds something."""
    title = key_result.title
    if found := builds(title.words, title.language):
        yield key_result.remark(found=found)


RULE = Rule(
    code="K04",
    name="solution-in-key-result",
    severity=Severity.ADVICE,
    source=checklist("4"),
    theme=Theme.OKR,
    title=_("A solution, not an effect"),
    message=_("“{value}” is a solution or a task ({found}), not an effect."),
    hint=_(
        "Ask what will be different for whom when it is done, and measure that. The solution "
        "belongs in the work, where it can be changed."
    ),
    why=_(
        "Who names the solution beforehand cannot find a better one on the way, and can reach "
        "the target without any effect."
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
        title: Lancer en app til meldinger om fejl
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
        title: Meldinger om fejl, der får svar samme dag
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
""",
    check=each_key_result(check),
)
