"""`pejling serve`: the site on this machine, built again after every change."""

from datetime import date
from pathlib import Path

import click

from pejling.cli.locating import locate_plans
from pejling.cli.options import as_of_option, lang_option, output_option, path_argument
from pejling.cli.reporting import report_of, show_before_building
from pejling.config import SETTINGS_FILE
from pejling.diagnostics import Severity, visible
from pejling.errors import SettingsError
from pejling.language import _, speech
from pejling.lint import refused
from pejling.mkdocs_plugin import write_site
from pejling.publish import ExitStatus, publish
from pejling.serve import Problem, problem_page, serve
from pejling.site import open_site


@click.command("serve", short_help="Show the site on this machine while you write.")
@path_argument
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port on this machine; 0 takes one that is free.",
)
@output_option
@lang_option
@as_of_option
def COMMAND(  # noqa: N802
    path: Path, port: int, output: Path | None, lang: str | None, as_of: date | None
) -> int:
    """Show the site on this machine, and build it again after every change.

    Errors in the plans stand on the page until they are mended. Only this machine can see it.
    PATH is the site's folder, or its folder of plans. Stop with Ctrl+C.
    """
    located = locate_plans(path)
    language = lang or located.config.languages[0]
    say = speech(language)
    destination = output or located.output

    def ready(address: str) -> None:
        click.echo(say.text(_("The site is at {address} (stop with Ctrl+C)"), address=address))

    serve(
        destination,
        port=port,
        rebuild=lambda: rebuilt(path, destination, language, as_of),
        watched=[located.plans, located.root / SETTINGS_FILE],
        language=language,
        ready=ready,
    )
    return ExitStatus.FINE


def rebuilt(path: Path, destination: Path, language: str, as_of: date | None) -> str | None:
    """Build the site; return the page of problems where the plans or settings have errors."""
    say = speech(language)
    try:
        located = locate_plans(path)
        site = open_site(located.root, as_of=as_of, config=located.config)
    except SettingsError as error:
        told = visible(error.told(say), 2000)
        click.echo(told, err=True)
        return problem_page(say, [Problem("", told)], 1)
    report = report_of(site, located.whole, language)
    show_before_building(report)
    if not refused(site):
        publish(destination, lambda folder: write_site(site, folder))
        return None
    shown = [one for one in report.shown if one.severity is Severity.ERROR]
    problems = [
        Problem(report.place(one.span), one.message(language), one.hint(language)) for one in shown
    ]
    return problem_page(say, problems, report.number_of(Severity.ERROR))
