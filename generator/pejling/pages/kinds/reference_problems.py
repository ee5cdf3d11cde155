"""Every message of the check: what it means, and a bad and a good example."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pejling.diagnostics import Problem
from pejling.language import Speech, _, speech
from pejling.lint.formats.as_text import SEVERITIES
from pejling.lint.manual import general
from pejling.pages import addresses
from pejling.pages.kind import Draft, PageKind
from pejling.pages.page import Heading
from pejling.pages.parts.crumbs import Top
from pejling.pages.parts.standing import Answer
from pejling.pages.reference.around import PROBLEMS, reference_top
from pejling.pages.reference.mistakes import IN_WORDS, Mistake, mistakes
from pejling.pages.reference.problems import problems
from pejling.pages.view import View

GROUPS = (
    ("P1", "files", _("Files and folders")),
    ("P2", "lines", _("Lines that cannot be read")),
    ("P3", "values", _("Keys and values")),
    ("P4", "together", _("What does not go together")),
    ("P5", "text", _("Text, links and images")),
    ("R6", "references", _("Across documents")),
    ("R7", "waivers", _("Rules waived")),
)
TAB = "⇥   "


@dataclass(frozen=True)
class Example:
    """One side of a pair: a file with its lines, or words where lines cannot show it."""

    path: str = ""
    lines: str = ""
    words: str = ""


@dataclass(frozen=True)
class ProblemEntry:
    """One problem; `told` and `hint` are what the check says of the bad example."""

    code: str
    name: str
    severity: str
    message: str
    told: str
    hint: str
    bad: Example
    good: Example


@dataclass(frozen=True)
class ProblemGroup:
    """Problems of one subject."""

    anchor: str
    title: str
    entries: tuple[ProblemEntry, ...]


@dataclass(frozen=True)
class ReferenceProblems:
    """What the page shows."""

    top: Top
    groups: tuple[ProblemGroup, ...]


def pages(view: View) -> Iterator[Draft]:
    """Yield the page of all messages."""
    say = view.say
    title = say.text(PROBLEMS)
    answer = Answer(
        say.text(
            _("{count} things that the check can find, each with what to write instead."),
            count=say.number(len(problems())),
        )
    )
    groups = _groups(view.language)
    yield Draft(
        address=addresses.PROBLEMS,
        title=title,
        view=ReferenceProblems(reference_top(view, title, answer, addresses.PROBLEMS), groups),
        headings=tuple(Heading(one.anchor, one.title, 2) for one in groups),
        search_text=_search_text(view.language),
    )


@cache
def _groups(language: str) -> tuple[ProblemGroup, ...]:
    say = speech(language)
    return tuple(
        ProblemGroup(
            anchor,
            say.text(title),
            tuple(_entry(one, say) for one in problems() if one.code.startswith(begin)),
        )
        for begin, anchor, title in GROUPS
    )


@cache
def _search_text(language: str) -> str:
    entries = [one for group in _groups(language) for one in group.entries]
    return "\n".join(f"{one.code} {one.message} {one.hint}" for one in entries)


def _entry(problem: Problem, say: Speech) -> ProblemEntry:
    language = say.language
    message = general(problem.message, say)
    severity = say.text(SEVERITIES[problem.severity])
    known = (problem.code, problem.name, severity, message)
    if problem.code in IN_WORDS:
        bad, good = (Example(words=say.text(one)) for one in IN_WORDS[problem.code])
        return ProblemEntry(*known, message, general(problem.hint, say), bad, good)
    one = mistakes()[problem.code]
    told = one.said(problem)
    return ProblemEntry(*known, told.message(language), told.hint(language), *_pair(one, say))


def _pair(one: Mistake, say: Speech) -> tuple[Example, Example]:
    missing = Example(words=say.text(_("The file is not there.")))
    bad = Example(one.bad_path or one.file, one.bad.replace("\\t", TAB))
    good = Example(one.file, one.good)
    return missing if one.only == "good" else bad, missing if one.only == "bad" else good


KIND = PageKind("reference_problems", pages)
