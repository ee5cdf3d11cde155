"""A ministry's own colour must be read on every ground it stands on (WCAG 2.2, 1.4.3)."""

from collections.abc import Iterator
from math import floor

from pejling.diagnostics import TRANSLATED, Diagnostic, found
from pejling.language import _
from pejling.link import problems as p
from pejling.link.directory import Directory
from pejling.model.colour import least_contrast, nearest_readable

LEAST = 4.5
"""What text needs; the colour also draws rules, which need less."""

GROUNDS = {"light": ("#ffffff", "#f3f5f4"), "dark": ("#11181d", "#192229")}
"""The page and the quiet ground of the theme's style sheet, in each of its schemes."""

_PAGES = {"light": _("light pages"), "dark": _("dark pages")}


def check_colours(directory: Directory) -> Iterator[Diagnostic]:
    """Yield colours of ministries that cannot be read."""
    for document in directory.library.ministries.values():
        colour = document.content.colour
        for scheme, grounds in GROUNDS.items() if colour else ():
            value: str = getattr(colour, scheme)
            contrast = least_contrast(value, grounds)
            if contrast < LEAST:
                yield found(
                    p.FAINT_COLOUR,
                    document.span("colour", scheme),
                    value=value,
                    pages=f"{TRANSLATED}{_PAGES[scheme]}",
                    contrast=f"{floor(contrast * 10) / 10:.1f}",
                    meant=nearest_readable(value, grounds, LEAST),
                )
