"""Labels of a drawing find room: no line runs through them where there is another place."""

from pejling.pages.parts.placing import Box, Spot, along, box_of, freest

ABOVE, BELOW = Spot(50, 95, "end"), Spot(50, 115, "end")


def test_the_first_of_equally_free_places_is_taken() -> None:
    assert freest([ABOVE, BELOW], "mål 40", []) == ABOVE


def test_a_label_goes_where_no_line_runs() -> None:
    assert freest([ABOVE, BELOW], "mål 40", along(40, 80, 50, 100)) == BELOW


def test_where_all_is_taken_the_least_taken_is_chosen() -> None:
    low = [Box(0, 100, 104, 130), Box(0, 100, 110, 112)]
    assert freest([BELOW, ABOVE], "mål 40", [*low, Box(0, 100, 80, 96)]) == ABOVE


def test_a_text_takes_place_on_the_side_of_its_anchor() -> None:
    assert box_of(Spot(50, 95, "end"), "40").right == 50
    assert box_of(Spot(50, 95, "start"), "40").left == 50
    middle = box_of(Spot(50, 95, "middle"), "40")
    assert middle.left + middle.right == 100
