"""Reading a text: bounded first, then Markdown, then one walk over what Markdown found."""

from collections.abc import Iterable
from dataclasses import replace

from pejling.load.prose.characters import CONTROL, DIRECTION, as_html, one_line_end, visible
from pejling.load.prose.limits import too_deep, too_much
from pejling.load.prose.markdown import read
from pejling.load.prose.structure import Problem, ProblemKind, Prose
from pejling.load.prose.walking import Walk

_CHARACTERS = ((CONTROL, ProblemKind.CONTROL_CHARACTER), (DIRECTION, ProblemKind.DIRECTION_CONTROL))


def parse(text: str, *, is_page: bool = False) -> Prose:
    """Find headings, sections, links, images and problems of a text; never raises.

    A page of its own (`is_page`) may begin with `# Title`: it becomes `title` and is not shown.
    """
    lines = one_line_end(text).split("\n")
    unseen = tuple(_unseen_characters(lines))
    excess = too_much(lines)
    if excess:
        return _as_plain_paragraphs(lines, (excess, *unseen))
    tokens = read("\n".join(lines))
    excess = too_deep(tokens)
    if excess:
        return _as_plain_paragraphs(lines, (excess, *unseen))
    prose = Walk(lines, tokens, is_page=is_page).prose()
    problems = sorted((*prose.problems, *unseen), key=lambda found: (found.line, found.column))
    return replace(prose, problems=tuple(problems))


def _unseen_characters(lines: list[str]) -> Iterable[Problem]:
    for number, line in enumerate(lines, start=1):
        for pattern, kind in _CHARACTERS:
            for found in pattern.finditer(line):
                value = f"U+{ord(found.group()):04X}"
                yield Problem(kind, number, found.start() + 1, 1, value)


def _as_plain_paragraphs(lines: list[str], problems: tuple[Problem, ...]) -> Prose:
    """Return a text that is too much for Markdown as paragraphs of its own characters."""
    text = visible("\n".join(lines))
    paragraphs = (part.strip() for part in text.split("\n\n"))
    html = "".join(f"<p>{as_html(part)}</p>\n" for part in paragraphs if part)
    return Prose(problems=problems, plain_text=text, words=len(text.split()), pieces=(html,))
