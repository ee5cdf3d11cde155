"""References that lead back to where they began."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

K = TypeVar("K")


def rings(edges: Mapping[K, Iterable[K]]) -> list[tuple[K, ...]]:
    """Return each ring of references once, beginning where it was entered first.

    Iterative depth-first search, linear in the number of references.
    """
    found: list[tuple[K, ...]] = []
    done: set[K] = set()
    for start in edges:
        if start in done:
            continue
        way: list[K] = [start]
        on_way = {start: 0}
        ahead = [iter(edges.get(start, ()))]
        while ahead:
            following = next(ahead[-1], None)
            if following is None:
                ahead.pop()
                left = way.pop()
                del on_way[left]
                done.add(left)
            elif following in on_way:
                found.append(tuple(way[on_way[following] :]))
            elif following not in done and following in edges:
                on_way[following] = len(way)
                way.append(following)
                ahead.append(iter(edges[following]))
    return found
