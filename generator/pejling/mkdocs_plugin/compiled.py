"""The core as the plugin sees it: settings, pages, and what is wrong in the plans."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pejling.config import Config
from pejling.diagnostics import Diagnostic, Severity
from pejling.pages.page import Output


@dataclass(frozen=True)
class Compiled:
    """A site ready to be framed; where there are errors the output is empty."""

    settings: Config
    output: Output = field(default_factory=lambda: Output(()))
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def compiled(root: Path, *, as_of: date | None = None) -> Compiled:
    """Return the site at `root` as pages, or its errors as the command line would show them."""
    from pejling.pages import compile_pages
    from pejling.site import open_site

    site = open_site(root, as_of=as_of)
    language = site.config.languages[0]
    errors, warnings = (
        tuple(_shown(d, language) for d in site.diagnostics if d.severity == severity)
        for severity in (Severity.ERROR, Severity.WARNING)
    )
    output = Output(()) if errors else compile_pages(site)
    return Compiled(site.config, output, errors, warnings)


def _shown(diagnostic: Diagnostic, language: str) -> str:
    span = diagnostic.span
    place = f"{span.path}:{span.line}:{span.column}"
    return f"{place}: {diagnostic.message(language)}\n  {diagnostic.hint(language)}"
