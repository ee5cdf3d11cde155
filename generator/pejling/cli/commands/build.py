"""`pejling build`: plans in, site out, whole or not at all."""

from datetime import date
from pathlib import Path

import click

from pejling.cli.locating import locate_plans
from pejling.cli.options import as_of_option, lang_option, output_option, path_argument
from pejling.cli.reporting import report_of, show_before_building, told_if_it_can_be
from pejling.language import Speech, _
from pejling.lint import refused
from pejling.mkdocs_plugin import write_site
from pejling.publish import ExitStatus, Published, publish
from pejling.publish.faults import one_line
from pejling.publish.stopping import stoppable
from pejling.site import open_site


@click.command("build", short_help="Build the site and put it in place of the old one.")
@path_argument
@output_option
@lang_option
@as_of_option
def COMMAND(  # noqa: N802
    path: Path, output: Path | None, lang: str | None, as_of: date | None
) -> int:
    """Build the site beside the old one and put it in its place.

    With an error in the plans nothing is published, and the site of before stands as it was. An
    error of the guidance's rules stops nothing, unless pejling.yml makes the rule an error.
    PATH is the site's folder, or its folder of plans. A folder that was not made by Pejling is
    never emptied or overwritten.
    """
    located = locate_plans(path)
    site = open_site(located.root, as_of=as_of, config=located.config)
    # The whole site is built, so all of its findings are told.
    report = report_of(site, located.whole, lang)
    show_before_building(report)
    if refused(site):
        click.echo(report.say.text(_("Nothing was published.")), err=True)
        return ExitStatus.PROBLEMS_FOUND
    # A signal that comes after the exchange is no failure, nor is an output that is closed.
    with stoppable():
        published = publish(output or located.output, lambda folder: write_site(site, folder))
        told_if_it_can_be(_told(published, report.say))
    return ExitStatus.FINE


def _told(published: Published, say: Speech) -> str:
    files = say.plural(_("{count} file"), _("{count} files"), published.files)
    folder = one_line(published.destination)
    index = one_line(published.destination / "index.html")
    built = say.text(_("Built {files} in {folder}"), files=files, folder=folder)
    opening = say.text(_("Open {index} in a browser, or run: pejling serve"), index=index)
    return f"{built}\n{opening}"
