"""A goal through the years: what it came from, and what it goes by now."""

from pejling.link.keys import GoalKey
from pejling.link.links import Links


def latest(links: Links, key: GoalKey) -> GoalKey:
    """Return the goal that carries a goal on, for as long as it is exactly one."""
    return links.latest.get(key, key)


def past(links: Links, key: GoalKey) -> tuple[GoalKey, ...]:
    """Return a goal and everything it carries on, in order of years."""
    seen, ahead = {key}, [key]
    while ahead:
        for one in links.predecessors.get(ahead.pop(), ()):
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
