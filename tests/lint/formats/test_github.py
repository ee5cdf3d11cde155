"""Workflow commands as GitHub's runner reads them."""

from pejling.diagnostics import found
from pejling.lint import Report, report_format
from pejling.source import Span
from tests.lint.formats.conftest import ADVICE, PROBLEM, WARNING, Reporting, odd

FORM = report_format("github")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read commands as the runner does: kind, properties and text."""
    found_here = []
    for line in text.splitlines():
        if line.lstrip().startswith("::"):
            head, _end, said = line.lstrip()[2:].partition("::")
            kind, _space, written = head.partition(" ")
            pairs = (one.split("=", 1) for one in written.split(","))
            read = {key: unescaped(value) for key, value in pairs}
            found_here.append((kind, read, unescaped(said)))
    return found_here


def unescaped(text: str) -> str:
    for sign, written in ((":", "%3A"), (",", "%2C"), ("\n", "%0A"), ("\r", "%0D"), ("%", "%25")):
        text = text.replace(written, sign)
    return text


def test_nothing_an_author_writes_becomes_a_command(reporting: Reporting) -> None:
    first, second, third = commands(FORM.write(reporting(odd())))
    assert first == (
        "error",
        {
            "file": "sted/plans/a, b:c%/æ\n.md",
            "line": "1",
            "col": "8",
            "endColumn": "11",
            "title": "P999 proeve",
        },
        "Galt: 100 %\\u000a::error::løgn, [x](y) @a <b> |\nRet det, og gem.",
    )
    assert second[0] == "warning"
    assert third[0] == "notice"
    assert "col" not in third[1]


def test_ten_of_a_kind_are_shown_and_the_rest_counted(reporting: Reporting) -> None:
    many = [
        found(problem, Span("plan.md", line), value=line)
        for problem, count in ((PROBLEM, 12), (WARNING, 10), (ADVICE, 11))
        for line in range(1, count + 1)
    ]
    report = reporting(many)
    written = FORM.write(report)
    kinds = [kind for kind, _place, _said in commands(written)]
    assert {kind: kinds.count(kind) for kind in kinds} == {"error": 10, "warning": 10, "notice": 10}
    last = written.splitlines()[-2:]
    assert last[0] == "3 flere er ikke vist ved deres linjer; de står i trinnets opsummering."
    assert last[1].startswith("12 fejl, 10 advarsler, 11 råd i 3 dokumenter.")
    assert FORM.summarise is not None
    rows = [line for line in FORM.summarise(report).splitlines() if line.startswith("| `")]
    assert len(rows) == len(many)


def test_what_another_form_would_leave_out_is_not_said_to_be(reporting: Reporting) -> None:
    """Text shows fifty; the summary of the step has every one."""
    many = [found(WARNING, Span("plan.md", line), value=line) for line in range(1, 73)]
    report = reporting(many)
    written = FORM.write(report).splitlines()
    assert written[-2:] == [
        "62 flere er ikke vist ved deres linjer; de står i trinnets opsummering.",
        "72 advarsler i 3 dokumenter.",
    ]
    assert FORM.summarise is not None
    assert "ikke vist" not in FORM.summarise(report)


def test_the_summary_is_a_table_that_no_text_breaks(reporting: Reporting) -> None:
    assert FORM.summarise is not None
    rows = FORM.summarise(reporting(odd())).splitlines()
    table = [row for row in rows if row.startswith("|")]
    assert len(table) == 2 + 3
    assert {row.count("|") for row in table} == {4}
    for sign in ("<b>", "@a", "[x]", "\n"):
        assert not [row for row in table if sign in row]


def test_what_was_there_before_a_change_is_not_shown_at_its_line(compared: Report) -> None:
    written = FORM.write(compared)
    assert [place["line"] for _kind, place, _said in commands(written)] == ["3", "2"]
    assert "1 mere er ikke vist ved sin linje" in written


def test_nothing_found(reporting: Reporting) -> None:
    assert FORM.write(reporting([])) == "Ingen problemer i 3 dokumenter.\n"
