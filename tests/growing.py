"""How the time that something takes grows with its size, whatever else the machine is doing."""

import time
from collections.abc import Callable, Mapping

from bench.growth import exponent
from pejling.collecting import without_collecting

EVEN = 1.6
"""The exponent between size and time; twice the size four times the time is 2."""
TOO_LITTLE = 0.1
"""Seconds at the largest size that say nothing of growth."""
TURNS = 6


def cpu_of(work: Callable[[], object]) -> float:
    """Return the seconds it takes, without those for looking through what other tests left."""
    with without_collecting():
        begun = time.process_time()
        work()
        return time.process_time() - begun


def grows_evenly(works: Mapping[int, Callable[[], object]]) -> bool:
    """Does the time of the works, by their sizes, grow with the size and not its square?

    Others use the machine too: what seems not to is measured again, and the least counts.
    """
    costs = {size: cpu_of(work) for size, work in works.items()}
    for _turn in range(1, TURNS):
        if costs[max(costs)] < TOO_LITTLE or exponent(costs) < EVEN:
            return True
        costs = {size: min(costs[size], cpu_of(work)) for size, work in works.items()}
    return costs[max(costs)] < TOO_LITTLE or exponent(costs) < EVEN
