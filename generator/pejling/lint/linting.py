"""All rules held against a site; what is waived, and what is wrong with the waivers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from pejling.collecting import without_collecting
from pejling.diagnostics import Diagnostic, Severity, in_order
from pejling.link import names_unread_day
from pejling.lint import rules as members_of
from pejling.lint.rule import Rule
from pejling.lint.severities import made_errors, severities
from pejling.lint.subjects import Whole
from pejling.lint.waivers import Waived, without_waived, wrong_waivers
from pejling.registry import members
from pejling.site import Site


@dataclass(frozen=True)
class Linted:
    """What the rules find in a site's documents, and what its documents waive."""

    findings: tuple[Diagnostic, ...] = ()
    waived: tuple[Waived, ...] = ()

    @cached_property
    def by_path(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        """The findings of each file."""
        found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
        for one in self.findings:
            found[one.span.path].append(one)
        return {path: tuple(several) for path, several in found.items()}


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, in order of the codes."""
    return tuple(sorted(members(members_of, "RULE", Rule), key=lambda one: one.code))


@lru_cache(maxsize=2)
@without_collecting()
def lint(site: Site) -> Linted:
    """Return what the rules find in what this site may show, as its settings weigh it.

    Worked out once a site. Raises SettingsError for a rule that the settings name and that is
    not there, or whose severity cannot be set.
    """
    whole = Whole(site)
    weights = severities(rules(), site.config, site.root)
    found = [
        one
        for rule in rules()
        if (weight := weights.get(rule.code))
        for one in rule.findings(whole, weight)
        if not names_unread_day(one)
    ]
    kept, waived = without_waived(found, rules(), site.library)
    wrong = wrong_waivers(kept, waived, rules(), weights, whole)
    return Linted(in_order([*kept, *wrong]), waived)


def findings(site: Site) -> tuple[Diagnostic, ...]:
    """Return everything an author is told: what is wrong in the files, and what the rules find.

    Documents held back from the site's readers are looked at too: their authors are told.
    """
    return in_order([*site.diagnostics, *lint(site.with_staff).findings])


def refused(site: Site) -> bool:
    """Say whether the site is not to be built.

    Broken structure stops a build, and a rule that the settings themselves make an error. What
    the guidance alone calls an error is told and stops nothing: one agency without a result must
    not take down the pages of all the others (M03: the guidance is not normative).
    """
    stopping = made_errors(rules(), site.config)
    return bool(site.errors) or any(
        one.severity is Severity.ERROR and one.problem.code in stopping
        for one in lint(site.with_staff).findings
    )


def is_of_guidance(finding: Diagnostic) -> bool:
    """Say whether a rule found it, and not the reading of the files."""
    return finding.problem.code in _checked()


@cache
def _checked() -> frozenset[str]:
    return frozenset(rule.code for rule in rules() if rule.check)
