"""Which plan a new one carries on."""

from pejling.language import _
from pejling.load import Document, Place
from pejling.model import Plan
from pejling.writing.documents import Documents
from pejling.writing.errors import WritingError
from pejling.writing.scaffold import years_of


def earlier_plan(documents: Documents, new: Place, year: str | None) -> Document[Plan] | None:
    """Return the plan of a year, or the last one before `new`; of an earlier name of the agency
    where it has none itself, and None where there is no plan at all.
    """
    agencies = [Place(new.ministry, new.agency), *_earlier_names(documents, new)]
    first = years_of(new.period)[0]
    if year is not None:
        with_plans = [one for one in agencies if _holds(documents, one, year)] or agencies
        plan = documents.plan(with_plans[0], year)
        if plan.place.years[1] >= first:
            message = _("{path} is not of an earlier year than {year}.")
            raise WritingError(message, path=documents.shown(plan.path), year=new.period)
        return plan
    for agency in agencies:
        before = [one for one in documents.plans_of(agency) if one.years[1] < first]
        if before:
            return documents.library.plans[before[-1]]
    return None


def _holds(documents: Documents, agency: Place, year: str) -> bool:
    return any(
        one.period == year or (year.isdigit() and one.years[0] <= int(year) <= one.years[1])
        for one in documents.plans_of(agency)
    )


def _earlier_names(documents: Documents, new: Place) -> list[Place]:
    """Return the agencies that the new plan's agency carries on, its nearest first."""
    found: list[Place] = []
    ahead = [Place(new.ministry, new.agency)]
    while ahead:
        document = documents.library.agencies.get(ahead.pop(0))
        for former in document.content.formerly if document else ():
            place = (
                documents.directory.agency(former.agency, document.place.ministry)
                if document
                else None
            )
            if place is not None and place not in found:
                found.append(place)
                ahead.append(place)
    return found
