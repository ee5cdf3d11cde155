"""`pejling new`: asks where there is someone to ask, never writes over, says what is left."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.running import GOOD, Ended, Files

Run = Callable[..., Ended]
Write = Callable[[Files], Path]

PLAN: Files = {
    **GOOD,
    "plans/vand/kyst/2026/plan.md": "---\ngoals:\n  - id: ro\n    title: Ro\n    measures:\n"
    "      - id: dage\n        name: Dage\n        decimals: 0\n        direction: decrease\n"
    "        targets:\n          - due: 2026-12-31\n            value: 5\n"
    "follow_up:\n  meetings:\n    - date: 2026-04-20\n---\n",
}


@pytest.fixture(autouse=True)
def nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())


def tree(root: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(root.rglob("*")) if one.is_file()}


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["ministry", "hav", "--name", "Havet"], "hav/ministry.md"),
        (["ministry", "--name", "Færøsk Hav"], "faeroesk-hav/ministry.md"),
        (["agency", "vand", "hav", "--name", "Hav"], "vand/hav/agency.md"),
        (["agency", "vand", "--name", "Åer: alle"], "vand/aaer-alle/agency.md"),
        (["plan", "kyst", "2027"], "vand/kyst/2027/plan.md"),
        (["plan", "vand/kyst", "2027", "--goal", "Nyt: mål"], "vand/kyst/2027/plan.md"),
        (["plan", "kyst", "2027-2030", "--from", "2026"], "vand/kyst/2027-2030/plan.md"),
        (["results", "kyst", "2026"], "vand/kyst/2026/results.md"),
        (["follow-up", "kyst", "2026"], "vand/kyst/2026/follow-up-2026-04.md"),
        (["follow-up", "kyst", "2026", "2026-05-02"], "vand/kyst/2026/follow-up-2026-05.md"),
        (
            ["amendment", "kyst", "2026", "--date", "2026-06-18", "--reason", "external"],
            "vand/kyst/2026/amendment-2026-06.md",
        ),
        (
            ["okr", "kyst", "2027-q1", "--name", "Kystens folk"],
            "vand/kyst/okr/2027-q1/kystens-folk.md",
        ),
        (["okr", "kyst", "2027", "agency", "--name", "Kyst"], "vand/kyst/okr/2027/agency.md"),
    ],
)
def test_a_document_is_written_in_its_place_and_never_over_another(
    write: Write, run: Run, arguments: list[str], path: str
) -> None:
    root = write(PLAN)
    before = tree(root)
    ended = run("new", *arguments, "--site", root)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(f"Skrevet: plans/{path}\n")
    after = tree(root)
    assert after.keys() - before.keys() == {str(root / "plans" / path)}
    assert (root / "plans" / path).read_text().startswith("---\n")
    run("new", *arguments, "--site", root)
    assert after.items() <= tree(root).items()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ministry", "hav"], "--name mangler: angiv det, for her er ingen at spørge."),
        (["agency", "vnd", "hav", "--name", "H"], "Mente du vand?"),
        (["agency"], "MINISTRY mangler"),
        (["plan"], "AGENCY mangler"),
        (["plan", "kyst"], "YEAR mangler"),
        (["plan", "kist", "2027"], "Der findes ingen styrelse kist. Mente du kyst?"),
        (["plan", "kyst", "næste"], "næste er ikke et år som 2027"),
        (["plan", "kyst", "2026"], "plans/vand/kyst/2026/plan.md findes allerede"),
        (["plan", "kyst", "2025", "--from", "2026"], "ikke fra et tidligere år end 2025"),
        (["results", "kyst", "2025"], "vand/kyst har ingen plan for 2025. Mente du 2026?"),
        (["amendment", "kyst", "2026", "--date", "2026-06-18"], "--reason mangler"),
        (["amendment", "kyst", "2026", "--reason", "external"], "--date mangler"),
        (["okr", "kyst", "2027-q5", "--name", "H"], "2027-q5 er ikke en cyklus som 2027, 2027-h1"),
        (["okr", "kyst", "2027Q1"], "2027Q1 er ikke en cyklus som 2027, 2027-h1"),
        (["okr", "kyst", "2027-q1"], "--name mangler"),
        (["okr", "kyst", "2027-q1", "Ved Kysten", "--name", "H"], "mente du ved-kysten?"),
        (["okr", "kyst", "2027-q1", "index", "--name", "H"], "index bruges af webstedet selv"),
        (["ministry", "Hav og Vand", "--name", "H"], "mente du hav-og-vand?"),
        (["ministry", "../../x", "--name", "H"], "kan ikke være navnet på en mappe"),
    ],
)
def test_what_is_missing_or_unknown_is_named_and_nothing_written(
    write: Write, run: Run, arguments: list[str], said: str
) -> None:
    root = write(PLAN)
    before = tree(root)
    ended = run("new", *arguments, "--site", root)
    assert ended.status == 2
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert ended.out == ""
    assert tree(root) == before


def test_it_asks_on_a_terminal(write: Write, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(GOOD)
    answers = iter(["kyst", "2027", "Roligt vand", "Rent vand", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_asked, **_kept: next(answers))
    ended = run("new", "plan", "--site", root)
    assert ended.status == 0
    text = (root / "plans/vand/kyst/2027/plan.md").read_text()
    assert "  - id: roligt-vand\n    title: Roligt vand\n" in text
    assert "## Rent vand {#rent-vand}" in text


def test_an_okr_has_the_shape_of_a_cycle_and_the_year_around_it(write: Write, run: Run) -> None:
    root = write(PLAN)
    run("new", "okr", "kyst", "2027", "agency", "--name", "Kyst", "--site", root)
    said = ["--name", "Vagten", "--rhythm", "weekly", "--objective", "Roligt: vand"]
    ended = run("new", "okr", "kyst", "2027-q2", "vagten", *said, "--site", root)
    assert ended.out.endswith("11 linjer mangler at blive udfyldt: pejling check nævner dem.\n")
    assert (root / "plans/vand/kyst/okr/2027-q2/vagten.md").read_text() == (
        "---\nteam: Vagten\nparent: 2027\nrhythm: weekly\nobjectives:\n  - id: roligt-vand\n"
        '    title: "Roligt: vand"\n    why:\n    origin:\n    supports:\n    key_results:\n'
        "      - id:\n        title:\n        unit:\n        direction:\n        baseline:\n"
        "        target:\n        due: 2027-06-30\n        owner:\n        priority: 1\n"
        "        source:\n---\n"
    )
    assert "pejling roll" not in ended.out
    again = run("new", "okr", "kyst", "2027-q3", "vagten", "--name", "Vagten", "--site", root)
    assert "Teamet har allerede en cyklus, 2027-q2: pejling roll fører den videre." in again.out


def test_a_folder_that_cannot_be_written_leaves_nothing(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(PLAN)
    before = sorted(root.rglob("*"))

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ended = run("new", "plan", "kyst", "2027", "--site", root)
    assert ended.status == 3
    assert sorted(root.rglob("*")) == before


def test_in_english(write: Write, run: Run) -> None:
    ended = run("new", "plan", "kist", "2027", "--site", write(PLAN), "--lang", "en")
    assert ended.err == "There is no agency kist. Did you mean kyst?\n"
