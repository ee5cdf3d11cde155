"""Findings of a site as a report, and reports as output."""

import os
import sys
from contextlib import suppress

import click

from pejling.cli.locating import Located
from pejling.lint import Report, findings, report_format
from pejling.site import Site


def report_of(site: Site, located: Located, language: str | None) -> Report:
    """Return the findings of the part of the plans that was asked for."""
    return Report(
        findings=tuple(one for one in findings(site) if located.holds(one.span.path)),
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


def told_if_it_can_be(text: str) -> None:
    """Write what has happened and is no failure though nobody can be told of it."""
    try:
        click.echo(text)
        # There is no output at all where it was closed before we began.
        if sys.stdout:
            sys.stdout.flush()
    except OSError:
        close_output()


def close_output() -> None:
    """Let go of a closed output, so that Python does not complain of it when it ends."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
