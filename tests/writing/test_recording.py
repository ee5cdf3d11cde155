"""Recording changes the lines it means to and no other byte of the file."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from pejling.writing.errors import WritingError
from pejling.writing.files import held
from pejling.writing.front_lines import FrontLines
from pejling.writing.naming import Names, report_of
from pejling.writing.reading_in import Reading, Section
from pejling.writing.recording import Recording

Folder = Any

HEAD = "---\nas_of: 2026-12-31\n"


def of(name: str, value: object, **said: Any) -> Reading:
    goal, part = name.split(".")
    if isinstance(value, (int, float)):
        value = Decimal(str(value))
    return Reading(goal, part, value, **said)  # type: ignore[arg-type]


@dataclass
class Case:
    """A file before and after, and what is recorded in it."""

    before: str
    after: str
    readings: list[Reading]
    replace: bool = False
    ends: dict[str, str] = field(default_factory=dict)


def record(folder: Folder, content: bytes, readings: list[Reading], **options: Any) -> bytes:
    file = folder.write(options.pop("name", "results.md"), content)
    recording_of(folder, file, readings, **options).write()
    return bytes(file.read_bytes())


def recording_of(folder: Folder, file: Path, readings: list[Reading], **options: Any) -> Recording:
    documents = folder.documents()
    plan = documents.library.plans[next(iter(documents.library.plans))]
    wanted = "results" if file.name.startswith("results") else "follow-up"
    report = report_of(documents, plan.place, wanted, "2026")
    assert report.place.plan == plan.place
    order = Names(documents, plan).order(report)
    return Recording(documents, report, readings, order, **options)


DAY = date(2026, 12, 31)
JUNE = date(2026, 6, 30)

CASES: dict[str, Case] = {
    "an empty value is filled in": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:\n      andel:\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 176\n      andel:\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "an empty value with a comment": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:  # kommer\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 176  # kommer\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "a comment one space after an empty value keeps two": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: # kommer\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 176  # kommer\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "a tilde is no value": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: ~\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 176\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "an empty value gets its date below": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:  # kommer\n      andel: 80.5\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:  # kommer\n        value: 176\n"
        + "        as_of: 2026-12-31\n      andel: 80.5\n---\n",
        [of("ventetid.dage", 176, as_of=DAY)],
    ),
    "a value is replaced in place": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 195  # målt\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 176  # målt\n---\n",
        [of("ventetid.dage", 176)],
        replace=True,
    ),
    "odd space around a value stays": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:    195   \n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:    176   \n---\n",
        [of("ventetid.dage", 176)],
        replace=True,
    ),
    "a value becomes one with its date": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 195\n    explanation: Ja\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:\n        value: 176\n"
        + "        as_of: 2026-12-31\n    explanation: Ja\n---\n",
        [of("ventetid.dage", 176, as_of=DAY)],
        replace=True,
    ),
    "in a value with its date only the number changes": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:\n        as_of: 2026-12-31 \n"
        + "        # tallet\n        value: 195\n        n: 4\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:\n        as_of: 2026-12-31 \n"
        + "        # tallet\n        value: 176\n        n: 4\n---\n",
        [of("ventetid.dage", 176, as_of=DAY)],
        replace=True,
    ),
    "what was preliminary is final": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:\n        value: 195\n"
        + "        preliminary: true\n        final_expected: 2027-04-01\n        n: 4\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:\n        value: 176\n        n: 4\n---\n",
        [of("ventetid.dage", 176)],
        replace=True,
    ),
    "a value that was only promised comes": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:\n"
        + "        final_expected: 2027-04-01\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:\n        value: 176\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "a value is added after those before it in the plan": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage: 176\n      # ord\n"
        + "      omdoemme: Godt\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage: 176\n      andel: 81.0\n      # ord\n"
        + "      omdoemme: Godt\n---\n",
        [of("ventetid.andel", Decimal("81.0"))],
    ),
    "a value is added before those after it in the plan": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      andel: 81.0\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 176\n      andel: 81.0\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "values are added to a goal that has none": Case(
        HEAD + "goals:\n  ventetid:\n    explanation: Ja\n    analyse: true\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage: 176\n    explanation: Ja\n"
        + "    analyse: true\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "an empty goal is filled in": Case(
        HEAD + "goals:\n  ventetid:  # nyt\n  trivsel:\n---\n",
        HEAD + "goals:\n  ventetid:  # nyt\n    values:\n      dage: 176\n  trivsel:\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "a goal is added in the plan's order": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage: 176\n\n  # internt\n  trivsel:\n"
        + "    explanation: Ja\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage: 176\n  kystplan:\n    milestones:\n"
        + "      aftale: 2026-06-12\n\n  # internt\n  trivsel:\n    explanation: Ja\n---\n",
        [of("kystplan.aftale", date(2026, 6, 12), section=Section.MILESTONES)],
    ),
    "a goal is added first": Case(
        HEAD + "goals:\n  # om trivsel\n  trivsel:\n    explanation: Ja\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage: 176\n  # om trivsel\n  trivsel:\n"
        + "    explanation: Ja\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "a goal is added after its nearest in a file of odd order": Case(
        HEAD + "goals:\n  trivsel:\n    explanation: Ja\n  ventetid:\n    explanation: Ja\n---\n",
        HEAD
        + "goals:\n  trivsel:\n    explanation: Ja\n  ventetid:\n    explanation: Ja\n"
        + "  kystplan:\n    criteria:\n      hoering: met\n---\n",
        [of("kystplan.hoering", "met", section=Section.CRITERIA)],
    ),
    "goals are added to a file that has none": Case(
        "---\nlessons: []\nas_of: 2026-12-31\n---\nTekst\n",
        "---\nlessons: []\nas_of: 2026-12-31\ngoals:\n  ventetid:\n    values:\n"
        + "      dage: 176\n---\n"
        + "Tekst\n",
        [of("ventetid.dage", 176)],
    ),
    "empty goals are filled in": Case(
        HEAD + "goals:\nlessons: []\n---\n",
        HEAD + "goals:\n  ventetid:\n    values:\n      dage: 176\nlessons: []\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "a shared measure": Case(
        HEAD + "goals:\n  trivsel:\n    values:\n      sygefravaer:\n---\n",
        HEAD + "goals:\n  trivsel:\n    values:\n      sygefravaer: 7.9\n---\n",
        [of("trivsel.sygefravaer", 7.9)],
    ),
    "a list gets one more": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel:\n        - value: 71\n"
        + "          as_of: 2026-06-30\n          # god fart\n    explanation: Ja\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel:\n        - value: 71\n"
        + "          as_of: 2026-06-30\n        - value: 81\n          as_of: 2026-12-31\n"
        + "          # god fart\n    explanation: Ja\n---\n",
        [of("ventetid.andel", 81, as_of=DAY)],
    ),
    "one of a list is replaced": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel:\n      - value: 71  # maj\n"
        + "        as_of: 2026-06-30\n      - as_of: 2026-12-31\n        value: 80\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel:\n      - value: 72  # maj\n"
        + "        as_of: 2026-06-30\n      - as_of: 2026-12-31\n        value: 80\n---\n",
        [of("ventetid.andel", 72, as_of=JUNE)],
        replace=True,
    ),
    "a value of another day becomes a list": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel:\n        value: 71\n        # maj\n"
        + "        as_of: 2026-06-30\n    explanation: Ja\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel:\n        - value: 71\n          # maj\n"
        + "          as_of: 2026-06-30\n        - value: 81\n          as_of: 2026-12-31\n"
        + "    explanation: Ja\n---\n",
        [of("ventetid.andel", 81, as_of=DAY)],
    ),
    "between braces a value is replaced": Case(
        HEAD + "goals:\n  ventetid: {values: {dage: 195, andel: 80}}  # kort\n---\n",
        HEAD + "goals:\n  ventetid: {values: {dage: 176, andel: 80}}  # kort\n---\n",
        [of("ventetid.dage", 176)],
        replace=True,
    ),
    "between braces a value is added": Case(
        HEAD + "goals:\n  ventetid:\n    values: {dage: 176}\n---\n",
        HEAD
        + "goals:\n  ventetid:\n"
        + "    values: {dage: 176, andel: {value: 81, as_of: 2026-12-31}}\n---\n",
        [of("ventetid.andel", 81, as_of=DAY)],
    ),
    "empty braces": Case(
        HEAD + "goals: {}\n---\n",
        HEAD + "goals: {ventetid: {values: {dage: 176}}}\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "a value in braces is merged": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n"
        + "      dage: {value: 195, n: 4, preliminary: true}\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n"
        + "      dage: {value: 176, n: 4, as_of: 2026-12-31}\n---\n",
        [of("ventetid.dage", 176, as_of=DAY)],
        replace=True,
    ),
    "a value in braces becomes a list": Case(
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel: {value: 71, as_of: 2026-06-30}\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      andel: [{value: 71, as_of: 2026-06-30}, "
        + "{value: 81, as_of: 2026-12-31}]\n---\n",
        [of("ventetid.andel", 81, as_of=DAY)],
    ),
    "four spaces a level": Case(
        HEAD + "goals:\n    ventetid:\n        explanation: Ja\n---\n",
        HEAD
        + "goals:\n    ventetid:\n        values:\n            dage: 176\n"
        + "        explanation: Ja\n---\n",
        [of("ventetid.dage", 176)],
    ),
    "after a text of several lines": Case(
        HEAD
        + "goals:\n  ventetid:\n    explanation: |\n      En linje\n\n      # og en til\n\n"
        + "  trivsel:\n    explanation: Ja\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    explanation: |\n      En linje\n\n      # og en til\n"
        + "  kystplan:\n    milestones:\n      lov: missed\n\n  trivsel:\n"
        + "    explanation: Ja\n---\n",
        [of("kystplan.lov", "missed", section=Section.MILESTONES)],
    ),
    "quotes and odd order stay": Case(
        '---\n# øverst\ngoals:\n  "ventetid":\n    \'values\':\n      "dage": 195\n'
        + "as_of: 2026-12-31\n"
        + "headline: 'Det gik; ret \"godt\"'\n---\n\n# ikke yaml: {\n",
        '---\n# øverst\ngoals:\n  "ventetid":\n    \'values\':\n      "dage": 176\n'
        + "as_of: 2026-12-31\n"
        + "headline: 'Det gik; ret \"godt\"'\n---\n\n# ikke yaml: {\n",
        [of("ventetid.dage", 176)],
        replace=True,
    ),
    "several at once, each in its place": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage: 176\n      andel: 81\n"
        + "      omdoemme: Ret godt\n"
        + "  trivsel:\n    values:\n      sygefravaer: 7.9\n---\n",
        [
            of("trivsel.sygefravaer", 7.9),
            of("ventetid.omdoemme", "Ret godt"),
            of("ventetid.andel", 81),
            of("ventetid.dage", 176),
        ],
    ),
    "words that need quotes": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      omdoemme:\n---\n",
        HEAD + 'goals:\n  ventetid:\n    values:\n      omdoemme: "Godt: #1, næsten"\n---\n',
        [of("ventetid.omdoemme", "Godt: #1, næsten")],
    ),
    "with everything that can be said": Case(
        HEAD + "goals:\n  ventetid:\n    values:\n      dage:\n---\n",
        HEAD
        + "goals:\n  ventetid:\n    values:\n      dage:\n        value: 176\n"
        + "        as_of: 2026-12-31\n"
        + "        preliminary: true\n        final_expected: 2027-04-01\n        n: 412\n"
        + "        note: Uden juli\n---\n",
        [
            of(
                "ventetid.dage",
                176,
                as_of=DAY,
                preliminary=True,
                final_expected=date(2027, 4, 1),
                n=412,
                note="Uden juli",
            )
        ],
    ),
}

FORMS = {
    "as it is": lambda text: text.encode(),
    "with CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "with a byte order mark": lambda text: "\ufeff".encode() + text.encode(),
    "with both": lambda text: "\ufeff".encode() + text.replace("\n", "\r\n").encode(),
    "with a text below": lambda text: (text + "\nTekst\r\nmed\u2028alt\tmuligt").encode(),
    "without a last line end": lambda text: text.rstrip("\n").encode(),
}


def rows() -> Iterator[Any]:
    for name, case in CASES.items():
        for form in FORMS:
            yield pytest.param(case, form, id=f"{name}, {form}")


@pytest.mark.parametrize(("case", "form"), list(rows()))
def test_only_the_lines_meant_are_changed(folder: Folder, case: Case, form: str) -> None:
    before, after = FORMS[form](case.before), FORMS[form](case.after)
    assert record(folder, before, case.readings, replace=case.replace) == after


@pytest.mark.parametrize("case", list(CASES.values()), ids=list(CASES))
def test_recording_the_same_again_changes_nothing(folder: Folder, case: Case) -> None:
    once = record(folder, case.before.encode(), case.readings, replace=case.replace)
    assert record(folder, once, case.readings) == once


def test_a_new_line_ends_as_the_one_above_it_in_a_file_of_mixed_ends(folder: Folder) -> None:
    before = (
        b"---\r\nas_of: 2026-12-31\ngoals:\r\n  ventetid:\n    values:\r\n      dage: 1\r\n---\n"
    )
    after = before.replace(b"dage: 1\r\n", b"dage: 1\r\n      andel: 2\r\n")
    assert record(folder, before, [of("ventetid.andel", 2)]) == after


def test_odd_line_breaks_of_yaml_do_not_shift_the_place(folder: Folder) -> None:
    before = '---\nheadline: "a\u2028 b"\ngoals:\n  ventetid:\n    values:\n      dage: 195\n---\n'
    after = before.replace("195", "176")
    said = record(folder, before.encode(), [of("ventetid.dage", 176)], replace=True)
    assert said == after.encode()


ONE = (HEAD + "goals:\n  ventetid:\n    values:\n      dage: 195\n---\n").encode()


def refused(folder: Folder, content: bytes, readings: list[Reading], **options: Any) -> str:
    file = folder.write("results.md", content)
    with pytest.raises(WritingError) as caught:
        recording_of(folder, file, readings, **options).write()
    assert file.read_bytes() == content
    assert [one.name for one in sorted(folder.year.iterdir())] == ["plan.md", "results.md"]
    return str(caught.value)


def test_a_value_is_replaced_only_when_asked(folder: Folder) -> None:
    assert "195" in refused(folder, ONE, [of("ventetid.dage", 176)])


def test_all_or_nothing(folder: Folder) -> None:
    refused(folder, ONE, [of("ventetid.andel", 81), of("ventetid.dage", 176)])


def test_nothing_is_written_that_the_loader_would_complain_of(folder: Folder) -> None:
    said = refused(folder, ONE, [of("ventetid.andel", Decimal("1.840"))])
    assert "not be right" in said


def test_findings_that_stood_there_before_do_not_hinder(folder: Folder) -> None:
    before = ONE.replace(b"goals:", b"headline:\nfejl: 1\ngoals:")
    after = before.replace(b"dage: 195", b"dage: 195\n      andel: 81")
    assert record(folder, before, [of("ventetid.andel", 81)]) == after


def test_approved_results_are_corrected_and_not_replaced(folder: Folder) -> None:
    approved = ONE.replace(b"goals:", b"approved_on: 2027-02-20\ngoals:")
    assert "corrections:" in refused(folder, approved, [of("ventetid.dage", 176)], replace=True)
    after = approved.replace(b"dage: 195", b"dage: 195\n      andel: 81")
    assert record(folder, approved, [of("ventetid.andel", 81)]) == after


def test_a_list_without_a_day_is_not_guessed_at(folder: Folder) -> None:
    both = (
        b"        - value: 1\n          as_of: 2026-06-30\n"
        b"        - value: 2\n          as_of: 2026-12-31\n---\n"
    )
    content = HEAD.encode() + b"goals:\n  ventetid:\n    values:\n      andel:\n" + both
    assert "--as-of" in refused(folder, content, [of("ventetid.andel", 81)], replace=True)


@pytest.mark.parametrize(
    "values",
    [
        "values: [1]",
        "values: 3",
        "values:\n      dage: 1\n      dage: 2",
        "values:\n      dage:\n        - [1]",
        "values: {dage: {value: 195,\n      n: 3}}",
    ],
)
def test_a_place_that_is_not_understood_is_left_alone(folder: Folder, values: str) -> None:
    content = f"{HEAD}goals:\n  ventetid:\n    {values}\n---\n".encode()
    refused(folder, content, [of("ventetid.dage", 176)], replace=True)


@pytest.mark.parametrize("content", [b"", b"---\n---\n", b"---\na: [\n---\n", b"---\n\xff\n---\n"])
def test_a_file_that_cannot_be_read_is_left_alone(folder: Folder, content: bytes) -> None:
    file = folder.write("results.md", ONE)
    recording = recording_of(folder, file, [of("ventetid.dage", 176)], replace=True)
    file.write_bytes(content)
    with pytest.raises(WritingError):
        recording.write()
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("dage: 195", "dage: 999"), ("as_of: 2026-12-31", "as_of: 2026-12-30"), ("---\n", "---\nx")],
)
def test_an_edit_that_does_anything_else_is_never_written(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, right: str, wrong: str
) -> None:
    def astray(lines: FrontLines, *_arguments: object, **_options: object) -> FrontLines:
        return FrontLines(wrong.join(lines.text.rsplit(right, 1)))

    monkeypatch.setattr("pejling.writing.recording.placed", astray)
    said = refused(folder, ONE, [of("ventetid.dage", 195)], replace=True)
    assert "cannot be changed safely" in said


def test_whoever_comes_second_waits_and_builds_on_the_first(folder: Folder) -> None:
    file = folder.write("results.md", ONE)
    recording = recording_of(folder, file, [of("ventetid.andel", 81)])
    second = Thread(target=recording.write)
    with held(folder.year):
        second.start()
        second.join(0.3)
        assert second.is_alive()
        file.write_bytes(ONE.replace(b"195", b"176"))
    second.join(30)
    assert file.read_bytes() == ONE.replace(b"195", b"176\n      andel: 81")


def test_a_file_changed_meanwhile_is_not_overwritten(folder: Folder) -> None:
    file = folder.write("results.md", ONE)
    recording = recording_of(folder, file, [of("ventetid.dage", 176)], replace=True)
    changed = ONE.replace(b"195", b"201")
    with pytest.raises(WritingError, match="changed by someone else"):
        recording.write(pause=lambda: file.write_bytes(changed) and None)
    assert file.read_bytes() == changed
    assert sorted(folder.year.iterdir()) == [folder.year / "plan.md", file]


def test_a_file_exchanged_for_one_with_the_same_bytes_is_not_overwritten(folder: Folder) -> None:
    file = folder.write("results.md", ONE)
    recording = recording_of(folder, file, [of("ventetid.dage", 176)], replace=True)

    def exchange() -> None:
        other = folder.write("results.new", ONE)
        other.replace(file)

    with pytest.raises(WritingError, match="changed by someone else"):
        recording.write(pause=exchange)
    assert file.read_bytes() == ONE


def test_a_file_taken_away_meanwhile_stays_away(folder: Folder) -> None:
    file = folder.write("results.md", ONE)
    recording = recording_of(folder, file, [of("ventetid.dage", 176)], replace=True)
    with pytest.raises(WritingError):
        recording.write(pause=file.unlink)
    assert not file.exists()


@pytest.mark.parametrize("call", ["fsync", "fchmod", "replace"])
def test_a_full_disk_leaves_the_old_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    file = folder.write("results.md", ONE)
    recording = recording_of(folder, file, [of("ventetid.dage", 176)], replace=True)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path if call == "replace" else os, call, full)
    with pytest.raises(OSError, match="No space left"):
        recording.write()
    assert file.read_bytes() == ONE
    assert sorted(folder.year.iterdir()) == [folder.year / "plan.md", file]


def test_rights_of_the_file_are_kept(folder: Folder) -> None:
    file = folder.write("results.md", ONE)
    file.chmod(0o640)
    recording_of(folder, file, [of("ventetid.dage", 176)], replace=True).write()
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_is_not_followed(folder: Folder, tmp_path: Path) -> None:
    file = folder.write("results.md", ONE)
    recording = recording_of(folder, file, [of("ventetid.dage", 176)], replace=True)
    elsewhere = tmp_path / "elsewhere.md"
    elsewhere.write_bytes(ONE)
    file.unlink()
    file.symlink_to(elsewhere)
    with pytest.raises(OSError, match="symbolic links"):
        recording.write()
    assert elsewhere.read_bytes() == ONE


def test_a_follow_up_takes_values_too(folder: Folder) -> None:
    before = b"---\nfor: 2026-08-20\n# sommer\ngoals:\n  ventetid:\n    outlook: at_risk\n---\n"
    after = before.replace(b"    outlook", b"    values:\n      dage: 195\n    outlook")
    said = record(folder, before, [of("ventetid.dage", 195)], name="follow-up-2026-08.md")
    assert said == after
