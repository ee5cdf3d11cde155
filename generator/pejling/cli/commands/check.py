"""`pejling check`: says what is wrong in the plans, and publishes nothing."""

from datetime import date
from pathlib import Path

import click

from pejling.cli.locating import locate, locate_plans
from pejling.cli.options import as_of_option, lang_option, path_argument
from pejling.cli.reporting import report_of, show
from pejling.cli.watching import again_after_every_change
from pejling.diagnostics import Severity
from pejling.language import speech
from pejling.lint import report_formats, rule_list
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
@click.option(
    "--base",
    metavar="REV",
    default="",
    help="Put first what was changed since this git revision, such as origin/main.",
)
@click.option("--list-rules", is_flag=True, help="List every rule, what it weighs and its source.")
@click.option("--watch", is_flag=True, help="Check again after every change, until stopped.")
@lang_option
@as_of_option
def COMMAND(  # noqa: N802
    path: Path,
    form: str,
    base: str,
    list_rules: bool,
    watch: bool,
    lang: str | None,
    as_of: date | None,
) -> int:
    """Say what is wrong in the plans: file, line, and what to do.

    PATH is the site's folder, its folder of plans, or any folder or file in that; where it is
    left out, the folder you stand in. Nothing is built or changed.

    The exit status is 0 without errors (there may be warnings and advice), 1 with errors.
    """
    if list_rules:
        return listed(path, lang)
    if not watch:
        return checked(path, form, base, lang, as_of)
    say = speech(lang or locate_plans(path).config.languages[0])
    return again_after_every_change(path, say, lambda: checked(path, form, base, lang, as_of))


def listed(path: Path, lang: str | None) -> int:
    """Write the list of rules as this site's settings weigh them."""
    located = locate(path)
    say = speech(lang or located.config.languages[0])
    click.echo(rule_list(located.config, located.root, say), nl=False)
    return ExitStatus.FINE


def checked(path: Path, form: str, base: str, lang: str | None, as_of: date | None) -> int:
    """Write the report of one check, and return the exit status."""
    located = locate_plans(path)
    site = open_site(located.root, as_of=as_of, config=located.config)
    report = report_of(site, located, lang, base)
    show(report, form)
    found = report.number_of(Severity.ERROR)
    return ExitStatus.PROBLEMS_FOUND if found else ExitStatus.FINE
