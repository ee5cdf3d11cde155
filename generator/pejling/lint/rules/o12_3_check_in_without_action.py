"""A latest check-in with trouble in it and nothing done about it."""

from collections.abc import Iterator
from decimal import Decimal

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import is_running, key_results
from pejling.lint.passages import said
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide, remark
from pejling.lint.subjects import OneOkr

LOW_CONFIDENCE = Decimal("0.3")
"""Under this a team does not itself believe that it will get there."""


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield the latest check-in of a running cycle with a blocker or little confidence."""
    held = [one for one in okr.okr.check_ins if one.date <= okr.site.as_of]
    if not held or not is_running(okr):
        return
    last = max(held, key=lambda one: one.date)
    low = [
        one.title.words
        for one in key_results(okr)
        if last.confidence.get(one.key_result.id, LOW_CONFIDENCE) < LOW_CONFIDENCE
    ]
    if (last.blockers or low) and last.action is None:
        found = "; ".join(low) if low else said(last.blockers[0], okr.site).words
        index = okr.okr.check_ins.index(last)
        yield remark(okr.at("check_ins", index, "date"), value=last.date, found=found)


RULE = Rule(
    code="O12.3",
    name="check-in-without-action",
    severity=Severity.ADVICE,
    source=okr_guide("O12"),
    theme=Theme.OKR,
    title=_("Trouble without an action"),
    message=_(
        "The latest check-in, of {value}, names trouble ({found}) and nothing that is done "
        "about it."
    ),
    hint=_("Add action: with what is done, by whom, before the next check-in."),
    why=_("The point of a check-in is to act on obstacles quickly."),
    bad="""\
=== ../okr/2027/vagtcentralen.md
team: Vagtcentralen
rhythm: weekly
objectives:
  - id: svar
    title: Alle får svar
    key_results:
      - id: natten
        title: Opkald besvaret om natten
        unit: pct.
        baseline: 40
        target: 60
check_ins:
  - date: 2027-03-30
    blockers:
      - To stillinger står tomme
""",
    good="""\
=== ../okr/2027/vagtcentralen.md
team: Vagtcentralen
rhythm: weekly
objectives:
  - id: svar
    title: Alle får svar
    key_results:
      - id: natten
        title: Opkald besvaret om natten
        unit: pct.
        baseline: 40
        target: 60
check_ins:
  - date: 2027-03-30
    blockers:
      - To stillinger står tomme
    action: Stillingerne er slået op igen
""",
    check=each_okr(check),
)
