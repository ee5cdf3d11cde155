"""Every problem that `pejling check` can name, in the order of the codes."""

from functools import cache
from types import ModuleType

from pejling.diagnostics import Problem
from pejling.link import problems as in_links
from pejling.lint import problems as in_waivers
from pejling.load import problems as in_files

SOURCES: tuple[ModuleType, ...] = (in_files, in_links, in_waivers)


@cache
def problems() -> tuple[Problem, ...]:
    """Return every problem."""
    found = {
        one.code: one
        for source in SOURCES
        for one in vars(source).values()
        if isinstance(one, Problem)
    }
    return tuple(found[code] for code in sorted(found))
