"""A key result of a cycle under way that says neither a number nor steps to reach."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import OneKeyResult, each_key_result, has_begun
from pejling.lint.rule import Remark, Rule, Theme, okr_guide


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result without target and steps, once its cycle has begun."""
    is_open = not (key_result.has("target") or key_result.has("zones"))
    if is_open and has_begun(key_result.okr):
        yield key_result.remark()


RULE = Rule(
    code="O02",
    name="key-result-without-target",
    severity=Severity.ERROR,
    source=okr_guide("O02"),
    theme=Theme.OKR,
    title=_("Nothing to reach"),
    message=_("It is not said when we are there: “{value}”"),
    hint=_("Add target: with a number, or zones: with what each step looks like."),
    why=_(
        "A key result says whether we got there, or how far. Without a target nobody can "
        "tell, and it counts for nothing in the score. Asks the first question of the "
        "checklist: is it clear when we are there?"
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
    check=each_key_result(check),
)
