"""Rules that a document departs from on purpose, with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pejling.diagnostics import Diagnostic, Severity, found
from pejling.lint import problems as p
from pejling.lint.rule import Rule
from pejling.lint.severities import by_call, is_structure, meant
from pejling.lint.subjects import Whole
from pejling.load import Document, Library
from pejling.load.nearest import DID_YOU_MEAN
from pejling.model import Waiver
from pejling.source import Span

_OF_A_PLAN = frozenset({"plan", "amendment", "follow-up", "results"})
"""Kinds of documents that are looked at together; an OKR of the same year is not among them."""


@dataclass(frozen=True)
class Waived:
    """A finding that its document departs from, and the document's reason."""

    finding: Diagnostic
    waiver: Waiver
    document: str
    """The path of the document that says so."""


@dataclass(frozen=True)
class _Waiving:
    document: Document[Any]
    index: int
    waiver: Waiver

    @property
    def span(self) -> Span:
        return self.document.span("waive", self.index, "rule")


def _waivings(library: Library) -> Iterator[_Waiving]:
    for document in library.documents():
        for index, waiver in enumerate(document.content.waive):
            yield _Waiving(document, index, waiver)


def without_waived(
    findings: Iterable[Diagnostic], rules: tuple[Rule, ...], library: Library
) -> tuple[list[Diagnostic], tuple[Waived, ...]]:
    """Return the findings that stand, and those that their documents depart from.

    A document's translations belong to it.
    """
    known = by_call(rules)
    waivers: dict[tuple[str, str], tuple[Waiver, str]] = {}
    for one in _waivings(library):
        if rule := known.get(one.waiver.rule):
            for path in {one.document.path, *_paths(one.document)}:
                waivers.setdefault((path, rule.code), (one.waiver, one.document.path))
    kept: list[Diagnostic] = []
    waived: list[Waived] = []
    for finding in findings:
        waiver = waivers.get((finding.span.path, finding.problem.code))
        if waiver:
            waived.append(Waived(finding, *waiver))
        else:
            kept.append(finding)
    return kept, tuple(waived)


def _paths(document: Document[Any]) -> Iterator[str]:
    return (body.source.path for body in document.bodies.values())


def wrong_waivers(
    kept: Iterable[Diagnostic],
    waived: tuple[Waived, ...],
    rules: tuple[Rule, ...],
    weights: Mapping[str, Severity],
    whole: Whole,
) -> Iterator[Diagnostic]:
    """Yield waivers of rules that are not there, that cannot be waived or that find nothing.

    Nothing is said where the settings have a rule off, or where the document's plan could not be
    read whole: no rule was held against it.
    """
    known = by_call(rules)
    standing = {(one.span.path, one.problem.code) for one in kept}
    used: defaultdict[str, set[str]] = defaultdict(set)
    for one in waived:
        used[one.document].add(one.finding.problem.code)
    for one_waiving in _waivings(whole.site.library):
        call = one_waiving.waiver.rule
        rule = known.get(call)
        if rule is None or rule.check is None:
            yield _cannot_waive(one_waiving, rule, known)
        elif (
            rule.code in weights
            and rule.code not in used[one_waiving.document.path]
            and _was_looked_at(one_waiving.document, whole)
        ):
            yield _waives_nothing(
                one_waiving, _elsewhere(one_waiving.document, rule, standing, whole)
            )


def _elsewhere(
    document: Document[Any], rule: Rule, standing: set[tuple[str, str]], whole: Whole
) -> str:
    """Return another document of the same plan in which the rule finds something."""
    if document.kind not in _OF_A_PLAN:
        return ""
    papers = (one.path for one in whole.by_place[document.place.plan].documents())
    return next((path.rpartition("/")[2] for path in papers if (path, rule.code) in standing), "")


def _waives_nothing(waiving: _Waiving, meant: str) -> Diagnostic:
    """Return that a waiver does nothing; `meant` is another document in which it would."""
    hint = p.WAIVED_ELSEWHERE if meant else None
    value = waiving.waiver.rule
    return found(p.WAIVES_NOTHING, waiving.span, hint_key=hint, value=value, file=meant)


def _cannot_waive(waiving: _Waiving, rule: Rule | None, known: Iterable[str]) -> Diagnostic:
    call = waiving.waiver.rule
    if rule is not None or is_structure(call):
        return found(p.WAIVES_STRUCTURE, waiving.span, value=call)
    near = meant(call, known)
    hint = DID_YOU_MEAN if near else None
    return found(
        p.UNKNOWN_RULE, waiving.span, hint_key=hint, value=call, meant=near, known="too-few-goals"
    )


def _was_looked_at(document: Document[Any], whole: Whole) -> bool:
    if document.kind in _OF_A_PLAN:
        return document.place.plan in whole.by_place
    return document.is_whole
