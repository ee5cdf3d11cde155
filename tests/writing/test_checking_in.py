"""A check-in is put at the end of a team's file, and no other byte of it changes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pejling.load import Place
from pejling.model import Zone
from pejling.writing.checking_in import NewCheckIn, add_check_in
from pejling.writing.errors import WritingError

Folder = Any

CYCLE = Place("vand", "vandstyrelsen", "2026-q3", "kyst")
HEAD = """---
team: Kysten
objectives:
  - id: ro
    title: Ro ved kysten
    key_results:
      - id: dage
        title: Dage med ro
        baseline: 10
        target: 30
      - id: skilte
        title: Skilte
        zones:
          commit: Få
          target: Nogle
          stretch: Alle
kpis:
  - id: oppetid
    title: Oppetid
    keep_above: 99
"""
ONE = NewCheckIn(date(2026, 9, 15), {"dage": Decimal("18")})
ALL = NewCheckIn(
    date(2026, 9, 15),
    {"dage": Decimal("18.50"), "skilte": Zone.COMMIT, "oppetid": Decimal("99.2")},
    {"dage": Decimal("0.6")},
    "Det går: fremad",
    ["Vejr", '"syge" #1'],
    "Vi venter\nog ser",
)


@dataclass
class Case:
    """The end of a file's facts before and after a check-in."""

    before: str
    after: str
    new: NewCheckIn = ONE


CASES: dict[str, Case] = {
    "the first one, with its key": Case(
        "pauses: []\n---\nTekst\n",
        "check_ins:\n  - date: 2026-09-15\n    values:\n      dage: 18\npauses: []\n---\nTekst\n",
    ),
    "with everything": Case(
        "---\n",
        "check_ins:\n  - date: 2026-09-15\n    values:\n      dage: 18.50\n      skilte: commit\n"
        '      oppetid: 99.2\n    confidence:\n      dage: 0.6\n    comment: "Det går: fremad"\n'
        "    blockers:\n      - Vejr\n      - '\"syge\" #1'\n    action: |-\n      Vi venter\n"
        "      og ser\n---\n",
        ALL,
    ),
    "an empty list": Case(
        "check_ins: []\npauses: []\n---\n",
        "check_ins:\n  - date: 2026-09-15\n    values:\n      dage: 18\npauses: []\n---\n",
    ),
    "an empty list with a comment": Case(
        "check_ins: []  # ingen endnu\n---\n",
        "check_ins:  # ingen endnu\n  - date: 2026-09-15\n    values:\n      dage: 18\n---\n",
    ),
    "an empty list with a comment close by": Case(
        "check_ins: [] # ingen endnu\n---\n",
        "check_ins: # ingen endnu\n  - date: 2026-09-15\n    values:\n      dage: 18\n---\n",
    ),
    "no value": Case(
        "check_ins:\npauses: []\n---\n",
        "check_ins:\n  - date: 2026-09-15\n    values:\n      dage: 18\npauses: []\n---\n",
    ),
    "a tilde": Case(
        "check_ins: ~\n---\n",
        "check_ins:\n  - date: 2026-09-15\n    values:\n      dage: 18\n---\n",
    ),
    "after another": Case(
        "check_ins:\n  - date: 2026-09-01\n    values:\n      dage: 12  # talt\n"
        "# om evalueringen\nevaluation:\n  worked: Ja\n---\n",
        "check_ins:\n  - date: 2026-09-01\n    values:\n      dage: 12  # talt\n"
        "  - date: 2026-09-15\n    values:\n      dage: 18\n"
        "# om evalueringen\nevaluation:\n  worked: Ja\n---\n",
    ),
    "after a text of several lines": Case(
        "check_ins:\n  - date: 2026-09-01\n    comment: |\n      En linje\n\n      og en til\n"
        "\n---\n",
        "check_ins:\n  - date: 2026-09-01\n    comment: |\n      En linje\n\n      og en til\n"
        "  - date: 2026-09-15\n    values:\n      dage: 18\n\n---\n",
    ),
    "lists that are not indented": Case(
        "check_ins:\n- date: 2026-09-01\n  values:\n    dage: 12\npauses: []\n---\n",
        "check_ins:\n- date: 2026-09-01\n  values:\n    dage: 12\n- date: 2026-09-15\n  values:\n"
        "    dage: 18\npauses: []\n---\n",
    ),
    "four spaces a level": Case(
        "check_ins:\n    -   date: 2026-09-01\n        values:\n            dage: 12\n---\n",
        "check_ins:\n    -   date: 2026-09-01\n        values:\n            dage: 12\n"
        "    -   date: 2026-09-15\n        values:\n            dage: 18\n---\n",
    ),
    "three spaces a level, hyphens alone on their lines": Case(
        "check_ins:\n   -\n      date: 2026-09-01\n      values:\n         dage: 12\n---\n",
        "check_ins:\n   -\n      date: 2026-09-01\n      values:\n         dage: 12\n"
        "   -  date: 2026-09-15\n      values:\n         dage: 18\n---\n",
    ),
    "between brackets": Case(
        "check_ins: [{date: 2026-09-01, values: {dage: 12}}]  # korte\n---\n",
        "check_ins: [{date: 2026-09-01, values: {dage: 12}}, "
        "{date: 2026-09-15, values: {dage: 18}}]  # korte\n---\n",
    ),
    "between brackets over several lines": Case(
        "check_ins: [\n  {date: 2026-09-01, comment: Ja},\n]\n---\n",
        "check_ins: [\n  {date: 2026-09-01, comment: Ja},\n"
        "{date: 2026-09-15, values: {dage: 18.50, skilte: commit, oppetid: 99.2}, "
        'confidence: {dage: 0.6}, comment: "Det går: fremad", blockers: ["Vejr", '
        '\'"syge" #1\'], action: "Vi venter\\nog ser"}]\n---\n',
        ALL,
    ),
    "a later day than the next": Case(
        "check_ins:\n  - date: 2026-09-22\n    comment: Forud\n---\n",
        "check_ins:\n  - date: 2026-09-22\n    comment: Forud\n  - date: 2026-09-15\n"
        "    values:\n      dage: 18\n---\n",
    ),
}


def check_in(folder: Folder, content: bytes, new: NewCheckIn) -> bytes:
    file = written(folder, content)
    documents = folder.documents()
    add_check_in(documents, documents.library.okrs[CYCLE], new)
    return file.read_bytes()


def written(folder: Folder, content: bytes) -> Path:
    place: Path = folder.root / "plans/vand/vandstyrelsen/okr/2026-q3"
    return Path(folder.write("kyst.md", content, place))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "marked"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_only_the_check_in_is_added(folder: Folder, case: Case, mark: str, end: str) -> None:
    before, after = (
        (mark + HEAD + text).replace("\n", end).encode() for text in (case.before, case.after)
    )
    assert check_in(folder, before, case.new).decode() == after.decode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("check_ins:\n  - date: 2026-09-15\n---\n", "There is a check-in of 2026-09-15 already"),
        ("check_ins: [  # intet\n]\n---\n", "cannot be changed safely"),
        ("check_ins: 3\n---\n", "has an error, so the file is left as it is"),
        ("check_ins:\n  - date: [\n---\n", "has an error, so the file is left as it is"),
        ("check_ins: []\ncheck_ins: []\n---\n", "has an error, so the file is left as it is"),
        ("headlne: Ja\n---\n", "has an error, so the file is left as it is"),
        ("check_ins:\n  - date: 2026-09-01\n", "has an error, so the file is left as it is"),
    ],
)
def test_a_file_that_cannot_be_changed_safely_is_left_as_it_is(
    folder: Folder, text: str, said: str
) -> None:
    file = written(folder, (HEAD + text).encode())
    documents = folder.documents()
    with pytest.raises(WritingError, match=said):
        add_check_in(documents, documents.library.okrs[CYCLE], ONE)
    assert file.read_bytes() == (HEAD + text).encode()
    assert [one.name for one in file.parent.iterdir()] == ["kyst.md"]


@pytest.mark.parametrize(
    "new",
    [
        NewCheckIn(date(2026, 9, 15)),
        NewCheckIn(date(2026, 6, 30), {"dage": Decimal(1)}),
        NewCheckIn(date(2026, 9, 15), {"intet": Decimal(1)}),
        NewCheckIn(date(2026, 9, 15), {"dage": Decimal("1.840")}),
        NewCheckIn(date(2026, 9, 15), comment="a\u202eb"),
    ],
    ids=["nothing", "before the cycle", "unknown", "thousands", "turned around"],
)
def test_what_check_would_find_wrong_is_not_written(folder: Folder, new: NewCheckIn) -> None:
    content = f"{HEAD}---\n".encode()
    with pytest.raises(WritingError):
        check_in(folder, content, new)
    assert written(folder, content).read_bytes() == content


def test_a_change_made_meanwhile_is_not_lost(folder: Folder) -> None:
    file = written(folder, f"{HEAD}---\n".encode())
    documents = folder.documents()
    theirs = f"{HEAD}pauses: []\n---\n".encode()

    def someone_writes() -> None:
        file.write_bytes(theirs)

    with pytest.raises(WritingError, match="changed by someone else"):
        add_check_in(documents, documents.library.okrs[CYCLE], ONE, someone_writes)
    assert file.read_bytes() == theirs
