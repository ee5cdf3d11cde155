"""`pejling check-in`: asks each key result in turn, or takes what it is told, and adds that."""

import subprocess
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import click
import pytest

from tests.cli.running import GOOD, Ended, Files

Run = Callable[..., Ended]
Write = Callable[[Files], Path]

ROOT = Path(__file__).parents[2]
HEAD = """---
team: Kysten
objectives:
  - id: ro
    title: Ro ved kysten
    key_results:
      - id: dage
        title: Dage med ro
        unit: dage
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
OKR = f"{HEAD}check_ins:\n  - date: 2026-04-01\n    values:\n      dage: 12\n---\nTekst\n"
SITE: Files = {
    **GOOD,
    "plans/vand/kyst/okr/2026-q2/hold.md": OKR,
    "plans/vand/kyst/okr/2026/hold.md": f"{HEAD}---\n",
    "plans/vand/kyst/okr/2026-q1/vagt.md": f"{HEAD}---\n",
    "plans/vand/hav/agency.md": "---\nname: Hav\n---\n",
    "plans/vand/hav/okr/2026-q2/vagt.md": f"{HEAD}---\n",
}


@pytest.fixture(autouse=True)
def nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())


def okr(root: Path, name: str = "kyst/okr/2026-q2/hold") -> str:
    return (root / f"plans/vand/{name}.md").read_bytes().decode()


def tree(root: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(root.rglob("*")) if one.is_file()}


def test_what_it_is_told_is_added(write: Write, run: Run) -> None:
    root = write(SITE)
    said = ["--set", "skilte=target", "--set", "dage=18.50", "--confidence", "dage=0.6"]
    texts = ["--comment", "Det går", "--blocker", "Vejr", "--blocker", "Vind", "--action", "Læ"]
    ended = run("check-in", "2026-q2/hold", *said, *texts, "--site", root)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "Check-in fra 2026-06-01 skrevet i plans/vand/kyst/okr/2026-q2/hold.md: 2 værdier.",
        "Ikke målt denne gang: oppetid",
    ]
    assert okr(root) == OKR.replace(
        "---\nTekst",
        "  - date: 2026-06-01\n    values:\n      dage: 18.50\n      skilte: target\n"
        "    confidence:\n      dage: 0.6\n    comment: Det går\n    blockers:\n      - Vejr\n"
        "      - Vind\n    action: Læ\n---\nTekst",
    )
    again = run("check-in", "2026-q2/hold", "--comment", "Igen", "--site", root)
    assert again.status == 2
    assert "allerede en check-in fra 2026-06-01" in again.err


def test_words_in_one_language_are_said_so_where_the_file_s_others_are_in_two(
    write: Write, run: Run
) -> None:
    path = "plans/vand/kyst/okr/2026-q2/hold.md"
    both = OKR.replace("team: Kysten", "team:\n  da: Kysten\n  en: The Coast")
    settings = "name: Vand\nas_of: 2026-06-01\nlanguages: [da, en]\n"
    command = ["check-in", "2026-q2/hold", "--site"]
    told = "Det, du skrev, regnes for sitets første sprog."
    for name, files, words, is_told in (
        ("both", {path: both, "pejling.yml": settings}, True, True),
        ("no words", {path: both, "pejling.yml": settings}, False, False),
        ("one language in the file", {"pejling.yml": settings}, True, False),
        ("one language in the site", {path: both}, True, False),
    ):
        root = write({**SITE, **files})
        said = ["--comment", "Det går"] if words else ["--set", "dage=18"]
        ended = run(*command, root, *said)
        assert ended.status == 0, name
        assert (told in ended.out) is is_told, name
        assert "da: en:" in ended.out or not is_told


@pytest.mark.parametrize(
    ("team", "day", "path"),
    [
        ("vagt", None, "hav/okr/2026-q2/vagt"),
        ("vagt", "2026-03-01", "kyst/okr/2026-q1/vagt"),
        ("hav/vagt", None, "hav/okr/2026-q2/vagt"),
        ("2026-q1/vagt", None, "kyst/okr/2026-q1/vagt"),
        ("vand/kyst/2026/hold", None, "kyst/okr/2026/hold"),
    ],
)
def test_the_cycle_that_runs_is_meant_or_the_one_named(
    write: Write, run: Run, team: str, day: str | None, path: str
) -> None:
    root = write(SITE)
    dated = ["--date", day] if day else []
    assert run("check-in", team, "--comment", "Ja", *dated, "--site", root).status == 0
    assert "comment: Ja" in okr(root, path)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["holt"], "Der findes ingen OKR for et team holt. Mente du hold?"),
        (["kist/hold"], "Mente du kyst/hold?"),
        (["hold"], "kan være flere cyklusser: skriv en af vand/kyst/2026-q2/hold, vand/"),
        (["vagt", "--date", "2027-01-05"], "ingen cyklus, der løber den 2027-01-05: skriv en af"),
        (["2026-q2/hold"], "--set mangler: angiv det, for her er ingen at spørge."),
        (["2026-q2/hold", "--set", "dge=18"], "ingen KPI dge. Mente du dage?"),
        (["2026-q2/hold", "--set", "dage=18,5"], "Skriv 18.5"),
        (["2026-q2/hold", "--set", "dage=1.840"], "kan læses på to måder"),
        (["2026-q2/hold", "--set", "dage"], "dage er ikke skrevet som ID=VÆRDI (--set)."),
        (["2026-q2/hold", "--set", "dage=target"], "target"),
        (["2026-q2/hold", "--set", "skilte=3"], "3 er ikke et trin i skilte. Her findes: commit"),
        (["2026-q2/hold", "--set", "dage=1", "--set", "dage=2"], "dage er angivet to gange."),
        (["2026-q2/hold", "--confidence", "dage=60"], "skriv 0.6 for 60 procent"),
        (["2026-q2/hold", "--confidence", "dage=60 %"], "skriv 0.6 for 60 procent"),
        (["2026-q2/hold", "--confidence", "oppetid=0.6"], "intet nøgleresultat oppetid"),
        (["2026-q2/hold", "--date", "2026-04-01", "--comment", "x"], "allerede en check-in"),
        (["2026-q2/hold", "--date", "2026-03-01", "--comment", "x"], "2026-03-01"),
    ],
)
def test_what_is_wrong_is_said_in_a_line_and_nothing_written(
    write: Write, run: Run, arguments: list[str], said: str
) -> None:
    root = write(SITE)
    before = tree(root)
    ended = run("check-in", *arguments, "--site", root)
    assert ended.status == 2
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert ended.out == ""
    assert tree(root) == before


def test_a_file_that_cannot_be_read_is_left_with_the_reason(write: Write, run: Run) -> None:
    broken = OKR.replace("title: Skilte", "title: [")
    root = write({**SITE, "plans/vand/kyst/okr/2026-q2/hold.md": broken})
    ended = run("check-in", "2026-q2/hold", "--set", "dage=18", "--site", root)
    assert ended.status == 2
    assert ended.err.startswith(
        "plans/vand/kyst/okr/2026-q2/hold.md:13 har en fejl, så filen er ladt"
    )
    assert okr(root) == broken
    english = run("check-in", "2026-q2/hold", "--set", "dage=18", "--site", root, "--lang", "en")
    assert "so the file is left as it is: A bracket is opened and never closed." in english.err


def test_after_the_cycle_it_is_said_that_the_last_figures_change(write: Write, run: Run) -> None:
    root = write(SITE)
    said = "Cyklussen sluttede 31. marts 2026: denne check-in ændrer, hvordan den endte."
    command = ["check-in", "2026-q1/vagt", "--set", "dage=18", "--site", root]
    assert said not in run(*command, "--date", "2026-03-31").out
    assert said in run(*command, "--date", "2026-04-01").out


def test_words_are_in_the_language_that_all_the_file_is_in(write: Write, run: Run) -> None:
    path = "plans/vand/kyst/okr/2026-q2/hold.md"
    english = """---
team:
  en: The Coast
objectives:
  - id: ro
    title:
      en: Calm on the coast
    key_results:
      - id: dage
        title:
          en: Calm days
        baseline: 10
        target: 30
---
"""
    settings = "name: Vand\nas_of: 2026-06-01\nlanguages: [da, en]\n"
    root = write({**SITE, path: english, "pejling.yml": settings})
    said = ["--comment", "Going well", "--blocker", "Storms", "--action", "Shelter"]
    ended = run("check-in", "2026-q2/hold", *said, "--site", root)
    assert (ended.status, len(ended.out.splitlines())) == (0, 2)
    assert okr(root) == english.replace(
        "target: 30\n",
        "target: 30\ncheck_ins:\n  - date: 2026-06-01\n    comment:\n      en: Going well\n"
        "    blockers:\n      - en: Storms\n    action:\n      en: Shelter\n",
    )


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str | type[BaseException]) -> list[str]:
    """Sit at the terminal with these answers; the questions are returned as they are asked."""
    asked: list[str] = []
    left = iter(answers)

    def prompt(question: str, **_options: object) -> str:
        asked.append(question.strip())
        answer = next(left)
        if not isinstance(answer, str):
            raise answer
        return answer

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    return asked


def test_it_asks_for_each_key_result_in_turn(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)
    answers = ["mange", "18,5", "18.5", "0.6", "", "", "99.4", "Det går", "Vejr", "", ""]
    asked = answering(monkeypatch, *answers)
    ended = run("check-in", "2026-q2/hold", "--site", root)
    assert (ended.status, len(asked)) == (0, len(answers))
    assert asked[3] == "Hvor sikkert på at nå det, 0 til 1 (tom: ikke sagt)"
    shown = ended.out
    places = [
        shown.index(one)
        for one in (
            "Kysten, 1. juni 2026",
            "Ro ved kysten",
            "Dage med ro (dage)",
            "senest: 12, 1. april 2026",
            "måltal: 30",
            "Skriv 18.5",
            "Skilte",
            "commit: Få",
            "Oppetid",
            "niveau: mindst 99",
            "Check-in fra 2026-06-01 skrevet i",
        )
    ]
    assert places == sorted(places)
    assert okr(root) == OKR.replace(
        "---\nTekst",
        "  - date: 2026-06-01\n    values:\n      dage: 18.5\n      oppetid: 99.4\n"
        "    confidence:\n      dage: 0.6\n    comment: Det går\n    blockers:\n      - Vejr\n"
        "---\nTekst",
    )


def test_a_name_that_means_several_is_asked_about(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)
    answering(monkeypatch, "vand/kyst/2026/hold")
    assert run("check-in", "hold", "--comment", "Ja", "--site", root).status == 0
    assert "comment: Ja" in okr(root, "kyst/okr/2026/hold")


def test_stopped_half_way_nothing_is_written(
    write: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(SITE)
    before = tree(root)
    for stop in (click.Abort, KeyboardInterrupt):
        answering(monkeypatch, "18.5", "0.6", "target", stop)
        assert run("check-in", "2026-q2/hold", "--site", root).status == 130
        assert tree(root) == before


def test_in_the_demonstration_it_is_one_hunk_of_added_lines(tmp_path: Path, run: Run) -> None:
    root = tmp_path / "site"
    place = "plans/bolig-og-nabolag/boligsagsstyrelsen/okr/2026-t3/sagsindgang.md"
    for name in ("pejling.yml", place, *above(place)):
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    said = ["--set", "opgivne=18", "--confidence", "opgivne=0.6", "--comment", "Det går: godt"]
    assert run("check-in", "sagsindgang", *said, "--site", root).status == 0
    diff = git(root, "diff", "--unified=0").splitlines()
    assert git(root, "diff", "--name-only") == f"{place}\n"
    assert sum(line.startswith("@@") for line in diff) == 1
    assert [line for line in diff if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        "+  - date: 2026-09-15",
        "+    values:",
        "+      opgivne: 18",
        "+    confidence:",
        "+      opgivne: 0.6",
        '+    comment: "Det går: godt"',
    ]


def above(place: str) -> list[str]:
    ministry, agency = place.split("/")[1:3]
    return [f"plans/{ministry}/ministry.md", f"plans/{ministry}/{agency}/agency.md"]


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *words], check=True, capture_output=True, timeout=30
    )
    return done.stdout.decode()
