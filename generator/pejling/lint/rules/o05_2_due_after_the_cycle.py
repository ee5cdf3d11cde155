"""A key result that is due when its cycle is over."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, days, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, okr_guide, remark


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result with a date after the last day of its cycle."""
    due, last = key_result.key_result.due, days(key_result.okr)[1]
    if due is not None and due > last:
        place = key_result.at("due")
        yield remark(place, value=key_result.title.words, due=due, last=last)


RULE = Rule(
    code="O05.2",
    name="due-after-the-cycle",
    severity=Severity.ADVICE,
    source=okr_guide("O05"),
    theme=Theme.OKR,
    title=_("Due after the cycle"),
    message=_("“{value}” is due on {due}, after the cycle ends on {last}."),
    hint=_("Set a target for this cycle, or move the objective to the longer cycle around it."),
    why=_(
        "A cycle ends with a look at what was reached. What is due later cannot be judged "
        "then, and is easily put off."
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
        priority: 1
        source: Telefonsystemet
        due: 2026-12-31
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
    check=each_key_result(check),
)
