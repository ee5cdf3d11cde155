"""`pejling record`: from a script or a sheet into the file, and no other byte."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import GOOD, PROGRAM, Ended, Files

Run = Callable[..., Ended]
Write = Callable[[Files], Path]

RESULTS = "---\n# 2026\nas_of: 2026-12-31\ngoals:\n  ro:\n    values:\n      dage:\n---\nTekst\n"
SITE: Files = {
    **GOOD,
    "plans/vand/kyst/2026/plan.md": "---\ngoals:\n  - id: ro\n    title: Ro\n    measures:\n"
    "      - id: dage\n        name: Dage\n        decimals: 0\n        direction: decrease\n"
    "        targets:\n          - due: 2026-12-31\n            value: 5\n"
    "      - id: andel\n        name: Andel\n        direction: increase\n"
    "    milestones:\n      - id: aftale\n        title: Aftale\n        due: 2026-06-30\n"
    "    criteria:\n      - id: hoering\n        title: Høring\n"
    "  - id: liv\n    title: Liv\n    measures:\n      - id: fisk\n        name: Fisk\n---\n",
    "plans/vand/kyst/2026/results.md": RESULTS,
    "plans/vand/kyst/2026/follow-up-2026-05.md": "---\ndate: 2026-05-02\ngoals:\n  ro:\n---\n",
    "plans/vand/kyst/2026/follow-up-2026-08.md": "---\ndate: 2026-08-20\ngoals:\n  ro:\n---\n",
}


def results(root: Path) -> str:
    return (root / "plans/vand/kyst/2026/results.md").read_bytes().decode()


def follow_up(root: Path, month: str) -> str:
    return (root / f"plans/vand/kyst/2026/follow-up-2026-{month}.md").read_bytes().decode()


def test_values_milestones_and_criteria(write: Write, run: Run) -> None:
    root = write(SITE)
    said = ["ro.dage=4", "ro.andel=-3.50", "ro.aftale=2026-06-12", "ro.hoering=partly_met"]
    ended = run("record", "kyst", "2026", *said, "--site", root)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == "4 værdier registreret i plans/vand/kyst/2026/results.md\n"
    assert results(root) == RESULTS.replace(
        "dage:\n",
        "dage: 4\n      andel: -3.50\n    milestones:\n      aftale: 2026-06-12\n"
        "    criteria:\n      hoering: partly_met\n",
    )
    again = run("record", "kyst", "2026", *said, "--site", root)
    assert again.out.endswith("4 værdier stod der i forvejen.\n")
    changed = run("record", "kyst", "2026", "ro.dage=6", "--site", root)
    assert changed.err == "ro.dage har allerede værdien 4: --replace sætter 6 i stedet.\n"
    assert run("record", "kyst", "2026", "ro.dage=6", "--replace", "--site", root).status == 0
    assert "dage: 6\n" in results(root)


@pytest.mark.parametrize(
    ("wanted", "month"),
    [
        ("follow-up", "08"),
        ("follow-up=2026-05-02", "05"),
        ("follow-up=2026-05", "05"),
        ("follow-up=2026-08-20", "08"),
    ],
)
def test_the_follow_up_that_is_named(write: Write, run: Run, wanted: str, month: str) -> None:
    root = write(SITE)
    options = ["--to", wanted, "--as-of", "2026-04-30", "--preliminary", "--site", root]
    assert run("record", "vand/kyst", "2026", "ro.dage=4", *options).status == 0
    assert follow_up(root, month).endswith(
        "  ro:\n    values:\n      dage:\n        value: 4\n        as_of: 2026-04-30\n"
        "        preliminary: true\n---\n"
    )
    assert results(root) == RESULTS


def test_without_results_the_newest_follow_up_is_meant(write: Write, run: Run) -> None:
    root = write({name: text for name, text in SITE.items() if not name.endswith("results.md")})
    ended = run("record", "kyst", "2026", "ro.dage=4", "--site", root)
    assert ended.out == "1 værdi registreret i plans/vand/kyst/2026/follow-up-2026-08.md\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["kist", "2026", "ro.dage=4"], "Mente du kyst?"),
        (["kyst", "2027", "ro.dage=4"], "vand/kyst har ingen plan for 2027. Mente du 2026?"),
        (["kyst", "2026", "roo.dage=4"], "Planen har intet mål roo. Mente du ro?"),
        (["kyst", "2026", "ro.daage=4"], "Mente du dage?"),
        (["kyst", "2026", "ro.dage=94,5"], "Skriv 94.5"),
        (["kyst", "2026", "ro.dage=12 %"], "Skriv kun 12"),
        (["kyst", "2026", "ro.dage=mange"], "mange"),
        (["kyst", "2026", "ro.aftale=12-06-2026"], "2026-06-12"),
        (["kyst", "2026", "ro.hoering=ja"], "ja er ikke en vurdering. Her findes: met"),
        (["kyst", "2026", "dage=4"], "dage=4 er ikke skrevet som MÅL.MÅLING=VÆRDI."),
        (["kyst", "2026"], "Der er intet at registrere"),
        (["kyst", "2026", "ro.dage=4", "ro.dage=5"], "angivet to gange"),
        (["kyst", "2026", "ro.dage=4", "--to", "report"], "hverken results eller follow-up"),
        (["kyst", "2026", "ro.dage=4", "--to", "follow-up=2026-08-21"], "Mente du 2026-08-20?"),
        (["kyst", "2026", "ro.dage=4", "ro.andel=1.840"], "kan læses på to måder"),
    ],
)
def test_what_is_wrong_is_said_in_a_line_and_nothing_written(
    write: Write, run: Run, arguments: list[str], said: str
) -> None:
    root = write(SITE)
    ended = run("record", *arguments, "--site", root)
    assert ended.status == 2
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert ended.out == ""
    assert results(root) == RESULTS
    assert len(list((root / "plans/vand/kyst/2026").iterdir())) == 4


def test_a_sheet_from_a_danish_excel(write: Write, run: Run, tmp_path: Path) -> None:
    root = write(SITE)
    sheet = tmp_path / "tal.csv"
    text = "Mål;Måling;Værdi;Pr. dato;Antal;Bemærkning\r\nro;dage;4;31-12-2026;12;\r\n"
    text += "ro;andel;81,5;;;Uden: juli\r\nro;aftale;12-06-2026;;;\r\nliv;fisk;;;;\r\n"
    sheet.write_bytes(text.encode("cp1252"))
    ended = run("record", "kyst", "2026", "--sheet", sheet, "--site", root)
    assert ended.err == ""
    assert ended.out.splitlines() == [
        "1 række uden værdi er sprunget over.",
        "tal.csv:2: 31-12-2026 skrives 2026-12-31",
        "tal.csv:3: 81,5 skrives 81.5",
        "tal.csv:4: 12-06-2026 skrives 2026-06-12",
        "3 værdier registreret i plans/vand/kyst/2026/results.md",
    ]
    assert results(root) == RESULTS.replace(
        "dage:\n",
        "dage:\n        value: 4\n        as_of: 2026-12-31\n        n: 12\n      andel:\n"
        '        value: 81.5\n        note: "Uden: juli"\n    milestones:\n'
        "      aftale: 2026-06-12\n",
    )
    sheet.write_text("goal;measure;value\nro;dage;9\nro;dgae;3\n")
    wrong = run("record", "kyst", "2026", "--sheet", sheet, "--replace", "--site", root)
    assert "Mente du dage?" in wrong.err
    assert "9" not in results(root).replace("2026", "")


def test_two_at_once_lose_nothing(write: Write) -> None:
    root = write(SITE)
    commands = [
        [*PROGRAM, "record", "kyst", "2026", said, "--site", str(root)]
        for said in ("ro.dage=4", "ro.andel=81", "ro.hoering=met", "ro.aftale=missed")
    ]
    started = [subprocess.Popen(one, stdout=subprocess.DEVNULL) for one in commands]
    assert [one.wait(60) for one in started] == [0, 0, 0, 0]
    for said in ("dage: 4", "andel: 81", "hoering: met", "aftale: missed"):
        assert said in results(root)


def test_a_full_disk_is_one_line_and_the_file_is_whole(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ended = run("record", "kyst", "2026", "ro.dage=4", "--site", root)
    assert ended.status == 3
    assert ended.err.count("\n") == 1
    assert results(root) == RESULTS
    assert len(list((root / "plans/vand/kyst/2026").iterdir())) == 4
