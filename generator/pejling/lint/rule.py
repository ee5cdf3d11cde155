"""A rule of the guidance: what it says, why, and where a plan does not keep it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pejling.diagnostics import DAY, NUMBER, Diagnostic, Problem, Severity
from pejling.errors import PejlingError
from pejling.language import Speech, _
from pejling.lint.subjects import OneMinistry, OneOkr, OnePlan, Whole
from pejling.source import Span


class Theme(StrEnum):
    """What a rule is about; the manual's index is in this order."""

    PLAN = "plan"
    PICTURE = "picture"
    GOALS = "goals"
    WORDING = "wording"
    MEASURES = "measures"
    FOLLOW_UP = "follow-up"
    RESULTS = "results"
    MINISTRY = "ministry"
    OKR = "okr"
    SITE = "site"
    """Not about the guidance: a plan's page and a ministry's leave it to the check."""


@dataclass(frozen=True)
class Origin:
    """Where a rule comes from: `work` is a catalogue key with places for rule and page."""

    work: str
    rule: str
    page: str = ""

    def told(self, say: Speech) -> str:
        """Return the source as a reader sees it."""
        return say.text(self.work, rule=self.rule, page=self.page)


def guidance(rule: str, page: str) -> Origin:
    """Return a rule of the 2014 guidance, and its page in the guidance."""
    return Origin(_("the 2014 guidance, {rule} (p. {page})"), rule, page)


def okr_guide(rule: str) -> Origin:
    """Return a rule of the OKR guide."""
    return Origin(_("the OKR guide, {rule}"), rule)


def checklist(question: str) -> Origin:
    """Return a question of the OKR guide's checklist for key results."""
    return Origin(_("the OKR guide, the key result checklist, question {rule}"), question)


def practice(rule: str) -> Origin:
    """Return a rule that good practice has drawn from one of the guidance."""
    return Origin(_("practice, from the 2014 guidance, {rule}"), rule)


@dataclass(frozen=True)
class Remark:
    """One place where a rule is not kept, and the values of its message."""

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    hint_key: str | None = None


def remark(span: Span, *, hint_key: str | None = None, **values: object) -> Remark:
    """Return a remark with its values as text; dates and decimals as the reader writes them."""
    return Remark(span, {key: _as_text(value) for key, value in values.items()}, hint_key)


def _as_text(value: object) -> str:
    if isinstance(value, date):
        return f"{DAY}{value.isoformat()}"
    if isinstance(value, Decimal) and value.is_finite():
        return f"{NUMBER}{value}"
    return str(value)


Check = Callable[[Whole], Iterable[Remark]]


def each_plan(check: Callable[[OnePlan], Iterable[Remark]]) -> Check:
    """Return a check of every plan that could be read whole, one at a time."""
    return lambda whole: (one for plan in whole.plans for one in check(plan))


def each_okr(check: Callable[[OneOkr], Iterable[Remark]]) -> Check:
    """Return a check of every OKR document, one at a time."""
    return lambda whole: (one for okr in whole.okrs for one in check(okr))


def each_ministry(check: Callable[[OneMinistry], Iterable[Remark]]) -> Check:
    """Return a check of every ministry, one at a time."""
    return lambda whole: (one for ministry in whole.ministries for one in check(ministry))


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule with a stable code that is never reused.

    `title`, `message`, `hint` and `why` are English catalogue keys; message and hint have named
    places such as `{value}`. `bad` and `good` are what an author could have written: lines that
    stand in for those of an example (see `lint/rules/__init__.py`).
    """

    code: str
    name: str
    severity: Severity
    source: Origin
    theme: Theme
    title: str
    why: str
    bad: str
    good: str
    message: str = ""
    hint: str = ""
    check: Check | None = None
    enforced_by: tuple[str, ...] = ()
    """Codes of the problems by which reading and linking refuse what the rule forbids."""
    limits: tuple[str, ...] = ()
    """Settings below `limits` that the rule heeds."""

    def __post_init__(self) -> None:
        if (self.check is None) is not bool(self.enforced_by):
            raise PejlingError(f"{self.code} is either checked or enforced")

    def findings(self, whole: Whole, severity: Severity) -> Iterator[Diagnostic]:
        """Yield where the rule is not kept, weighed as the settings say."""
        problem = replace(self.problem, severity=severity)
        for one in self.check(whole) if self.check else ():
            yield Diagnostic(problem, one.span, one.values, one.hint_key)

    @property
    def problem(self) -> Problem:
        """Return the rule as a kind of mistake."""
        return Problem(self.code, self.name, self.message, self.hint, self.severity)
