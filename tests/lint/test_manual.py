"""What the manual shows of an example: every line that tells the bad from the good."""

import re

import pytest

from pejling.language import speech
from pejling.lint import rules
from pejling.lint.manual import example_files, shortened

ALL = {rule.code: rule for rule in rules()}
DA = speech("da")
IN_ONE_LINE = re.compile(r"(: |- )(\[[^\]]|\{[^}])")


@pytest.mark.parametrize("code", ALL)
def test_no_line_of_an_example_is_left_out_but_one_that_is_told_already(code: str) -> None:
    for example in (ALL[code].bad, ALL[code].good):
        for _path, lines in example_files(example):
            assert set(lines.split("\n")) <= set(shortened(lines, DA).split("\n"))


def test_lines_that_are_alike_are_counted() -> None:
    assert shortened("a\n" + "b\n" * 5 + "a\n", DA) == "a\nb\nb\nb\n… og 2 linjer mere\na"
    assert shortened("b\n" * 3, DA) == "b\nb\nb"


@pytest.mark.parametrize("code", ALL)
def test_examples_are_written_as_plans_are_one_key_a_line(code: str) -> None:
    for example in (ALL[code].bad, ALL[code].good):
        assert IN_ONE_LINE.findall(example) == []
