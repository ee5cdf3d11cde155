"""Rows of marks: the lengths compare, however many goals there are."""

from math import ceil

import pytest

from pejling.pages.parts.standing import marks_of


@pytest.mark.parametrize("numbers", [(3, 1, 2), (40, 15, 5)])
def test_up_to_sixty_goals_have_a_mark_each(numbers: tuple[int, ...]) -> None:
    assert tuple(marks_of(one, sum(numbers)) for one in numbers) == numbers


@pytest.mark.parametrize("numbers", [(33, 20, 11, 4, 3, 4), (306, 84, 66, 39), (40_000, 700, 1)])
def test_with_more_the_rows_are_as_long_as_their_numbers_are_large(
    numbers: tuple[int, ...],
) -> None:
    rows = [marks_of(one, sum(numbers)) for one in numbers]
    each = ceil(sum(numbers) / 60)
    assert all(0 <= row * each - one < each for row, one in zip(rows, numbers, strict=True))
    assert all(rows)
    assert sum(rows) < 60 + len(rows)
