"""More objectives than a team can keep in mind, by a little."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import objectives
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide, remark
from pejling.lint.subjects import OneOkr


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield the first objective that is one too many."""
    all_of_them, limits = objectives(okr), okr.whole.limits
    most = limits.few_objectives
    if most < len(all_of_them) <= limits.most_objectives:
        yield remark(all_of_them[most].at("title"), value=len(all_of_them), most=most)


RULE = Rule(
    code="O06",
    name="many-objectives",
    severity=Severity.ADVICE,
    source=okr_guide("O06"),
    theme=Theme.OKR,
    title=_("Many objectives"),
    message=_("The cycle has {value} objectives; up to {most} keep the focus."),
    hint=_("Ask which one matters most, and let the rest wait for the next cycle."),
    why=_("Focus is what the method gives. One objective with one key result can be just right."),
    bad="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: svar
    title: Alle får svar med det samme
  - id: vagter
    title: Vagterne er til at leve med
  - id: fejl
    title: Fejl bliver fundet før skibene
  - id: sprog
    title: Udlændinge bliver forstået
""",
    good="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: svar
    title: Alle får svar med det samme
  - id: vagter
    title: Vagterne er til at leve med
""",
    check=each_okr(check),
    limits=("few_objectives",),
)
