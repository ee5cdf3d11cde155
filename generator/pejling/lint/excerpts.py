"""Lines of the files that findings are about."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pejling.load.tree import Entry, read_source
from pejling.source import Source, Span


@dataclass(frozen=True)
class Excerpts:
    """Lines of a folder of plans, each file read once."""

    plans: Path

    def line(self, span: Span) -> str:
        """Return the line of a file that a finding is about; empty where there is none."""
        if span.path not in self._lines:
            source = read_source(Entry(span.path, self.plans / span.path))
            self._lines[span.path] = source.lines if isinstance(source, Source) else []
        lines = self._lines[span.path]
        return lines[span.line - 1] if 0 < span.line <= len(lines) else ""

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        """The lines of the files that were read, for one report only: files change."""
        return {}
