"""What the public may see: documents for staff held back, and all that belongs to them."""

from dataclasses import replace
from datetime import date
from typing import Any

from pejling.load.document import Document, Library, Place, follow_up_date
from pejling.load.gathering import gather
from pejling.model import Audience, DocumentBase


def without_staff(library: Library) -> Library:
    """Return the library as the public may see it; it knows how many documents are held back.

    What belongs to a staff document is held back with it.
    """
    hidden_ministries = {key for key, one in library.ministries.items() if _is_staff(one)}
    hidden = {place for place, one in library.agencies.items() if _is_staff(one)}
    hidden_plans = {place for place, one in library.plans.items() if _is_staff(one)}

    def is_shown(document: Document[Any]) -> bool:
        place = document.place
        return not (
            _is_staff(document)
            or place.ministry in hidden_ministries
            or Place(place.ministry, place.agency) in hidden
            # A cycle of a whole year has the plan's period, and is no part of the plan.
            or (document.kind != "okr" and place.plan in hidden_plans)
        )

    everything = list(library.documents())
    shown = [document for document in everything if is_shown(document)]
    if len(shown) == len(everything):
        return library
    public, _problems = gather(shown, library.images)
    return replace(
        public,
        withheld=len(everything) - len(shown),
        answered=_answered(library),
        unseen_results=_unseen_results(library),
    )


def _unseen_results(library: Library) -> frozenset[Place]:
    """Return the plans, and the years of ministries, whose final results are for staff."""
    of_ministries = (place for place, one in library.ministry_results.items() if _is_staff(one))
    of_plans = (
        place
        for place, documents in library.results.items()
        for one in documents
        if _is_staff(one) and one.place.name in {"", str(place.years[1])}
    )
    return frozenset([*of_ministries, *of_plans])


def _answered(library: Library) -> dict[Place, tuple[date, ...]]:
    """Return the meetings, or days, of the follow-ups that are for staff."""
    days = {
        place: tuple(one.content.for_ or follow_up_date(one) for one in documents if _is_staff(one))
        for place, documents in library.follow_ups.items()
    }
    return {place: held for place, held in days.items() if held}


def _is_staff(document: Document[DocumentBase]) -> bool:
    return document.content.audience == Audience.STAFF
