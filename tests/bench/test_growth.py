"""The exponent of growth is that of the power law behind the figures."""

import pytest

from bench.growth import exponent


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_the_exponent_of_a_power_law_is_its_power(power: float) -> None:
    assert exponent({n: 3 * n**power for n in (100, 300, 1000)}) == pytest.approx(power)


def test_one_size_shows_no_growth() -> None:
    with pytest.raises(ValueError, match="two sizes"):
        exponent({100: 1.0})
