"""`pejling check`: says what is wrong in the plans, and publishes nothing."""

from datetime import date
from pathlib import Path

import click

from pejling.cli.locating import locate_plans
from pejling.cli.options import as_of_option, lang_option, path_argument
from pejling.cli.reporting import report_of, show
from pejling.cli.watching import again_after_every_change
from pejling.diagnostics import Severity
from pejling.language import speech
from pejling.lint import report_formats
from pejling.publish import ExitStatus
from pejling.site import open_site


@click.command("check", short_help="Say what is wrong in the plans, and what to do.")
@path_argument
@click.option(
    "--format",
    "form",
    type=click.Choice([one.name for one in report_formats()]),
    default="text",
    show_default=True,
    help="The form of the report.",
)
@click.option("--watch", is_flag=True, help="Check again after every change, until stopped.")
@lang_option
@as_of_option
def COMMAND(  # noqa: N802
    path: Path, form: str, watch: bool, lang: str | None, as_of: date | None
) -> int:
    """Say what is wrong in the plans: file, line, and what to do.

    PATH is the site's folder, its folder of plans, or any folder or file in that; where it is
    left out, the folder you stand in. Nothing is built or changed.

    The exit status is 0 without errors (there may be warnings and advice), 1 with errors.
    """
    if not watch:
        return checked(path, form, lang, as_of)
    say = speech(lang or locate_plans(path).config.languages[0])
    return again_after_every_change(path, say, lambda: checked(path, form, lang, as_of))


def checked(path: Path, form: str, lang: str | None, as_of: date | None) -> int:
    """Write the report of one check, and return the exit status."""
    located = locate_plans(path)
    report = report_of(open_site(located.root, as_of=as_of, config=located.config), located, lang)
    show(report, form)
    found = report.number_of(Severity.ERROR)
    return ExitStatus.PROBLEMS_FOUND if found else ExitStatus.FINE
