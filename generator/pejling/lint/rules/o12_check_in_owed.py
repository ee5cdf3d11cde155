"""A team that has not checked in for longer than its rhythm allows."""

from collections.abc import Iterator

from pejling.assess.rhythm import rhythm_of
from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import is_running
from pejling.lint.rule import Remark, Rule, Theme, each_okr, okr_guide, remark
from pejling.lint.subjects import OneOkr


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield a running cycle with too long a silence."""
    if is_running(okr):
        held = (one.date for one in okr.okr.check_ins if one.date <= okr.site.as_of)
        rhythm = rhythm_of(okr.okr, okr.document.place.period, held, okr.site.as_of)
        if rhythm.is_missed:
            place = okr.at("check_ins", key=True)
            yield remark(place, value=rhythm.silent, most=rhythm.allowed)


RULE = Rule(
    code="O12",
    name="check-in-owed",
    severity=Severity.WARNING,
    source=okr_guide("O12"),
    theme=Theme.OKR,
    title=_("A check-in that did not come"),
    message=_("It is {value} days since the last check-in, and the rhythm allows {most}."),
    hint=_("Run pejling check-in, or write the days without check-ins under pauses:."),
    why=_("Regular check-ins are where trouble is seen in time. Silence is never green."),
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
  - date: 2027-03-10
    comment: Natten er for tyndt bemandet
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
  - date: 2027-03-10
    comment: Natten er for tyndt bemandet
  - date: 2027-03-30
    comment: En vagt mere er ansat
""",
    check=each_okr(check),
)
