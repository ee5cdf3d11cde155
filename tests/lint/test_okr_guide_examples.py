"""The OKR guide's three worked examples give advice and no error: what it says of itself.

The guide's numbers and dates in words of our own; what it does not speak of (why, rhythm, source,
priority) is written as it should be, so that only its own gaps are found.
"""

from datetime import date
from pathlib import Path

import pytest

from pejling.config import Config
from pejling.diagnostics import Severity
from pejling.lint import findings
from pejling.site import open_site

HEAD = """\
---
team: Teamet
rhythm: monthly
objectives:
  - id: det
    title: {title}
    why: Det betyder noget for dem, vi er til for
    origin: mixed
    supports:
      - ministry_goal: maalet
    key_results:
"""
PACKAGING = (
    HEAD.format(title="Vi fører an i emballage, der kan bruges igen")
    + """\
      - id: spild
        title: Spild i produktionen, sidste år sat til 100
        unit: indeks
        direction: decrease
        baseline: 100
        target: 70
        due: 2027-09-30
        source: Vægten
        priority: 1
      - id: anbefaler
        title: Kundernes lyst til at anbefale os (NPS)
        unit: point
        direction: increase
        target: 70
        due: 2026-12-31
        source: Undersøgelsen
        priority: 2
      - id: leverandoerer
        title: Grønne leverandører med en aftale
        unit: leverandører
        direction: increase
        target: 10
        source: Aftalerne
        priority: 3
---
"""
)
APP = (
    HEAD.format(title="Abonnenterne er glade for appen og bliver hos os")
    + """\
      - id: frafald
        title: Abonnenter, der siger op
        unit: pct.
        direction: decrease
        baseline: 10
        target: 7
        due: 2026-12-31
        source: Abonnementerne
        priority: 1
      - id: anbefaler
        title: Kundernes lyst til at anbefale os (NPS)
        unit: point
        direction: increase
        baseline: 70
        target: 80
        due: 2027-03-31
        source: Undersøgelsen
        priority: 2
      - id: kalender
        title: Brugere, der anvender kalenderen
        unit: pct.
        direction: increase
        baseline: 24
        target: 50
        source: Loggen
        priority: 3
---
"""
)
PATIENTS = (
    HEAD.format(title="Patienterne føler sig set og venter kortere")
    + """\
      - id: ventetid
        title: Ventetid i snit
        unit: uger
        direction: decrease
        baseline: 4
        target: 2
        due: 2027-06-30
        source: Journalen
        priority: 1
      - id: smiley
        title: Patienter, der trykker på den glade smiley, når de går
        unit: pct.
        direction: increase
        baseline: 41
        target: 80
        source: Standeren ved døren
        priority: 2
      - id: laeger
        title: Ansæt fem speciallæger til de områder, hvor der mangler flest
        unit: læger
        direction: increase
        baseline: 0
        target: 5
        due: 2027-03-31
        source: Personalesystemet
        priority: 3
---
"""
)


@pytest.mark.parametrize(
    ("okr", "expected"),
    [
        (PACKAGING, {"spild O05.2", "anbefaler O04", "leverandoerer O04", "leverandoerer O02.3"}),
        (APP, {"anbefaler O05.2", "kalender O02.3"}),
        (PATIENTS, {"ventetid O05.2", "smiley O02.3", "laeger O05.2", "laeger K04"}),
    ],
    ids=["packaging", "app", "patients"],
)
def test_the_guides_own_examples(okr: str, expected: set[str], tmp_path: Path) -> None:
    files = {
        "ministry.md": "---\nname: M\ngoals:\n  - {id: maalet, title: Det, from: 2026}\n---\n",
        "s/agency.md": "---\nname: S\n---\n",
        "s/okr/2026-q4/teamet.md": okr,
    }
    for name, text in files.items():
        file = tmp_path / "plans/m" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    site = open_site(tmp_path, as_of=date(2026, 10, 15), config=Config())
    found = [one for one in findings(site) if one.span.path.endswith("teamet.md")]
    assert {one.severity for one in found} == {Severity.ADVICE}
    lines = okr.splitlines()
    assert {f"{key_result(lines, one.span.line)} {one.problem.code}" for one in found} == expected


def key_result(lines: list[str], line: int) -> str:
    """Return the id of the key result that a line belongs to."""
    return next(one for one in reversed(lines[:line]) if "- id: " in one).split(": ")[1]
