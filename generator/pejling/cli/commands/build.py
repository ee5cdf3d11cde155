"""`pejling build`: plans in, site out, whole or not at all."""

from datetime import date
from pathlib import Path

import click

from pejling.cli.locating import locate
from pejling.cli.options import as_of_option, lang_option, path_argument
from pejling.cli.reporting import report_of
from pejling.language import _, speech
from pejling.lint import report_format
from pejling.mkdocs_plugin import write_site
from pejling.publish import ExitStatus, publish
from pejling.site import open_site


@click.command("build")
@path_argument
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="The folder to publish in; else `site` in the site's folder.",
)
@lang_option
@as_of_option
def COMMAND(  # noqa: N802
    path: Path, output: Path | None, lang: str | None, as_of: date | None
) -> int:
    """Build the site beside the old one and put it in its place.

    With an error in the plans nothing is published. PATH is the site's folder.
    """
    located = locate(path)
    site = open_site(located.root, as_of=as_of, config=located.config)
    report = report_of(site, located, lang)
    say = report.say
    if site.diagnostics:
        click.echo(report_format("text").write(report), err=True, nl=False)
    if site.errors:
        click.echo(say.text(_("Nothing was published.")), err=True)
        return ExitStatus.PROBLEMS_FOUND
    destination = output or located.root / "site"
    published = publish(destination, lambda folder: write_site(site, folder))
    say = speech(report.language)
    files = say.plural(_("{count} file"), _("{count} files"), published.files)
    index = published.destination / "index.html"
    click.echo(say.text(_("Built {files} in {folder}"), files=files, folder=published.destination))
    click.echo(say.text(_("Open {index} in a browser, or run: pejling serve"), index=index))
    return ExitStatus.FINE
