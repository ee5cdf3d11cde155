"""The next cycle carries on what the evaluation keeps, from where it stands, and says the rest."""

from typing import Any

import pytest

from pejling.load import Place
from pejling.writing.errors import WritingError
from pejling.writing.next_cycle import next_cycle
from pejling.writing.scaffold import Scaffold

Folder = Any

OKR = """---
team: Kysten
parent: 2026
rhythm: fortnightly
objectives:
  - id: ro
    title:
      da: Ro
      en: Calm
    supports:
      - goal: 2026/trivsel
        kind: contributes
        confirmed_on: 2026-09-01
      - objective: 2026-q4/havet/ro
      - objective: 2026/agency/altid
    key_results:
      - id: dage
        title: Dage
        decimals: 0
        direction: decrease
        baseline: 30
        target: 10
        due: 2026-12-31
        depends_on:
          - skilte
          - vagter
          - havet/laug
      - id: skilte
        title: Skilte
        target: 50
        due: 2026-11-30
      - id: vagter
        title: Vagter
        target: 5
      - id: naaet
        title: Nået
        baseline: 1
        target: 4
      - id: form
        title: Form
        baseline: 1
        target: 9
      - id: trin
        title: Trin
        zones:
          commit: 10
          target: 20
          stretch: 30
  - id: vildt
    title: Vildt
    key_results:
      - id: fugle
        title: Fugle
        target: 3
    abandoned:
      date: 2026-11-01
      why: Is
  - id: slut
    title: Slut
    key_results:
      - id: sidste
        title: Sidste
        target: 3
kpis:
  - id: oppetid
    title: Oppetid
    keep_above: 99
check_ins:
  - date: 2026-12-10
    values:
      dage: 18
      naaet: 4
      form: 3
      trin: target
  - date: 2026-11-10
    values:
      dage: 25
      vagter: 2
pauses:
  - from: 2026-12-23
    to: 2026-12-31
evaluation:
  worked: Ja
  key_results:
    dage:
      next: keep
    skilte:
      next: keep
    vagter:
      next: drop
    naaet:
      next: keep
    form:
      next: change
    sidste:
      next: drop
---
Teksten om i år.
"""
NEXT = """---
team: Kysten
parent: 2027
rhythm: fortnightly
objectives:
  - id: ro
    title:
      da: Ro
      en: Calm
    supports:
      - goal: 2027/trivsel
        kind: contributes
      - objective: 2027-q1/havet/ro
      - objective: 2026/agency/altid
    key_results:
      - id: dage
        title: Dage
        decimals: 0
        direction: decrease
        baseline: 18
        target: 10
        due: 2027-03-31
        depends_on:
          - skilte
        continues:
          - 2026-q4/kysten/dage
      - id: skilte
        title: Skilte
        target: 50
        due: 2027-02-28
        continues:
          - 2026-q4/kysten/skilte
      - id: naaet
        title: Nået
        baseline: 4
        target:
        continues:
          - 2026-q4/kysten/naaet
      - id: form
        title: Form
        baseline: 3
        target:
        continues:
          - 2026-q4/kysten/form
      - id: trin
        title: Trin
        baseline: 20
        zones:
          commit: 10
          target: 20
          stretch: 30
        continues:
          - 2026-q4/kysten/trin
    continues:
      - 2026-q4/kysten/ro
kpis:
  - id: oppetid
    title: Oppetid
    keep_above: 99
---
"""
HAVET = """---
team: Havet
objectives:
  - id: ro
    title: Ro
    key_results:
      - id: {key_result}
        title: Laug
---
"""
YEAR = "---\nteam: Styrelsen\nobjectives:\n  - id: altid\n    title: Altid\n---\n"


@pytest.fixture
def agency(folder: Folder) -> Folder:
    """An agency with a year above, another team one cycle ahead, and plans for both years."""
    okr = folder.root / "plans/vand/vandstyrelsen/okr"
    folder.write("kysten.md", OKR, okr / "2026-q4")
    folder.write("havet.md", HAVET.format(key_result="laug"), okr / "2026-q4")
    folder.write("havet.md", HAVET.format(key_result="andet"), okr / "2027-q1")
    folder.write("agency.md", YEAR, okr / "2026")
    folder.write("agency.md", YEAR.replace("altid", "nyt"), okr / "2027")
    plan = "---\ngoals:\n  - id: trivsel\n    title: Trivsel\n---\n"
    folder.write("plan.md", plan, folder.root / "plans/vand/vandstyrelsen/2027")
    return folder


def rolled(folder: Folder, cycle: str = "2026-q4", team: str = "kysten") -> Scaffold:
    documents = folder.documents()
    return next_cycle(
        documents, documents.library.okrs[Place("vand", "vandstyrelsen", cycle, team)]
    )


def test_the_next_cycle(agency: Folder) -> None:
    scaffold = rolled(agency)
    assert scaffold.path == "vand/vandstyrelsen/okr/2027-q1/kysten.md"
    assert scaffold.text == NEXT


def test_what_is_left_out_or_open_is_said(agency: Folder) -> None:
    said = {one.message.format(**one.values) for one in rolled(agency).notes}
    assert said == {
        "skilte was never measured: its baseline is the old one.",
        "vagter ends, as the evaluation says.",
        "naaet is reached: set a new target, or delete it.",
        "form is to change: write what it becomes.",
        "Nothing is decided on trin: it is carried on as it is.",
        "The steps of trin are the old ones: do they still fit?",
        "vildt was given up and is not carried on.",
        "sidste ends, as the evaluation says.",
        "slut has no key result that goes on, so it ends here.",
        "dage no longer waits for vagter, which does not go on.",
        "dage no longer waits for havet/laug, which does not go on.",
    }


@pytest.mark.parametrize(
    ("cycle", "next_one"),
    [
        ("2026-q1", "2026-q2"),
        ("2026-q4", "2027-q1"),
        ("2026-t2", "2026-t3"),
        ("2026-t3", "2027-t1"),
        ("2026-h1", "2026-h2"),
        ("2026-h2", "2027-h1"),
        ("2026", "2027"),
    ],
)
def test_cycles_follow_each_other(folder: Folder, cycle: str, next_one: str) -> None:
    folder.write("agency.md", YEAR, folder.root / f"plans/vand/vandstyrelsen/okr/{cycle}")
    path = f"vand/vandstyrelsen/okr/{next_one}/agency.md"
    assert rolled(folder, cycle, "agency").path == path


def test_without_a_year_around_it_there_is_no_parent(agency: Folder) -> None:
    (agency.root / "plans/vand/vandstyrelsen/okr/2027/agency.md").unlink()
    scaffold = rolled(agency)
    assert "parent" not in scaffold.text
    assert {"name": "2027-q1"} in [one.values for one in scaffold.notes]


def test_nothing_is_rolled_over_another_or_from_a_file_with_a_mistake(agency: Folder) -> None:
    with pytest.raises(WritingError, match="is already there"):
        rolled(agency, team="havet")
    okr = agency.root / "plans/vand/vandstyrelsen/okr/2026-q4"
    agency.write("kysten.md", OKR.replace("rhythm: fortnightly", "rhythm: oftest"), okr)
    with pytest.raises(WritingError, match="has an error"):
        rolled(agency)


def test_staffs_cycle_stays_staffs(agency: Folder) -> None:
    okr = agency.root / "plans/vand/vandstyrelsen/okr/2026-q4"
    agency.write("kysten.md", OKR.replace("---\nteam", "---\naudience: staff\nteam", 1), okr)
    assert rolled(agency).text == NEXT.replace("---\nteam", "---\naudience: staff\nteam", 1)


QUARTER = """---
team: Kysten
parent: 2026
objectives:
  - id: ro
    title: Ro
    supports:
      - objective: 2026/agency/altid
    key_results:
      - id: dage
        title: Dage
        target: 10
        due: 2026-09-30
---
"""


def test_within_the_year_the_years_objective_stays_and_the_last_day_is_the_last(
    agency: Folder,
) -> None:
    okr = agency.root / "plans/vand/vandstyrelsen/okr"
    agency.write("agency.md", YEAR, okr / "2027")
    agency.write("kysten.md", QUARTER, okr / "2026-q3")
    (okr / "2026-q4/kysten.md").unlink()
    written = rolled(agency, "2026-q3").text
    assert "      - objective: 2026/agency/altid\n" in written
    assert "parent: 2026\n" in written
    assert "        due: 2026-12-31\n" in written
