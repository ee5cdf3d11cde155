"""What the manual tells of a rule or another message, and where; addresses do not change."""

from itertools import groupby
from string import Formatter

from pejling.diagnostics import Problem
from pejling.language import Speech

RULES = "reference/rules"
PROBLEMS = "reference/problems.html"
MOST_ALIKE = 3
"""Lines in a row that say the same; more are counted."""
LEFT_OUT = "…"


def manual_of(problem: Problem) -> str:
    """Return the address, within the site, of what the manual says of a finding's kind."""
    if is_of_structure(problem):
        return f"{PROBLEMS}#{problem.code}"
    return of_rule(problem.name)


def of_rule(name: str) -> str:
    """Return the address of a rule's page."""
    return f"{RULES}/{name}.html"


def is_of_structure(problem: Problem) -> bool:
    """Say whether a problem is one of reading and linking, not a rule's."""
    return problem.code[0] in "PR"


def example_files(example: str) -> tuple[tuple[str, str], ...]:
    """Return the files that a rule's example changes: the way from the plan's folder, and lines.

    Lines before the first `=== PATH` are of plan.md.
    """
    found = []
    for part in f"=== plan.md\n{example}".split("=== ")[1:]:
        name, _end, lines = part.partition("\n")
        if lines.strip():
            found.append((name.strip(), lines.strip("\n")))
    return tuple(found)


def shortened(lines: str, say: Speech) -> str:
    """Return an example's lines; of a row of lines that are alike, the first and how many more.

    No other line is left out: the last may be the one that the example is about.
    """
    told: list[str] = []
    for _line, row in groupby(lines.strip("\n").split("\n")):
        alike = list(row)
        rest = len(alike) - MOST_ALIKE
        told += alike[:MOST_ALIKE]
        if rest > 0:
            told.append(say.plural("… and {count} more line", "… and {count} more lines", rest))
    return "\n".join(told)


def general(message: str, say: Speech) -> str:
    """Return a message of no document: three dots stand where its values would."""
    names = {name for _text, name, _form, _way in Formatter().parse(message) if name}
    return say.text(message, **dict.fromkeys(names, LEFT_OUT)).replace(f"{LEFT_OUT}.", LEFT_OUT)
