"""The core as the plugin sees it: settings, pages, and what is wrong in the plans."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pejling.config import Config
from pejling.diagnostics import Severity
from pejling.lint import Report, findings, refused
from pejling.lint.formats.as_text import finding_text
from pejling.pages import Output, compile_pages
from pejling.search import with_search
from pejling.site import Site, open_site


@dataclass(frozen=True)
class Compiled:
    """A site ready to be framed; where there are errors the output is empty."""

    settings: Config
    output: Output = field(default_factory=lambda: Output(()))
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    total: int = 0
    """How many errors there are, also those not written out."""


def compiled(root: Path, *, as_of: date | None = None) -> Compiled:
    """Return the site at `root` as pages, or its errors as the command line would show them."""
    return compiled_from(open_site(root, as_of=as_of))


def compiled_from(site: Site) -> Compiled:
    """Return an open site as pages, or its errors."""
    report = Report(
        findings=findings(site),
        plans=site.root / site.config.plans,
        language=site.config.languages[0],
        as_of=site.as_of,
        documents=site.documents,
        prefix=f"{site.config.plans}/",
    )
    errors, warnings = (
        tuple(finding_text(one, report) for one in report.shown if one.severity is severity)
        for severity in (Severity.ERROR, Severity.WARNING)
    )
    if refused(site):
        return Compiled(site.config, Output(()), errors, warnings, report.number_of(Severity.ERROR))
    output = with_search(site, compile_pages(site))
    return Compiled(site.config, output, warnings=(*errors, *warnings))
