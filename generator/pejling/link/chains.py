"""A goal through the years: what it came from, and what it goes by now."""

from collections import deque

from pejling.link.keys import GoalKey
from pejling.link.links import Links


def latest(links: Links, key: GoalKey) -> GoalKey:
    """Return the goal that carries a goal on, for as long as it is exactly one."""
    return links.latest.get(key, key)


MOST_GOALS = 300
"""Of a history: as many as there are years; far more than any agency has merged."""


def past(links: Links, key: GoalKey) -> tuple[GoalKey, ...]:
    """Return a goal and what it carries on, the nearest `MOST_GOALS`, in order of years."""
    seen, ahead = {key}, deque([key])
    while ahead and len(seen) < MOST_GOALS:
        for one in links.predecessors.get(ahead.popleft(), ()):
            if one not in seen:
                seen.add(one)
                ahead.append(one)
    return tuple(sorted(seen, key=lambda one: (one.place.years, one)))


def chains(links: Links) -> dict[tuple[str, str, str], GoalKey]:
    """Return the last goal of each id (ministry, agency, id) that is not only an older name.

    An id whose goals are carried on by exactly one goal of another id is an older name.
    """
    found: dict[tuple[str, str, str], GoalKey] = {}
    for key in sorted(links.goals, key=lambda one: (one.place.years, one)):
        name = _name(key)
        if _name(latest(links, key)) == name:
            found[name] = key
    return dict(sorted(found.items()))


def _name(key: GoalKey) -> tuple[str, str, str]:
    return key.place.ministry, key.place.agency, key.goal
