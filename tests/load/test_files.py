"""Files as they come: encodings, line ends, sizes, links and what is no file at all."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

Codes = Callable[[], list[str]]

PLAN = "vand/naturstyrelsen/2026/plan.md"


@pytest.fixture
def plan(base: Path) -> Path:
    return base / "plans" / PLAN


def rewritten(file: Path, change: Callable[[str], bytes]) -> None:
    file.write_bytes(change(file.read_text("utf-8")))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="old Mac line ends"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="no last line end"),
        pytest.param(lambda text: text.replace("---\n", "---   \n").encode(), id="blanks after"),
        pytest.param(lambda text: text.encode() + b"\n\n\n", id="empty lines after"),
    ],
)
def test_oddly_written_files_are_read(
    change: Callable[[str], bytes], plan: Path, codes: Codes
) -> None:
    rewritten(plan, change)
    assert codes() == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(lambda text: text.encode("latin-1"), "5 P101", id="latin-1"),
        pytest.param(lambda text: text.encode("cp1252"), "5 P101", id="Windows-1252"),
        pytest.param(lambda text: text.encode("utf-16"), "1 P101", id="UTF-16"),
        pytest.param(lambda text: text.encode("utf-16-le"), "5 P101", id="UTF-16 without mark"),
        pytest.param(lambda text: b"", "1 P201", id="empty"),
        pytest.param(lambda text: b"\n\n", "1 P201", id="empty lines"),
        pytest.param(lambda text: b"\x00" * 100, "1 P110", id="zeros"),
        pytest.param(lambda text: text.replace("god", "g\x00d").encode(), "5 P110", id="a zero"),
        pytest.param(lambda text: text.replace("god", "g\x1bd").encode(), "5 P110", id="escape"),
        pytest.param(lambda text: text.replace("god", "g\x9bd").encode(), "5 P110", id="C1"),
        pytest.param(lambda text: text.encode() + b"x" * 262_144, "1 P102", id="too large"),
        pytest.param(lambda text: b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "1 P101", id="an image"),
        pytest.param(lambda text: b"---\n---\n", "2 P220", id="nothing between the lines"),
        pytest.param(lambda text: b"---\n", "1 P202", id="one line"),
        pytest.param(lambda text: b"---", "1 P202", id="one line without end"),
        pytest.param(lambda text: b"---\nname:\n---\n", "2 P301", id="another document's key"),
    ],
)
def test_unreadable_files_are_named_once(
    change: Callable[[str], bytes], expected: str, plan: Path, codes: Codes
) -> None:
    rewritten(plan, change)
    assert codes() == [f"{PLAN}:{expected}"]


def test_a_plan_that_cannot_be_read_is_no_reason_to_complain_of_its_results(
    base: Path, codes: Codes
) -> None:
    plan = base / "plans/vand/miljoestyrelsen/2026/plan.md"
    rewritten(plan, lambda text: text.encode("utf-16"))
    assert codes() == ["vand/miljoestyrelsen/2026/plan.md:1 P101"]


def test_an_amendment_that_cannot_be_read_is_no_reason_either(base: Path, codes: Codes) -> None:
    folder = base / "plans/vand/miljoestyrelsen/2026"
    results = folder / "results.md"
    rewritten(
        results,
        lambda text: text.replace("  kystplan:\n", "  stormflod: {}\n  kystplan:\n").encode(),
    )
    assert codes() == []
    rewritten(folder / "amendment-2026-06.md", lambda text: text.encode("latin-1"))
    assert codes() == ["vand/miljoestyrelsen/2026/amendment-2026-06.md:13 P101"]


def test_a_ministry_without_name_is_named_though_the_line_is_there(
    base: Path, codes: Codes
) -> None:
    (base / "plans/vand/naturstyrelsen/agency.md").write_text("---\nname:\n---\n", "utf-8")
    assert codes() == ["vand/naturstyrelsen/agency.md:2 P302"]


class TestLinks:
    def test_of_a_file(self, base: Path, plan: Path, codes: Codes) -> None:
        plan.rename(base / "elsewhere.md")
        plan.symlink_to(base / "elsewhere.md")
        assert codes() == [f"{PLAN}:1 P103"]

    def test_of_a_folder(self, base: Path, codes: Codes) -> None:
        (base / "plans/vand/kopi").symlink_to(base / "plans/vand/miljoestyrelsen")
        assert codes() == ["vand/kopi:1 P103"]

    def test_in_a_ring(self, base: Path, codes: Codes) -> None:
        (base / "plans/vand/igen").symlink_to(base / "plans")
        assert codes() == ["vand/igen:1 P103"]

    def test_that_lead_nowhere(self, base: Path, codes: Codes) -> None:
        (base / "plans/vand/noter.md").symlink_to(base / "nowhere.md")
        assert codes() == ["vand/noter.md:1 P103"]

    def test_out_of_the_folder(self, base: Path, codes: Codes) -> None:
        (base / "plans/hemmelig.md").symlink_to("/etc/passwd")
        assert codes() == ["hemmelig.md:1 P103"]


def test_a_pipe_is_named_and_not_waited_for(base: Path, codes: Codes) -> None:
    os.mkfifo(base / "plans/vand/noter.md")
    assert codes() == ["vand/noter.md:1 P111"]


def test_a_file_that_goes_while_its_folder_is_listed_is_not_there(
    base: Path, codes: Codes, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = base / "plans" / "om-os.md"
    page.write_text("# Om os\n", "utf-8")
    scandir = os.scandir

    @contextmanager
    def saved_anew(folder: Path) -> Iterator[list["os.DirEntry[str]"]]:
        with scandir(folder) as listing:
            listed = list(listing)
        page.unlink(missing_ok=True)
        yield listed

    monkeypatch.setattr(os, "scandir", saved_anew)
    assert codes() == []


def test_a_folder_called_as_a_document_is_only_a_folder(base: Path, codes: Codes) -> None:
    folder = base / "plans/vand/naturstyrelsen/2027/plan.md"
    folder.mkdir(parents=True)
    assert codes() == []


def test_folders_without_end_are_named(base: Path, codes: Codes) -> None:
    (base / "plans" / "/".join("abcdefghijkl")).mkdir(parents=True)
    assert [one.split()[1] for one in codes()] == ["P118"]


@pytest.mark.parametrize(
    "name", ["ond.html", "kort.svg", "script.js", "_headers", "tal.xlsx", ".htaccess", "uden"]
)
def test_strays_are_named_and_not_read(name: str, base: Path, codes: Codes) -> None:
    (base / "plans/vand" / name).write_bytes(b"<script>alert(1)</script>")
    assert codes() == [f"vand/{name}:1 P104"]


def test_names_that_steer_a_terminal_are_spelled_out(
    base: Path, findings: Callable[[], str]
) -> None:
    (base / "plans/vand/\x1b[31mrød.md").write_text("# Rød\n", "utf-8")
    assert "\\u001b[31mr" in findings()
    assert "P105" in findings()


def test_names_that_are_no_text_are_named(base: Path, codes: Codes) -> None:
    with open(os.fsencode(base / "plans/vand") + b"/\xff\xfe.md", "wb") as file:  # noqa: PTH123
        file.write(b"# Tekst\n")
    assert [one.split()[1] for one in codes()] == ["P105"]


@pytest.mark.parametrize("name", ["0000", "9999", "1234", "02026", "2026-20270", "2026-2026"])
def test_years_beyond_all_plans_are_no_years(name: str, base: Path, codes: Codes) -> None:
    folder = base / "plans/vand/naturstyrelsen" / name
    folder.mkdir()
    (folder / "plan.md").write_text("---\nagreed_on: 2025-12-12\n---\n", "utf-8")
    (folder / "results.md").write_text("---\nas_of: 2025-12-12\n---\n", "utf-8")
    assert codes() == [f"vand/naturstyrelsen/{name}/plan.md:1 P116"]
