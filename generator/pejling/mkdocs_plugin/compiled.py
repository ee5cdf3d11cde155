"""The core as the plugin sees it: settings, pages, and what is wrong in the plans."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pejling.config import Config
from pejling.diagnostics import Severity
from pejling.lint import Report, findings, is_of_guidance, refused
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
    remarks: tuple[str, ...] = ()
    """What the guidance's rules have to say and what stops no build, a strict one neither."""
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
    is_refused = refused(site)
    errors: list[str] = []
    warnings: list[str] = []
    remarks: list[str] = []
    for one in report.shown:
        text = finding_text(one, report)
        if one.severity is Severity.ERROR and is_refused:
            errors.append(text)
        elif is_of_guidance(one):
            remarks += [text] if one.severity is not Severity.ADVICE else []
        elif one.severity is Severity.WARNING:
            warnings.append(text)
    output = Output(()) if is_refused else with_search(site, compile_pages(site))
    total = report.number_of(Severity.ERROR) if is_refused else 0
    return Compiled(site.config, output, tuple(errors), tuple(warnings), tuple(remarks), total)
