"""Findings of a site as a report, and reports as output."""

import os
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from pejling.cli.locating import Located
from pejling.config import SETTINGS_FILE, Config, read_config
from pejling.diagnostics import Diagnostic, Severity, visible
from pejling.errors import SettingsError
from pejling.history import (
    NoHistory,
    changed_since,
    file_at,
    folder_in_repository,
    write_plans_at,
)
from pejling.lint import Excerpts, Report, comparison, findings, report_format
from pejling.site import Site, open_site

LONGEST_NOTICE = 600
STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Names the file that GitHub shows as the summary of a step (docs.github.com)."""


def report_of(site: Site, located: Located, language: str | None, base: str = "") -> Report:
    """Return the findings of the part of the plans that was asked for.

    With a revision as `base`, what was changed since comes first. Where git cannot say, that is
    told, and the report is as without.
    """
    language = language or site.config.languages[0]
    report = Report(
        findings=_inside(findings(site), located),
        plans=located.plans,
        language=language,
        as_of=site.as_of,
        documents=site.documents,
        prefix=located.prefix,
        inside=located.inside,
        site_url=url_of(site.config, language),
    )
    return _compared(report, site, located, base) if base else report


def _inside(found: tuple[Diagnostic, ...], located: Located) -> tuple[Diagnostic, ...]:
    return tuple(one for one in found if located.holds(one.span.path))


def url_of(config: Config, language: str) -> str:
    """Return where the site's pages in a language are published; empty where nobody has said."""
    url = config.site_url.rstrip("/")
    return f"{url}/{language}" if url and language in config.languages[1:] else url


def _compared(report: Report, site: Site, located: Located, base: str) -> Report:
    try:
        change = changed_since(located.plans, base)
        with TemporaryDirectory(prefix="pejling-base-") as folder:
            root = Path(folder)
            plans = root / site.config.plans
            write_plans_at(change.commit, located.plans, plans)
            settings = file_at(change.commit, located.root, SETTINGS_FILE)
            compared = comparison(base, change, _then(root, settings, site), Excerpts(plans))
    except NoHistory as error:
        click.echo(visible(error.told(report.say), LONGEST_NOTICE), err=True)
        return report
    return replace(report, comparison=compared).in_order_of_change()


def _then(root: Path, settings: bytes | None, today: Site) -> tuple[Diagnostic, ...]:
    """Return what was found with the settings of that time: a change of them causes findings too.

    Where there were none, or none that can be used, today's are used.
    """
    if settings is not None:
        (root / SETTINGS_FILE).write_bytes(settings)
        with suppress(SettingsError):
            config = read_config(root).model_copy(update={"plans": today.config.plans})
            return findings(open_site(root, as_of=today.as_of, config=config))
    return findings(open_site(root, as_of=today.as_of, config=today.config))


def show(report: Report, form: str = "text", *, err: bool = False) -> None:
    """Write a report out; what programs read is UTF-8 whatever the console can show.

    Where the service that runs us keeps a summary of each step, the form's summary is added to it.
    """
    chosen = report_format(form)
    if chosen.knows_repository:
        report = replace(report, in_repository=folder_in_repository(report.root))
    written = chosen.write(report)
    click.echo(written.encode() if chosen.is_for_programs else written, err=err, nl=False)
    summary = os.environ.get(STEP_SUMMARY)
    if chosen.summarise and summary:
        with Path(summary).open("a", encoding="utf-8", newline="\n") as file:
            file.write(chosen.summarise(report))


def show_before_building(report: Report) -> None:
    """Write errors and warnings; advice is for who writes the plans, and is only counted."""
    weighty = tuple(one for one in report.findings if one.severity is not Severity.ADVICE)
    if weighty:
        show(replace(report, findings=weighty), err=True)
    advice = len(report.findings) - len(weighty)
    if advice:
        told = report.say.plural(
            "{count} piece of advice on the plans; see it with: pejling check",
            "{count} pieces of advice on the plans; see them with: pejling check",
            advice,
        )
        click.echo(told, err=True)


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
