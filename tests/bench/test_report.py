"""The table says whether each bound holds; it never decides anything."""

from bench.report import Bound, bounds_table


def test_a_figure_at_its_bound_holds_and_one_above_does_not() -> None:
    within, above = Bound("a", 5.0, 2.0, 2.5, "s"), Bound("b", 1.2, None, 1.1, "")
    assert within.holds
    assert not above.holds
    first, second = bounds_table([within, above]).splitlines()[2:]
    assert first.split() == ["a", "5.00", "s", "2.00", "s", "2.50", "≤", "2.5", "holds"]
    assert second.endswith("DOES NOT HOLD")
