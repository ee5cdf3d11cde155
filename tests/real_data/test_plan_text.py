"""What the converters write is in the language, and shows what the cell said."""

from decimal import Decimal
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.real_data.csv_rows import read_rows
from tests.real_data.plan_text import number, prose, section, slug, write_document
from tests.real_data.tally import Tally


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RE00124-2017", "re00124-2017"),
        ("Sécurité  & défense", "securite-defense"),
        ("word " * 20, "word-word-word-word-word-word-word-word-word-word-word-word-word"[:64]),
    ],
)
def test_an_id_is_words_in_ascii_of_at_most_64_characters(text: str, expected: str) -> None:
    found = slug(text)
    assert expected.startswith(found)
    assert len(found) <= 64
    assert not found.endswith("-")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("90.00", "90"),
        ("7.93", "7.93"),
        ("-0.0047", "-0.0047"),
        ("0", "0"),
        ("1250000.00", "1250000"),
    ],
)
def test_a_number_is_written_without_trailing_zeros_or_exponent(cell: str, expected: str) -> None:
    assert f"{number(cell)}" == expected


@pytest.mark.parametrize("cell", ["", "13%", "1,5", "Top 10", "1e3", "NaN"])
def test_words_are_no_number(cell: str) -> None:
    assert number(cell) is None


@pytest.mark.parametrize(
    "text",
    [
        "# not a heading",
        "2018. not a list",
        "- nor this",
        "*a* _b_ `c` <b>d</b> [e](f) ![g](h) &amp; ~~i~~ a|b",
        "(# of requests/ # met) x 100",
        "{#an-id}",
        "back\\slash",
        "=====",
        "---",
    ],
)
def test_prose_shows_the_text_as_it_stands(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(prose(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == text


def test_a_goal_without_words_has_no_section() -> None:
    assert section("dr-1", "Title", "", "") == ""
    assert section("dr-1", "Title", "", "Told.") == "## Title {#dr-1}\n\nTold."


def test_a_document_is_block_style_that_a_person_could_have_written(tmp_path: Path) -> None:
    shared = [{"id": "a", "value": Decimal("3.2")}, {"id": "no", "value": Decimal(90)}]
    write_document(tmp_path / "x.md", {"goals": shared, "again": shared, "name": "NO"}, "Told.")
    assert (tmp_path / "x.md").read_text("utf-8") == (
        "---\n"
        "goals:\n  - id: a\n    value: 3.2\n  - id: 'no'\n    value: 90\n"
        "again:\n  - id: a\n    value: 3.2\n  - id: 'no'\n    value: 90\n"
        "name: 'NO'\n"
        "---\n\nTold.\n"
    )


def test_what_is_wrong_with_a_file_is_counted(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes(b'\xef\xbb\xbf"a","b"\r\n"1\n2","x"\r\n"3"\r\n\r\n"4","5",""\r\n')
    tally = Tally("test")
    rows = read_rows(file, tally)
    assert rows == [{"a": "1\n2", "b": "x"}, {"a": "3", "b": ""}, {"a": "4", "b": "5"}]
    report = tally.report()
    assert report.read == {"t.csv": 4}
    assert report.left_out == {("t.csv", "blank line"): 1}
    assert {what: count for (_, what), count in report.dirt.items()} == {
        "byte order mark removed": 1,
        "lines that end in CRLF": 5,
        "cells with line breaks": 1,
        "rows without the cells b": 1,
        "rows longer than the header, the extra cells empty": 1,
    }
    assert report.unaccounted() == {"t.csv": 3}


def test_a_cell_without_a_column_is_never_dropped(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("a\n1,2\n", "utf-8")
    with pytest.raises(ValueError, match="a cell without a column"):
        read_rows(file, Tally("test"))
