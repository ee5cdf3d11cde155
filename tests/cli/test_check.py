"""`pejling check`: what an author sees, and what the shell is told."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pejling.cli.main import main
from tests.cli.running import GOOD, PROGRAM, WRONG, Ended, Files

Write = Callable[[Files], Path]
Run = Callable[..., Ended]

ON_THE_AUTHORS_SCREEN = """\
plans/vand/kyst/agency.md:3:1: fejl P301: Nøglen mision kendes ikke her.
  3 | mision: Rent vand
    | ^^^^^^
  → Mente du mission?

Mere om en kode, med et eksempel: pejling explain P301

1 fejl i 2 dokumenter.
"""


def test_nothing_wrong(write: Write, run: Run) -> None:
    assert run("check", write(GOOD)) == Ended(0, "Ingen problemer i 2 dokumenter.\n", "")
    assert run("check", write(GOOD), "--lang", "en").out == "No problems in 2 documents.\n"


def test_a_mistake_as_an_author_sees_it(write: Write, run: Run) -> None:
    assert run("check", write(WRONG)) == Ended(1, ON_THE_AUTHORS_SCREEN, "")


def test_in_english(write: Write, run: Run) -> None:
    assert run("check", write(WRONG), "--lang=en").out == (
        "plans/vand/kyst/agency.md:3:1: error P301: The key mision is not known here.\n"
        "  3 | mision: Rent vand\n"
        "    | ^^^^^^\n"
        "  → Did you mean mission?\n\n"
        "More on a code, with an example: pejling explain P301\n\n"
        "1 error in 2 documents.\n"
    )
    english = write({**WRONG, "pejling.yml": "languages: [en]"})
    assert run("check", english).out.endswith("1 error in 2 documents.\n")


@pytest.mark.parametrize(
    ("part", "last_line"),
    [
        ("", "1 fejl i 2 dokumenter."),
        ("plans", "1 fejl i 2 dokumenter."),
        ("plans/vand", "1 fejl i plans/vand."),
        ("plans/vand/kyst/agency.md", "1 fejl i plans/vand/kyst/agency.md."),
        ("plans/vand/ministry.md", "Ingen problemer i plans/vand/ministry.md."),
    ],
)
@pytest.mark.parametrize("settings", [True, False])
def test_a_site_or_any_part_of_it(
    write: Write, run: Run, part: str, last_line: str, settings: bool
) -> None:
    root = write({path: text for path, text in WRONG.items() if settings or "yml" not in path})
    ended = run("check", root / part)
    assert ended.out.splitlines()[-1] == last_line
    assert ended.status == ("fejl" in last_line)


@pytest.mark.parametrize("part", ["", "vand", "vand/kyst", "vand/kyst/agency.md"])
def test_a_folder_of_plans_without_settings(write: Write, run: Run, part: str) -> None:
    root = write(
        {"vand/ministry.md": "---\nname: Vand\n---\n", "vand/kyst/agency.md": "---\n---\n"}
    )
    ended = run("check", root / part)
    assert ended.status == 1
    assert ended.out.startswith("vand/kyst/agency.md:2:1: fejl ")


def test_a_folder_beside_the_plans_is_a_folder_of_its_own(write: Write, run: Run) -> None:
    """A site around it must not answer for it."""
    root = write({**GOOD, "udkast/luft/ministry.md": "---\nnavn: Luft\n---\n"})
    ended = run("check", root / "udkast")
    assert ended.status == 1
    assert ended.out.startswith("luft/ministry.md:")


@pytest.mark.parametrize("where", [".", "plans", "plans/vand", "docs"])
def test_where_one_stands(write: Write, shell: Run, where: str) -> None:
    root = write({**WRONG, "docs/billede.png": ""})
    assert shell("check", cwd=root / where).status == 1


def test_no_plans(write: Write, run: Run, tmp_path: Path) -> None:
    told = f"{tmp_path}: Her er ingen planer. De står i en mappe, der hedder plans"
    assert run("check", tmp_path).err.startswith(told)
    root = write({"pejling.yml": ""})
    ended = run("check", root)
    assert ended.status == 2
    assert ended.err == (
        f"{root}/plans: Her er ingen mappe med planer; dens navn står ved plans i pejling.yml.\n"
    )
    (root / "plans").mkdir()
    assert run("check", root).err.startswith(f"{root}/plans: Her er ingen planer.")
    assert run("check", root, "--lang", "en").err.startswith(f"{root}/plans: There are no plans")


def test_a_path_that_is_not_there(tmp_path: Path, run: Run) -> None:
    ended = run("check", tmp_path / "ingen\x1b[31m\u202egnp")
    assert ended == Ended(
        2, "", f"{tmp_path}/ingen\\u001b[31m\\u202egnp: Filen eller mappen findes ikke.\n"
    )
    (tmp_path / "alene.md").write_text("x")
    assert run("check", tmp_path / "alene.md").err.endswith("ligger ikke i en mappe med planer.\n")


@pytest.mark.parametrize(
    ("line", "excerpt"),
    [
        ("Æblegrød på øen og [død](x.md)", "Æblegrød på øen og [død](x.md)|" + " " * 19 + "^" * 11),
        ("漢字 [x](x.md)", "漢字 [x](x.md)|" + " " * 5 + "^" * 9),
        ("e\u0301 [x](x.md)", "e\u0301 [x](x.md)|" + "  " + "^" * 9),
        ("a\tb [x](x.md)", "a    b [x](x.md)|" + " " * 7 + "^" * 9),
        ("a\u200db [x](x.md)", "a\\u200db [x](x.md)|" + " " * 9 + "^" * 9),
    ],
)
def test_the_caret_stands_under_the_word(write: Write, run: Run, line: str, excerpt: str) -> None:
    root = write({**GOOD, "plans/om.md": f"# Om\n\n{line}\n"})
    shown, _, caret = excerpt.partition("|")
    out = run("check", root / "plans/om.md").out
    assert f"\n  3 | {shown}\n    | {caret}\n" in out


def test_a_long_line_is_cut_around_the_word(write: Write, run: Run) -> None:
    line = "øre " * 100 + "[x](x.md)" + " åre" * 100
    root = write({**GOOD, "plans/om.md": f"# Om\n\n{line}\n"})
    _place, shown, caret, *_rest = run("check", root / "plans/om.md").out.splitlines()
    assert len(shown) < 115
    assert shown.startswith("  3 | …")
    assert shown.endswith("…")
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "[x](x.md)"


def test_sixty_mistakes(write: Write, run: Run) -> None:
    """People are shown fifty, of every file some, and told how many there are; programs get all."""
    many = "---\nname: Kyst\n" + "".join(f"x{n}: y\n" for n in range(60)) + "---\n"
    one = "---\nname: Vand\ny: x\n---\n"
    root = write(
        {
            **GOOD,
            "plans/vand/kyst/agency.md": many,
            "plans/vand/sø/agency.md": "",
        }
    )
    (root / "plans/vand/sø/agency.md").unlink()
    (root / "plans/vand/sø").rmdir()
    (root / "plans/vand/ministry.md").write_text(one)
    ended = run("check", root)
    assert ended.out.count(": fejl P301: ") == 50
    assert "plans/vand/ministry.md:3:1: " in ended.out
    assert ended.out.endswith("61 fejl i 2 dokumenter. 11 flere er ikke vist; ret disse først.\n")
    found = json.loads(run("check", root, "--format", "json").out)
    assert (found["total"], found["errors"], len(found["problems"])) == (61, 61, 61)


def test_json(write: Write, run: Run) -> None:
    ended = run("check", write(WRONG), "--format", "json", "--as-of", "2026-01-31")
    assert ended.status == 1
    assert json.loads(ended.out) == {
        "version": 1,
        "as_of": "2026-01-31",
        "language": "da",
        "documents": 2,
        "base": None,
        "inside": "",
        "total": 1,
        "errors": 1,
        "warnings": 0,
        "advice": 0,
        "problems": [
            {
                "file": "plans/vand/kyst/agency.md",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 7,
                "code": "P301",
                "name": "unknown-key",
                "severity": "error",
                "message": "Nøglen mision kendes ikke her.",
                "hint": "Mente du mission?",
                "manual": "",
                "standing": None,
            }
        ],
    }


def test_only_advice_is_no_failure(write: Write, run: Run) -> None:
    ended = run("check", write({**GOOD, "plans/noter.txt": ""}))
    assert "plans/noter.txt:1:1: advarsel P104" in ended.out
    assert ended.status == 0


def test_names_cannot_steer_the_console(write: Write, run: Run) -> None:
    root = write({**GOOD, "plans/vand/r\x1b[31m\u202egnp.md": "---\ntitle: x\n---\n"})
    out = run("check", root).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert out.startswith("plans/vand/r\\u001b[31m\\u202egnp.md:1:1: fejl P105: ")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_console_that_knows_few_signs(write: Write, shell: Run, encoding: str) -> None:
    """What it cannot show is spelled out or UTF-8, and never the end of the program."""
    root = write({**WRONG, "plans/漢.md": "---\ntitle: x\n---\n"})
    ended = shell("check", root, PYTHONIOENCODING=encoding, LC_ALL="C")
    assert ended.status == 1
    assert "kendes ikke her." in ended.out
    assert ended.err == ""
    whole = shell("check", root, "--format", "json", PYTHONIOENCODING=encoding, LC_ALL="C")
    assert json.loads(whole.out)["problems"][0]["message"] == "Nøglen mision kendes ikke her."


def test_an_output_that_is_closed(write: Write, tmp_path: Path) -> None:
    """`pejling check | head -1` is quiet, also where the reader has gone before we write."""
    command = [*PROGRAM, "check", str(write(WRONG))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 141


def test_an_output_without_room(write: Write) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("wb") as out:
        ended = subprocess.run(
            [*PROGRAM, "check", str(write(WRONG))], stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 3
    assert ended.stderr.decode() == "Der er ikke mere plads på disken.\n"


@pytest.mark.parametrize("day", ["31-12-2026", "20261231", "2026-02-30", "1899-12-31", "i dag"])
def test_a_day_that_is_none(write: Write, run: Run, day: str) -> None:
    ended = run("check", write(GOOD), "--as-of", day)
    assert ended.status == 2
    assert ended.err.endswith("is not a date such as 2026-12-31\n")


@pytest.mark.parametrize(
    "arguments", [["chekc"], ["check", "--format", "xml"], ["check", "a", "b"]]
)
def test_commands_that_are_none(arguments: list[str]) -> None:
    assert main(arguments) == 2
