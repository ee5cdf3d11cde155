"""What is wrong in the content: a code, a place, one sentence and a hint."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from unicodedata import category

from pejling.language import Speech, speech
from pejling.source import Span

LONGEST_VALUE = 80
LONGEST_LIST = 400


class Severity(StrEnum):
    """How much a finding weighs; only an error can stop a build."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Problem:
    """A kind of mistake: a stable code that is never reused, and what is said of it.

    `message` and `hint` are English catalogue keys with named places such as `{value}`.
    """

    code: str
    name: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class Diagnostic:
    """One mistake in one place. The values are made visible: nothing in them steers a terminal."""

    problem: Problem
    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    hint_key: str | None = None

    @property
    def severity(self) -> Severity:
        """Return how much it weighs."""
        return self.problem.severity

    def message(self, language: str) -> str:
        """Return the sentence that says what is wrong here."""
        return speech(language).text(self.problem.message, **self._shown(language))

    def hint(self, language: str) -> str:
        """Return what the author can do."""
        return speech(language).text(self.hint_key or self.problem.hint, **self._shown(language))

    def _shown(self, language: str) -> dict[str, str]:
        say = speech(language)
        return {name: _told(name, value, say) for name, value in self.values.items()}


def _told(name: str, value: str, say: Speech) -> str:
    """Return a value as a reader of the language sees it; an author's own word as it is written."""
    mark, rest = value[:1], value[1:]
    if mark == TRANSLATED:
        return say.text(rest)
    if mark == DAY:
        return say.date(date.fromisoformat(rest))
    if mark == NUMBER:
        return say.number(Decimal(rest))
    return visible(value, LONGEST_LIST if name in LISTS else LONGEST_VALUE)


LISTS = frozenset({"known"})
"""Values that are lists of names; they may be longer than a single one."""

TRANSLATED = "\x00"
"""A value that starts with this is itself a catalogue key, such as the name of a document kind."""


DAY = "\x01"
"""A value that starts with this is a date, told as the reader's language writes it."""

NUMBER = "\x02"
"""A value that starts with this is a number, told as the reader's language writes it."""


def found(
    problem: Problem, span: Span, *, hint_key: str | None = None, **values: object
) -> Diagnostic:
    """Return a diagnostic with its values as text."""
    return Diagnostic(problem, span, {key: str(value) for key, value in values.items()}, hint_key)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics by file and place, each once."""
    unique = {(d.span, d.problem.code, tuple(sorted(d.values.items()))): d for d in diagnostics}
    return tuple(unique[key] for key in sorted(unique))


def visible(text: str, longest: int = LONGEST_VALUE) -> str:
    """Return the text with control, bidirectional and invisible characters spelled out."""
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    if text.isascii() and text.isprintable():
        return text
    return "".join(character if _harmless(character) else _spelled(character) for character in text)


def _harmless(character: str) -> bool:
    return category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _spelled(character: str) -> str:
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"
