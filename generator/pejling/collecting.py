"""How Python's collector of rings is kept from looking where there are none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep Python from looking for rings among hundreds of thousands of values: there are none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def only_new_is_collected() -> Iterator[None]:
    """Keep Python from looking for rings, time after time, in what stands already."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
