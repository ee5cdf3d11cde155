"""`pejling roll`: a team's next cycle, from this one."""

from pathlib import Path

import click

from pejling.cli.desk import Desk, refusals_told, site_option
from pejling.cli.options import lang_option
from pejling.writing.next_cycle import next_cycle


@click.command("roll", short_help="Write a team's next cycle from this one.")
@click.argument("team", metavar="[[[MINISTRY/]AGENCY/]CYCLE/]TEAM")
@site_option
@lang_option
@refusals_told
def COMMAND(team: str, site: Path, lang: str | None) -> int:  # noqa: N802
    """Write the cycle after TEAM's: what its evaluation keeps, from where it stands now.

    The running cycle is meant where none is named, or else the last. Nothing is written over.
    """
    desk = Desk(site, lang)
    documents = desk.documents()
    old = desk.team(documents, team, desk.today, or_last=True)
    return desk.write(next_cycle(documents, old))
