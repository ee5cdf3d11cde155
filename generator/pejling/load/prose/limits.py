"""Bounds checked in one pass before Markdown is read, so that reading stays quick.

markdown-it-py 4.3 is linear on nearly every hostile text that was tried, but at up to a hundred
times the cost of plain prose a character, times the depth of its quotes, times the cells of its
tables. No plan comes near these figures.
"""

import re

from markdown_it.token import Token

from pejling.load.prose.structure import Problem, ProblemKind

MOST_LINES = 10_000
MOST_MARKS = 20_000
MOST_BRACKETS = 4_000
MOST_CELLS = 20_000
DEEPEST_NESTING = 20
DEEPEST_PREFIX = 6
DEEPEST_EMPHASIS = 12

_MARK = re.compile(r"[*_~`\\&<!\[\]|]")
_CONTAINER = re.compile(r"[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$))")
_RULE_LINE = re.compile(r"[ \t>]*(?:-[ \t]*)+$|[ \t>]*(?:\*[ \t]*)+$")
_DELIMITER_CHARACTERS = frozenset("|-: \t>")


def too_much(lines: list[str]) -> Problem | None:
    """Return the first line at which a text becomes more than we will read."""
    if len(lines) > MOST_LINES:
        return _problem(MOST_LINES, ProblemKind.TOO_COMPLEX)
    marks = brackets = cells = columns = 0
    for number, line in enumerate(lines):
        brackets += line.count("[")
        marks += len(_MARK.findall(line)) - line.count("|")
        columns = _columns(line, columns)
        cells += columns
        if brackets > MOST_BRACKETS or marks > MOST_MARKS or cells > MOST_CELLS:
            return _problem(number, ProblemKind.TOO_COMPLEX)
        if _prefix_depth(line) > DEEPEST_PREFIX:
            return _problem(number, ProblemKind.TOO_DEEP)
    return None


def too_deep(tokens: list[Token]) -> Problem | None:
    """Return the first line at which blocks or emphasis stand inside each other too deeply."""
    for token in tokens:
        # Markdown drops what is in a block at the limit.
        if token.nesting > 0 and token.level >= DEEPEST_NESTING - 1:
            return _problem(token.map[0] if token.map else 0, ProblemKind.TOO_DEEP)
        deepest = max((child.level for child in token.children or ()), default=0)
        if deepest > DEEPEST_EMPHASIS:
            return _problem(token.map[0] if token.map else 0, ProblemKind.TOO_DEEP)
    return None


def _problem(number: int, kind: ProblemKind) -> Problem:
    return Problem(kind, line=number + 1, column=1, length=1, value="")


def _columns(line: str, columns: int) -> int:
    """Return how many cells this line may fill: those of the table it may belong to."""
    if not line or line.isspace():
        return 0
    if "|" in line and _DELIMITER_CHARACTERS.issuperset(line):
        return max(columns, line.count("|") + 1)
    return columns


def _prefix_depth(line: str) -> int:
    """Return how many quotes and lists a line opens at its beginning."""
    depth = position = 0
    while depth <= DEEPEST_PREFIX and (found := _CONTAINER.match(line, position)):
        depth += 1
        position = found.end()
    return 0 if depth > DEEPEST_PREFIX and _RULE_LINE.match(line) else depth
