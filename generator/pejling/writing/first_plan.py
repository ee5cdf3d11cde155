"""An agency's first plan: the whole shape of a plan, with the lines that its authors fill in."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pejling.language import Speech
from pejling.load import Place
from pejling.model.ids import RESERVED_IDS, as_id
from pejling.writing.emitting import EMPTY
from pejling.writing.scaffold import Scaffold, section, years_of

LONGEST_ID = 40
"""Ids are read and typed by people; a title's first words tell goals apart."""


def first_plan(place: Place, titles: Sequence[str], say: Speech) -> Scaffold:
    """Return a plan with goals of the given titles; their figures are left to be filled in."""
    first, last = years_of(place.period)
    ends = date(last, 12, 31)
    ids = goal_ids(titles)
    goals = [new_goal(one, title, ends) for one, title in zip(ids, titles, strict=True)]
    content = {
        "goal_picture": {
            "horizon": {"from": str(first), "to": str(last + 3)},
            "mandate": [{"title": EMPTY, "kind": EMPTY}],
            "markers": [{"id": EMPTY, "title": EMPTY}],
        },
        "goals": goals or [new_goal(EMPTY, EMPTY, ends)],
        "follow_up": {"meetings": [{"date": EMPTY, "form": EMPTY}], "participants": EMPTY},
    }
    body = "\n".join(sections(ids, titles, say))
    path = f"{place.ministry}/{place.agency}/{place.period}/plan.md"
    return Scaffold(path, content, body)


def goal_ids(titles: Sequence[str], taken: Iterable[str] = ()) -> list[Any]:
    """Return an id for each title: its first words; left to the author where it has none."""
    used = set(taken)
    ids: list[Any] = []
    for title in titles:
        words = as_id(title)
        stem = words if len(words) <= LONGEST_ID else words[: LONGEST_ID + 1].rpartition("-")[0]
        one, number = stem or words[:LONGEST_ID], 2
        while one in used or one in RESERVED_IDS:
            one, number = f"{stem}-{number}", number + 1
        used.add(one)
        ids.append(one or EMPTY)
    return ids


def sections(ids: Sequence[Any], titles: Sequence[str], say: Speech) -> list[str]:
    """Return the sections of new goals, as far as they have ids."""
    return [
        section(title, one, say.language)
        for one, title in zip(ids, titles, strict=True)
        if one is not EMPTY
    ]


def new_goal(goal: Any, title: Any, due: date) -> dict[str, Any]:
    """Return the whole shape of a goal, its target due on a day."""
    return {
        "id": goal,
        "title": title,
        "task": EMPTY,
        "nature": EMPTY,
        "effect": EMPTY,
        "markers": EMPTY,
        "owner": EMPTY,
        "measures": [
            {
                "id": EMPTY,
                "name": EMPTY,
                "definition": EMPTY,
                "unit": EMPTY,
                "decimals": EMPTY,
                "over": EMPTY,
                "direction": EMPTY,
                "baseline": {"value": EMPTY, "as_of": EMPTY},
                "targets": [{"due": due, "value": EMPTY}],
                "source": EMPTY,
            }
        ],
    }
