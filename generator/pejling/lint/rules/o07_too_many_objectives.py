"""More objectives than a team can keep in mind."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import objectives
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide, remark
from pejling.lint.subjects import OneOkr


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield the first objective that is one too many."""
    all_of_them, limits = objectives(okr), okr.whole.limits
    most = limits.most_objectives
    if len(all_of_them) > most:
        yield remark(all_of_them[most].at("title"), value=len(all_of_them), most=most)


RULE = Rule(
    code="O07",
    name="too-many-objectives",
    severity=Severity.WARNING,
    source=okr_guide("O07"),
    theme=Theme.OKR,
    title=_("Too many objectives"),
    message=_("The cycle has {value} objectives; at most {most} are recommended."),
    hint=_("Choose the three that matter most, and let the rest wait for the next cycle."),
    why=_(
        "With many objectives none of them comes first, and the check-ins become a round of "
        "reports."
    ),
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
  - id: nat
    title: Natten er som dagen
  - id: havne
    title: Havnene ved, hvem de skal ringe til
""",
    good="""\
=== ../okr/2026-t2/vagtcentralen.md
objectives:
  - id: svar
    title: Alle får svar med det samme
  - id: vagter
    title: Vagterne er til at leve med
  - id: fejl
    title: Fejl bliver fundet før skibene
""",
    check=each_okr(check),
    limits=("most_objectives",),
)
