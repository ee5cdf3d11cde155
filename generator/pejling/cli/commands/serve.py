"""`pejling serve`: the site on this machine, built again after every change."""

from datetime import date
from pathlib import Path

import click

from pejling.cli.locating import Located, locate
from pejling.cli.options import as_of_option, lang_option, path_argument
from pejling.cli.reporting import report_of
from pejling.config import SETTINGS_FILE, read_config
from pejling.diagnostics import Severity
from pejling.language import _, speech
from pejling.lint import report_format
from pejling.mkdocs_plugin import write_site
from pejling.publish import ExitStatus, publish
from pejling.serve import Problem, problem_page, serve
from pejling.site import open_site


@click.command("serve")
@path_argument
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="The folder to build in; else `site` in the site's folder.",
)
@lang_option
@as_of_option
def COMMAND(  # noqa: N802
    path: Path, port: int, output: Path | None, lang: str | None, as_of: date | None
) -> int:
    """Show the site on this machine; mistakes in the plans stand on the page until mended."""
    located = locate(path)
    language = lang or located.config.languages[0]
    say = speech(language)
    destination = output or located.root / "site"

    def ready(address: str) -> None:
        click.echo(say.text(_("The site is at {address} (stop with Ctrl+C)"), address=address))

    serve(
        destination,
        port=port,
        rebuild=lambda: rebuilt(located, destination, language, as_of),
        watched=[located.root / located.config.plans, located.root / SETTINGS_FILE],
        language=language,
        ready=ready,
    )
    return ExitStatus.FINE


def rebuilt(located: Located, destination: Path, language: str, as_of: date | None) -> str | None:
    """Build the site; return the page of problems where the plans have errors."""
    config = read_config(located.root) if (located.root / SETTINGS_FILE).exists() else None
    site = open_site(located.root, as_of=as_of, config=config or located.config)
    report = report_of(site, located, language)
    if site.diagnostics:
        click.echo(report_format("text").write(report), err=True, nl=False)
    if not site.errors:
        publish(destination, lambda folder: write_site(site, folder))
        return None
    shown = [one for one in report.shown if one.severity is Severity.ERROR]
    problems = [
        Problem(report.place(one.span), one.message(language), one.hint(language)) for one in shown
    ]
    return problem_page(speech(language), problems, len(site.errors))
