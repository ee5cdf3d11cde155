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
        elif (
            support.objective is not None
            and not directory.objective(support.objective, document.place)
            and not directory.may_be_objective(support.objective, document.place)
        ):
            span = document.span(*here, "objective")
            known = directory.objective_names
            yield unknown(p.UNKNOWN_OBJECTIVE, span, support.objective, known)


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
