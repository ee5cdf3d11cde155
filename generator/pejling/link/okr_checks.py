"""References and dates in OKR cycles."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from pejling.diagnostics import Diagnostic, found
from pejling.link import problems as p
from pejling.link.directory import Directory, unknown
from pejling.link.support_checks import check_supports
from pejling.load import Document, Place
from pejling.model import Okr


def _days_of(cycle: str) -> tuple[date, date]:
    """Return the first and last day of a cycle: 2026, 2026-q1, 2026-t1 or 2026-h1."""
    year, _, part = cycle.partition("-")
    months = {"": 12, "q": 3, "t": 4, "h": 6}[part[:1]]
    number = int(part[1:]) if part else 1
    last = months * number
    last_day = monthrange(int(year), last)[1]
    return date(int(year), last - months + 1, 1), date(int(year), last, last_day)


def check_okrs(directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with references in OKR cycles (O05, O11)."""
    cycles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place in directory.library.okrs:
        cycles[place.ministry, place.agency].add(place.period)
    for document in directory.library.okrs.values():
        yield from _check_parent(document, cycles[document.place.ministry, document.place.agency])
        known = {kpi.id for kpi in document.content.kpis}
        for index, objective in enumerate(document.content.objectives):
            way = ("objectives", index)
            yield from check_supports(document, objective.supports, way, directory)
            known |= {key_result.id for key_result in objective.key_results}
        yield from _check_days(document)
        if document.is_whole:
            yield from _check_key_results(document, known)
            yield from _check_dependencies(document, directory)


def _check_parent(document: Document[Okr], cycles: set[str]) -> Iterator[Diagnostic]:
    parent = document.content.parent
    if parent is None:
        return
    place = document.place
    if parent not in cycles:
        known = cycles - {place.period}
        yield unknown(p.UNKNOWN_PARENT, document.span("parent"), parent, known)
        return
    outer, inner = _days_of(parent), _days_of(place.period)
    if not (outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner):
        yield found(p.OUTSIDE_PARENT, document.span("parent"), value=parent)


def _check_days(document: Document[Okr]) -> Iterator[Diagnostic]:
    begins, _ends = _days_of(document.place.period)
    for index, objective in enumerate(document.content.objectives):
        for number, key_result in enumerate(objective.key_results):
            if key_result.due and key_result.due < begins:
                span = document.span("objectives", index, "key_results", number, "due")
                yield found(p.TARGET_BEFORE_PERIOD, span, value=key_result.due, meant=begins)
    for index, check_in in enumerate(document.content.check_ins):
        if check_in.date < begins:
            span = document.span("check_ins", index, "date")
            yield found(p.DATE_BEFORE_PERIOD, span, value=check_in.date, meant=begins)


def _check_key_results(document: Document[Okr], known: set[str]) -> Iterator[Diagnostic]:
    for index, check_in in enumerate(document.content.check_ins):
        for key in ("values", "confidence"):
            for named in getattr(check_in, key):
                if named not in known:
                    span = document.span("check_ins", index, key, named, key=True)
                    yield unknown(p.UNKNOWN_KEY_RESULT, span, named, known)
    evaluation = document.content.evaluation
    for named in evaluation.key_results if evaluation else ():
        if named not in known:
            span = document.span("evaluation", "key_results", named, key=True)
            yield unknown(p.UNKNOWN_KEY_RESULT, span, named, known)


def _check_dependencies(document: Document[Okr], directory: Directory) -> Iterator[Diagnostic]:
    """Yield key results that wait for one that is not there: `id`, or `[[…]cycle/]team/id`."""
    own = document.place
    known = [one.id for objective in document.content.objectives for one in objective.key_results]
    for index, objective in enumerate(document.content.objectives):
        for number, key_result in enumerate(objective.key_results):
            for place, reference in enumerate(key_result.depends_on):
                *folders, key = reference.split("/")
                parts = [own.ministry, own.agency, own.period, own.name]
                other = directory.library.okrs.get(Place(*parts[: 4 - len(folders)], *folders))
                if other is None or (other.is_whole and key not in _key_results(other)):
                    way = ("objectives", index, "key_results", number, "depends_on", place)
                    yield unknown(p.UNKNOWN_KEY_RESULT, document.span(*way), reference, known)


def _key_results(okr: Document[Okr]) -> set[str]:
    return {one.id for objective in okr.content.objectives for one in objective.key_results}
