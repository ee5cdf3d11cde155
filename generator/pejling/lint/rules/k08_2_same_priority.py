"""Two key results of a team with the same priority."""

from collections.abc import Iterator

from pejling.diagnostics import Severity
from pejling.language import _
from pejling.lint.okr import key_results
from pejling.lint.rule import Remark, Rule, Theme, checklist, each_okr, remark
from pejling.lint.subjects import OneOkr


def check(okr: OneOkr) -> Iterator[Remark]:
    """Yield each key result that has the priority of an earlier one."""
    first: dict[int, str] = {}
    for one in key_results(okr):
        priority = one.key_result.priority
        if priority is None:
            continue
        if priority in first:
            found = first[priority]
            place = one.at("priority")
            yield remark(place, value=one.title.words, found=found, priority=priority)
        first.setdefault(priority, one.title.words)


RULE = Rule(
    code="K08.2",
    name="same-priority",
    severity=Severity.ADVICE,
    source=checklist("8"),
    theme=Theme.OKR,
    title=_("The same priority twice"),
    message=_("“{value}” has the same priority as “{found}”: {priority}."),
    hint=_(
        "Number all the key results of the team in one row, across its objectives; the last is "
        "dropped first."
    ),
    why=_("Where two are held on to equally, nobody knows which one gives way."),
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
        due: 2026-08-31
        priority: 1
        source: Telefonsystemet
      - id: igen
        title: Fejl, der bliver meldt igen
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
      - id: igen
        title: Fejl, der bliver meldt igen
        unit: pct.
        baseline: 71
        target: 90
        due: 2026-08-31
        source: Telefonsystemet
        priority: 2
""",
    check=each_okr(check),
)
