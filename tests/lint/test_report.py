"""Reports: what is shown of many findings, and the line with its caret."""

from datetime import date
from pathlib import Path

import pytest

from pejling.diagnostics import Diagnostic, Problem, Severity, found
from pejling.lint import MOST_SHOWN, Report, report_format, report_formats
from pejling.lint.formats.as_text import cells, excerpt
from pejling.source import Span

ERROR = Problem("P999", "prøve", "Wrong: {value}", "Mend it.")
WARNING = Problem("P998", "advarsel", "Odd", "", Severity.WARNING)


def report(tmp_path: Path, *findings: Diagnostic) -> Report:
    return Report(findings, tmp_path, "en", date(2026, 1, 1), 3)


def test_of_many_findings_every_file_has_some(tmp_path: Path) -> None:
    many = [found(ERROR, Span("a.md", line)) for line in range(1, 101)]
    others = [found(ERROR, Span(f"b{n:02}.md")) for n in range(20)]
    odd = found(WARNING, Span("c.md"))
    shown = report(tmp_path, *many, *others, odd).shown
    assert len(shown) == MOST_SHOWN
    assert all(one in shown for one in others)
    assert odd not in shown
    assert [one for one in (*many, *others) if one in shown] == list(shown)


def test_few_findings_are_all_shown(tmp_path: Path) -> None:
    few = [found(ERROR, Span("a.md", line)) for line in range(1, MOST_SHOWN + 1)]
    assert report(tmp_path, *few).shown == tuple(few)


def test_a_line_is_that_of_the_file_as_it_is_now(tmp_path: Path) -> None:
    """A file that is mended while it is served must not be told with its old lines."""
    file = tmp_path / "a.md"
    for text in ("før\n", "efter\n"):
        file.write_text(text, "utf-8")
        assert report(tmp_path).line(Span("a.md", 1)) == text.strip()
    assert report(tmp_path).line(Span("a.md", 3)) == ""
    assert report(tmp_path).line(Span("ingen.md", 1)) == ""


@pytest.mark.parametrize(
    ("text", "width"), [("æøå", 3), ("漢字", 4), ("e\u0301", 1), ("", 0), ("ｱ", 1), ("👍", 2)]
)
def test_places_on_a_console(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("line", "span", "caret"),
    [
        ("nøgle: 12", Span("a", 1, 8, 1, 10), "       ^^"),
        ("nøgle:", Span("a", 1, 7, 1, 8), "      ^"),
        ("nøgle:", Span("a", 1, 99, 1, 104), "      ^"),
        ("nøgle: |", Span("a", 1, 8, 4, 2), "       ^"),
        ("nøgle", Span("a", 1, 2, 1, 2), " ^"),
    ],
)
def test_carets(line: str, span: Span, caret: str) -> None:
    assert list(excerpt(line, found(ERROR, span))) == [f"  1 | {line}", f"    | {caret}"]


def test_an_empty_line_is_not_shown() -> None:
    assert list(excerpt("  ", found(ERROR, Span("a")))) == []


def test_formats_are_files() -> None:
    names = [one.name for one in report_formats()]
    assert names == sorted(set(names))
    assert {"text", "json"} <= set(names)
    assert not report_format("text").is_for_programs
    assert report_format("json").is_for_programs
