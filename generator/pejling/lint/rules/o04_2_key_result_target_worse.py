"""A key result whose target is on the wrong side of where it stands."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _, speech
from pejling.lint.okr import OneKeyResult, each_key_result
from pejling.lint.rule import Remark, Rule, Theme, okr_guide, remark
from pejling.model import Direction


def check(key_result: OneKeyResult) -> Iterator[Remark]:
    """Yield a key result that is to rise to less, or fall to more."""
    said = key_result.key_result
    if said.baseline is None or said.target is None or said.direction not in _MOVING:
        return
    is_worse = said.target < said.baseline if said.direction.rises else said.target > said.baseline
    if is_worse:
        shown = speech(key_result.okr.site.config.languages[0]).number
        yield remark(
            key_result.at("target"),
            value=key_result.title.words,
            baseline=shown(said.baseline, said.decimals),
            target=shown(said.target, said.decimals),
        )


_MOVING = frozenset({Direction.INCREASE, Direction.DECREASE})


RULE = Rule(
    code="O04.2",
    name="key-result-target-worse",
    severity=Severity.WARNING,
    source=okr_guide("O04"),
    theme=Theme.OKR,
    title=_("A target that is worse than today"),
    message=_("“{value}” stands at {baseline}; the target, {target}, is no better."),
    hint=_("Turn direction: round, or set a target that is better than today."),
    why=_(
        "A key result shows the way forward. Where the numbers say the opposite, either they "
        "or the direction are written wrongly."
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
        direction: increase
        target: 60
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
        direction: increase
""",
    check=each_key_result(check),
)
