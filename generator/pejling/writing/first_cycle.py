"""A team's first OKR: the whole shape of a cycle, with the lines that the team fills in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pejling.language import _
from pejling.load import Place
from pejling.model import Rhythm
from pejling.model.cycle import days_of, is_cycle
from pejling.writing.documents import Documents
from pejling.writing.emitting import EMPTY
from pejling.writing.errors import WritingError
from pejling.writing.first_plan import goal_ids
from pejling.writing.scaffold import Note, Scaffold


def first_cycle(
    documents: Documents,
    new: Place,
    name: str,
    titles: Sequence[str],
    rhythm: Rhythm | str | None,
) -> Scaffold:
    """Return the OKR of a team with objectives of the given titles, their key results left open.

    Raises WritingError where the cycle is none.
    """
    ensure_cycle(new.period)
    ends = days_of(new.period)[1]
    ids = goal_ids(titles)
    objectives = [_objective(*one, ends) for one in zip(ids, titles, strict=True)]
    content = {
        "team": name,
        "parent": _around(documents, new),
        "rhythm": rhythm or EMPTY,
        "objectives": objectives or [_objective(EMPTY, EMPTY, ends)],
    }
    path = f"{new.ministry}/{new.agency}/okr/{new.period}/{new.name}.md"
    return Scaffold(path, content, notes=tuple(_notes(documents, new)))


def _notes(documents: Documents, new: Place) -> Iterator[Note]:
    """Yield that there is a shorter way, where the team has a cycle before this one."""
    earlier = [
        place.period
        for place in documents.library.okrs
        if replace(place, period=new.period) == new
        and days_of(place.period)[1] < days_of(new.period)[0]
    ]
    if earlier:
        message = _("The team has a cycle already, {name}: pejling roll carries it on.")
        yield Note(message, {"name": max(earlier, key=days_of)})


def ensure_cycle(cycle: str) -> None:
    """Raise WritingError where a text is no cycle."""
    if not is_cycle(cycle):
        message = _("{cycle} is not a cycle such as 2027, 2027-h1, 2027-t1 or 2027-q1.")
        raise WritingError(message, cycle=cycle)


def _objective(name: Any, title: Any, ends: date) -> dict[str, Any]:
    return {
        "id": name,
        "title": title,
        "why": EMPTY,
        "origin": EMPTY,
        "supports": EMPTY,
        "key_results": [
            {
                "id": EMPTY,
                "title": EMPTY,
                "unit": EMPTY,
                "direction": EMPTY,
                "baseline": EMPTY,
                "target": EMPTY,
                "due": ends,
                "owner": EMPTY,
                "priority": "1",
                "source": EMPTY,
            }
        ],
    }


def _around(documents: Documents, new: Place) -> str | None:
    """Return the longest cycle of the agency that the new one is part of: most often the year."""
    first, last = days_of(new.period)
    around = [
        place.period
        for place in documents.library.okrs
        if (place.ministry, place.agency) == (new.ministry, new.agency)
        and days_of(place.period)[0] <= first
        and last <= days_of(place.period)[1]
        and place.period != new.period
    ]
    return max(around, key=lambda one: days_of(one)[1] - days_of(one)[0], default=None)
