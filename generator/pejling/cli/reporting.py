"""Findings of a site as a report, and reports as output."""

import click

from pejling.cli.locating import Located
from pejling.lint import Report, report_format
from pejling.site import Site


def report_of(site: Site, located: Located, language: str | None) -> Report:
    """Return the findings of the part of the plans that was asked for."""
    return Report(
        findings=tuple(one for one in site.diagnostics if located.holds(one.span.path)),
        plans=located.plans,
        language=language or site.config.languages[0],
        as_of=site.as_of,
        documents=site.documents,
        prefix=located.prefix,
        inside=located.inside,
    )


def show(report: Report, form: str = "text", *, err: bool = False) -> None:
    """Write a report out; what programs read is UTF-8 whatever the console can show."""
    chosen = report_format(form)
    written = chosen.write(report)
    click.echo(written.encode() if chosen.is_for_programs else written, err=err, nl=False)
