"""Findings of today beside those of an earlier tree: what a change did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pejling.diagnostics import Diagnostic
from pejling.history import Change
from pejling.lint.excerpts import Excerpts

Key = tuple[str, str, tuple[tuple[str, str], ...], str]


class Standing(StrEnum):
    """What a finding has to do with a change; in the order of a report."""

    CHANGED = "changed"
    """It is about lines that were changed."""
    CAUSED = "caused"
    """It is elsewhere, and was not there before the change."""
    BEFORE = "before"
    """It was there before, and the change left it."""


@dataclass(frozen=True)
class Comparison:
    """A change, and what was found before it."""

    revision: str
    change: Change
    earlier: frozenset[Key] = field(default_factory=frozenset)

    def standing(self, finding: Diagnostic, today: Excerpts) -> Standing:
        """Return what a finding has to do with the change."""
        span = finding.span
        if self.change.touches(span.path, span.line, max(span.line, span.end_line)):
            return Standing.CHANGED
        return Standing.BEFORE if key_of(finding, today) in self.earlier else Standing.CAUSED


def comparison(
    revision: str, change: Change, findings: tuple[Diagnostic, ...], then: Excerpts
) -> Comparison:
    """Return a change with the findings of the tree before it."""
    earlier = frozenset(key_of(one, then, change.renamed) for one in findings)
    return Comparison(revision, change, earlier)


def key_of(finding: Diagnostic, lines: Excerpts, renamed: Mapping[str, str] | None = None) -> Key:
    """Return what makes a finding the same one: not where its line stands, but what it says.

    A document that was renamed is the same document.
    """
    path = finding.span.path
    return (
        (renamed or {}).get(path, path),
        finding.problem.code,
        tuple(sorted(finding.values.items())),
        lines.line(finding.span).strip(),
    )
