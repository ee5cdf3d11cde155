"""A rule's example as files of the example's agency, each with the lines that are shown."""

from dataclasses import dataclass
from posixpath import normpath

from pejling.language import Speech
from pejling.lint.manual import example_files, shortened
from pejling.pages.reference.documents import AGENCY


@dataclass(frozen=True)
class ExampleFile:
    """Lines of a file in an example."""

    path: str
    lines: str


def rule_files(example: str, say: Speech) -> tuple[ExampleFile, ...]:
    """Return the files of a rule's example."""
    return tuple(
        ExampleFile(normpath(f"{AGENCY}/2026/{name}"), shortened(lines, say))
        for name, lines in example_files(example)
    )
