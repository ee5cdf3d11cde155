"""References and dates in OKR cycles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from pejling.diagnostics import TRANSLATED, Diagnostic, found
from pejling.language import _
from pejling.link import problems as p
from pejling.link.directory import Directory, Way, unknown
from pejling.link.support_checks import (
    check_key_result_reference,
    check_objective_reference,
    check_supports,
)
from pejling.load import Document, Place
from pejling.model import KeyResult, Okr, Zone
from pejling.model.cycle import days_of


def check_okrs(directory: Directory) -> Iterator[Diagnostic]:
    """Yield what is wrong with references in OKR cycles (O05, O11)."""
    cycles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for place in directory.library.okrs:
        cycles[place.ministry, place.agency].add(place.period)
    for document in directory.library.okrs.values():
        yield from _check_parent(document, cycles[document.place.ministry, document.place.agency])
        yield from _check_objectives(document, directory)
        yield from _check_days(document)
        if document.is_whole:
            yield from _check_check_ins(document)
            yield from _check_evaluation(document)


def _check_objectives(document: Document[Okr], directory: Directory) -> Iterator[Diagnostic]:
    for index, objective in enumerate(document.content.objectives):
        way = ("objectives", index)
        yield from check_supports(document, objective.supports, way, directory)
        for place, reference in enumerate(objective.continues):
            here = (*way, "continues", place)
            yield from check_objective_reference(document, reference, here, directory)
            earlier = directory.objective(reference, document.place)
            yield from _check_earlier(document, reference, here, earlier.place if earlier else None)
        for number, key_result in enumerate(objective.key_results):
            yield from _check_key_result(
                document, key_result, (*way, "key_results", number), directory
            )


def _check_key_result(
    document: Document[Okr], key_result: KeyResult, way: Way, directory: Directory
) -> Iterator[Diagnostic]:
    for place, reference in enumerate(key_result.depends_on):
        here = (*way, "depends_on", place)
        yield from check_key_result_reference(document, reference, here, directory)
    for place, reference in enumerate(key_result.continues):
        here = (*way, "continues", place)
        yield from check_key_result_reference(document, reference, here, directory)
        earlier = directory.key_result(reference, document.place)
        yield from _check_earlier(document, reference, here, earlier.place if earlier else None)


def _check_earlier(
    document: Document[Okr], reference: str, way: Way, earlier: Place | None
) -> Iterator[Diagnostic]:
    if earlier and days_of(earlier.period)[1] >= days_of(document.place.period)[0]:
        yield found(p.NOT_EARLIER_CYCLE, document.span(*way), value=reference)


def _check_parent(document: Document[Okr], cycles: set[str]) -> Iterator[Diagnostic]:
    parent = document.content.parent
    if parent is None:
        return
    place = document.place
    if parent not in cycles:
        known = cycles - {place.period}
        yield unknown(p.UNKNOWN_PARENT, document.span("parent"), parent, known)
        return
    outer, inner = days_of(parent), days_of(place.period)
    if not (outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner):
        yield found(p.OUTSIDE_PARENT, document.span("parent"), value=parent)


def _check_days(document: Document[Okr]) -> Iterator[Diagnostic]:
    begins, _ends = days_of(document.place.period)
    for index, objective in enumerate(document.content.objectives):
        for number, key_result in enumerate(objective.key_results):
            if key_result.due and key_result.due < begins:
                span = document.span("objectives", index, "key_results", number, "due")
                yield found(p.TARGET_BEFORE_PERIOD, span, value=key_result.due, meant=begins)
    for index, check_in in enumerate(document.content.check_ins):
        if check_in.date < begins:
            span = document.span("check_ins", index, "date")
            yield found(p.DATE_BEFORE_PERIOD, span, value=check_in.date, meant=begins)


def _check_check_ins(document: Document[Okr]) -> Iterator[Diagnostic]:
    """Yield values of what is not there, and values on another scale than it is measured on."""
    okr = document.content
    measured: Mapping[str, KeyResult | None] = {
        **{kpi.id: None for kpi in okr.kpis},
        **{key_result.id: key_result for key_result in okr.key_results},
    }
    for index, check_in in enumerate(okr.check_ins):
        for key in ("values", "confidence"):
            for named in getattr(check_in, key):
                if named not in measured:
                    span = document.span("check_ins", index, key, named, key=True)
                    yield unknown(p.UNKNOWN_KEY_RESULT, span, named, measured)
        for named, value in check_in.values.items():
            if named in measured and (known := _other_scale(measured[named], value)):
                span = document.span("check_ins", index, "values", named)
                yield found(p.OTHER_SCALE, span, value=value, meant=named, known=known)


def _other_scale(measured: KeyResult | None, value: Decimal | Zone) -> str:
    """Return what a value must be where it is something else; empty where it fits."""
    if isinstance(value, Zone):
        fits = measured is not None and measured.takes_steps
        return "" if fits else TRANSLATED + _("a number")
    fits = measured is None or measured.takes_numbers
    return "" if fits else TRANSLATED + _("fail, commit, target or stretch")


def _check_evaluation(document: Document[Okr]) -> Iterator[Diagnostic]:
    """Yield key results that the evaluation or the checklist names and that are not there."""
    evaluation = document.content.evaluation
    known = {key_result.id for key_result in document.content.key_results}
    for named in evaluation.key_results if evaluation else ():
        if named not in known:
            span = document.span("evaluation", "key_results", named, key=True)
            yield unknown(p.UNKNOWN_KEY_RESULT, span, named, known)
    for index, answered in enumerate(document.content.checklist):
        if answered.key_result is not None and answered.key_result not in known:
            span = document.span("checklist", index, "key_result")
            yield unknown(p.UNKNOWN_KEY_RESULT, span, answered.key_result, known)
