from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.config import read_config
from pejling.writing.documents import Documents, open_documents

ROOT = Path(__file__).parents[2]

MINISTRY = """---
name: Ministeriet for Vand
goals:
  - id: sunde-folk
    title: Færre er syge
    measures:
      - id: sygefravaer
        name: Sygefravær
        unit: dage
        decimals: 1
        over: sum
        direction: keep_below
        targets:
          - due: 2026-12-31
            value: 8.0
---
"""
AGENCY = "---\nname: Vandstyrelsen\n---\n"
PLAN = """---
agreed_on: 2025-12-11
signatories:
  - role: permanent_secretary
    name: A. Eksempel
goal_picture:
  markers:
    - id: svar
      title: Svar i tide
goals:
  - id: ventetid
    title: "Hurtigere svar: ét ja"
    task: core
    markers:
      - svar
    weight: 15
    measures:
      - id: dage
        name: Ventetid
        unit: dage
        decimals: 0
        over: average
        direction: decrease
        baseline:
          value: 212
          as_of: 2025-12-31
        targets:
          - due: 2026-12-31
            value: 180
            partly_from: 190
          - due: 2027-12-31
            value: 160
            partly_from: 170
      - id: andel
        name: Andel i tide
        unit: pct.
        decimals: 1
        over: average
        direction: increase
        targets:
          - due: 2026-06-30
            value: 70
          - due: 2026-12-31
            value: 80.5
      - id: omdoemme
        name: Omdømme
        targets:
          - due: 2026-12-31
            value: Borgerne er trygge
  - id: kystplan
    title: Kommunerne har én kystplan
    task: core
    nature: policy
    assessor: Departementschefen
    criteria:
      - id: hoering
        title: Planen har været i høring
    milestones:
      - id: aftale
        title: Aftale med KL
        due: 2026-06-30
      - id: lov
        title: Loven er vedtaget
        due: 2026-11-30
  - id: trivsel
    title: Medarbejderne er raske
    task: internal
    measures:
      - uses: sunde-folk/sygefravaer
follow_up:
  meetings:
    - date: 2026-04-20
      form: bilateral
    - date: 2026-08-20
      form: group
  participants:
    - permanent_secretary
---
"""


class Folder:
    """A small site: a ministry, an agency and its plan for 2026."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.year = root / "plans/vand/vandstyrelsen/2026"
        self.write("ministry.md", MINISTRY, self.root / "plans/vand")
        self.write("agency.md", AGENCY, self.root / "plans/vand/vandstyrelsen")
        self.write("plan.md", PLAN)

    def write(self, name: str, text: str | bytes, folder: Path | None = None) -> Path:
        folder = folder or self.year
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def documents(self) -> Documents:
        return open_documents(self.root, read_config(self.root))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "site")


@pytest.fixture
def demonstration() -> Documents:
    return open_documents(ROOT, read_config(ROOT))


Written = Callable[[str], bytes]
