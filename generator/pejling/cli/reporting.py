"""Findings of a site as a report."""

from pejling.cli.locating import Located
from pejling.lint import Report
from pejling.site import Site


def report_of(site: Site, located: Located, language: str | None) -> Report:
    """Return the findings of the part of the plans that was asked for."""
    inside = located.inside
    return Report(
        findings=tuple(
            one
            for one in site.diagnostics
            if not inside or one.span.path == inside or one.span.path.startswith(f"{inside}/")
        ),
        plans=site.root / site.config.plans,
        language=language or site.config.languages[0],
        as_of=site.as_of,
        documents=site.documents,
        prefix=located.prefix,
    )
