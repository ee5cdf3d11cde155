"""How cost grows with the number of plans: the exponent of a power law fitted to the figures."""

from collections.abc import Mapping
from math import log


def exponent(costs: Mapping[int, float]) -> float:
    """Return k of cost = c * N^k by least squares over the logarithms.

    Raises ValueError where fewer than two sizes were measured.
    """
    if len(costs) < 2:
        raise ValueError("growth needs two sizes")
    xs, ys = [log(size) for size in costs], [log(cost) for cost in costs.values()]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((each - x) ** 2 for each in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread
