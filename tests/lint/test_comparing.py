"""What a finding has to do with a change."""

from pathlib import Path

import pytest

from pejling.diagnostics import Problem, found
from pejling.history import Change
from pejling.lint import Excerpts, comparison
from pejling.source import Span

PROBLEM = Problem("P999", "proeve", "Galt: {value}", "")


def standing(folder: Path, now: Span, then: Span | None, change: Change, value: str = "x") -> str:
    earlier = (found(PROBLEM, then, value="x"),) if then else ()
    compared = comparison("main", change, earlier, Excerpts(folder / "then"))
    return compared.standing(found(PROBLEM, now, value=value), Excerpts(folder / "now"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("then", "a: 1\nb: 2\n"), ("now", "ny: 0\na: 1\nb: 2\nc: 3\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.md").write_text(text, "utf-8")
        (tmp_path / name / "gammel.md").write_text(text, "utf-8")
    return tmp_path


def test_a_line_that_moved_is_the_same(folder: Path) -> None:
    change = Change("", {"plan.md": (range(1, 2),)})
    assert standing(folder, Span("plan.md", 2), Span("plan.md", 1), change) == "before"


def test_a_changed_line_comes_first_whether_it_was_found_before_or_not(folder: Path) -> None:
    change = Change("", {"plan.md": (range(2, 3),)})
    assert standing(folder, Span("plan.md", 2), Span("plan.md", 1), change) == "changed"
    assert standing(folder, Span("plan.md", 2, 1, 3, 1), None, change) == "changed"


def test_what_was_not_found_before_was_caused(folder: Path) -> None:
    change = Change("", {"andet.md": (range(1, 9),)})
    assert standing(folder, Span("plan.md", 2), None, change) == "caused"
    assert standing(folder, Span("plan.md", 2), Span("plan.md", 1), change, "y") == "caused"
    assert standing(folder, Span("plan.md", 3), Span("plan.md", 1), change) == "caused"


def test_a_document_that_was_renamed_is_the_same(folder: Path) -> None:
    renamed = Change("", {}, {"gammel.md": "plan.md"})
    assert standing(folder, Span("plan.md", 2), Span("gammel.md", 1), renamed) == "before"
    assert standing(folder, Span("plan.md", 2), Span("gammel.md", 1), Change("")) == "caused"
