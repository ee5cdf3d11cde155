"""What goals and objectives say they support, and other goals they name."""

from collections.abc import Iterator

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, Way, ambiguous, ministry_of, unknown
from pejling.load import Document
from pejling.model import Amendment, Okr, Plan, Support

Supporting = Document[Plan] | Document[Amendment] | Document[Okr]
"""A document whose goals or objectives can support others."""


def check_supports(
    document: Supporting,
    supports: tuple[Support, ...],
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    """Yield what is wrong with what a goal or an objective supports."""
    for index, support in enumerate(supports):
        here = (*way, "supports", index)
        if support.ministry_goal is not None:
            yield from _check_ministry_goal(document, support.ministry_goal, here, directory)
        elif support.goal is not None:
            yield from check_goal_reference(document, support.goal, (*here, "goal"), directory)
        elif support.objective is not None:
            way_to_it = (*here, "objective")
            yield from check_objective_reference(document, support.objective, way_to_it, directory)
        elif support.key_result is not None:
            way_to_it = (*here, "key_result")
            yield from check_key_result_reference(
                document, support.key_result, way_to_it, directory
            )


def _check_ministry_goal(
    document: Supporting,
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    span_way = (*way, "ministry_goal")
    key = directory.ministry_goal(reference, document.place.ministry)
    if key is None:
        if directory.is_open_ministry(ministry_of(reference, 1, document.place.ministry)):
            return
        known = directory.ministry_goal_names(document.place.ministry)
        yield unknown(p.UNKNOWN_MINISTRY_GOAL, document.span(*span_way), reference, known)
        return
    first, last = _years(document)
    goal = directory.ministry_goals[key]
    if not any(goal.applies_in(year) for year in range(first, last + 1)):
        period = document.place.period
        yield found(p.NOT_THEN, document.span(*span_way), value=reference, meant=period)


def _years(document: Supporting) -> tuple[int, int]:
    if document.kind == "okr":
        year = int(document.place.period[:4])
        return year, year
    return document.place.years


def check_goal_reference(
    document: Supporting,
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    """Yield where a reference names no goal, or several."""
    keys = directory.goal(reference, document.place)
    if len(keys) > 1:
        yield ambiguous(document.span(*way), reference, keys)
    elif not keys and not directory.may_be_goal(reference, document.place):
        known = directory.goal_names(document.place)
        yield unknown(p.UNKNOWN_GOAL, document.span(*way), reference, known)


def check_objective_reference(
    document: Supporting,
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    """Yield where a reference names no objective."""
    place = document.place
    if not directory.objective(reference, place) and not directory.may_be_in_okr(reference, place):
        known = directory.objective_names
        yield unknown(p.UNKNOWN_OBJECTIVE, document.span(*way), reference, known)


def check_key_result_reference(
    document: Supporting,
    reference: str,
    way: Way,
    directory: Directory,
) -> Iterator[Diagnostic]:
    """Yield where a reference names no key result."""
    place = document.place
    if not directory.key_result(reference, place) and not directory.may_be_in_okr(reference, place):
        okr = document.content
        own = okr.key_results if isinstance(okr, Okr) and "/" not in reference else None
        known = directory.key_result_names if own is None else [one.id for one in own]
        yield unknown(p.UNKNOWN_KEY_RESULT, document.span(*way), reference, known)
