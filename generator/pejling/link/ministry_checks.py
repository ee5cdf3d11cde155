"""References in ministries."""

from collections.abc import Iterator

from pejling.diagnostics import Diagnostic
from pejling.link import problems as p
from pejling.link.directory import Directory, unknown


def check_ministries(directory: Directory) -> Iterator[Diagnostic]:
    """Yield leads and successors that are not there."""
    for name, document in directory.library.ministries.items():
        ids = [goal.id for goal in document.content.goals]
        for index, goal in enumerate(document.content.goals):
            if goal.lead is not None and not directory.agency(goal.lead, name):
                known = [
                    place.agency if place.ministry == name else f"{place.ministry}/{place.agency}"
                    for place in directory.library.agencies
                ]
                span = document.span("goals", index, "lead")
                yield unknown(p.UNKNOWN_AGENCY, span, goal.lead, known)
            is_unknown = goal.replaced_by is not None and goal.replaced_by not in ids
            if is_unknown and document.is_whole:
                span = document.span("goals", index, "replaced_by")
                yield unknown(p.UNKNOWN_MINISTRY_GOAL, span, str(goal.replaced_by), ids)
