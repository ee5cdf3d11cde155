"""A key result that keeps things as they are, which is what an indicator is for."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _, speech
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, okr_guide
from pejling.lint.text import keeps
from pejling.model import Direction


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result that says so, or whose numbers do."""
    said, title = key_result.key_result, key_result.title
    found = keeps(title.words, title.language)
    if found is None and said.direction in _KEEPING and said.direction is not None:
        found = said.direction.value
    if found is None and said.target is not None and said.target == said.baseline:
        shown = speech(key_result.okr.site.config.languages[0]).number
        found = shown(said.target, said.decimals)
    if found is not None:
        yield key_result.remark(found=found)


_KEEPING = frozenset({Direction.KEEP_ABOVE, Direction.KEEP_BELOW})


RULE = Rule(
    code="O08",
    name="key-result-maintains",
    severity=Severity.WARNING,
    source=okr_guide("O08"),
    theme=Theme.OKR,
    title=_("A key result that keeps things as they are"),
    message=_("“{value}” keeps a level and changes nothing ({found})."),
    hint=_("Move it to kpis: with keep_above: or keep_below:, or say what is to become better."),
    why=_(
        "Key results drive change; indicators watch that daily work holds its level. Both are "
        "needed, and they are told apart."
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
        title: Fasthold at 90 pct. af alle opkald er besvaret
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
    check=each_key_result(check),
)
