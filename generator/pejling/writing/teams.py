"""Which team and cycle a name on the command line means."""

from collections.abc import Sequence
from datetime import date

from pejling.language import _
from pejling.load import Document, Place
from pejling.model import Okr
from pejling.model.cycle import days_of, is_cycle
from pejling.writing.documents import Documents
from pejling.writing.errors import UnknownNameError, WritingError


def teams_called(
    documents: Documents, name: str, day: date, *, or_last: bool = False
) -> list[Document[Okr]]:
    """Return the cycles that `[[ministry/]agency/][cycle/]team` means; of several, all.

    Where no cycle is named, those that run on the day; with `or_last` the last ones before it
    where none does. Raises WritingError where there is none.
    """
    *folders, team = name.split("/")
    cycle = folders.pop() if folders and is_cycle(folders[-1]) else ""
    found = [
        one
        for place, one in documents.library.okrs.items()
        if place.name == team and _is_in(place, folders) and cycle in {"", place.period}
    ]
    if not found:
        raise UnknownNameError(
            _("There is no OKR of a team {name}."), name, _known(documents, name)
        )
    if cycle:
        return found
    running = [one for one in found if _holds(one.place, day)]
    if or_last:
        running = running or _last_before(found, day)
    if not running:
        known = ", ".join(short_name(one.place) for one in _latest_first(found))
        message = _("No cycle of {name} runs on {day}: write one of {known}.")
        raise WritingError(message, name=name, day=day.isoformat(), known=known)
    return running


def the_one(found: Sequence[Document[Okr]], name: str) -> Document[Okr]:
    """Return the only cycle that a name means. Raises WritingError where it means several."""
    if len(found) == 1:
        return found[0]
    known = ", ".join(full_name(one.place) for one in found)
    message = _("{name} means several cycles: write one of {known}.")
    raise WritingError(message, name=name, known=known)


def full_name(place: Place) -> str:
    """Return a name that means one cycle of one team."""
    return f"{place.ministry}/{place.agency}/{place.period}/{place.name}"


def short_name(place: Place) -> str:
    """Return a cycle and its team, as they are called within an agency."""
    return f"{place.period}/{place.name}"


def _is_in(place: Place, folders: Sequence[str]) -> bool:
    """Say whether a place is in the agency that is named: `agency` or `ministry/agency`."""
    named = [place.ministry, place.agency]
    return len(folders) <= len(named) and named[len(named) - len(folders) :] == list(folders)


def _holds(place: Place, day: date) -> bool:
    begins, ends = days_of(place.period)
    return begins <= day <= ends


def _last_before(found: Sequence[Document[Okr]], day: date) -> list[Document[Okr]]:
    ended = [one for one in found if days_of(one.place.period)[1] < day]
    last = max((days_of(one.place.period)[1] for one in ended), default=day)
    return [one for one in ended if days_of(one.place.period)[1] == last]


def _latest_first(found: Sequence[Document[Okr]]) -> list[Document[Okr]]:
    return sorted(found, key=lambda one: (days_of(one.place.period)[1], one.path), reverse=True)


def _known(documents: Documents, name: str) -> list[str]:
    """Return the names there are, of as many parts as the one that was written."""
    parts = min(name.count("/"), 3) + 1
    known = set()
    for place in documents.library.okrs:
        for one in (full_name(place), f"{place.ministry}/{place.agency}/{place.name}"):
            known.add("/".join(one.split("/")[-parts:]))
    return sorted(known)
