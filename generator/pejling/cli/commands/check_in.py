"""`pejling check-in`: how a team's key results stand on a day, put into its file."""

from datetime import date
from pathlib import Path

import click

from pejling.cli.asking import ask_check_in
from pejling.cli.desk import Desk, refusals_told, site_option
from pejling.cli.options import Day, lang_option
from pejling.language import _
from pejling.load import Document
from pejling.model import Okr
from pejling.model.cycle import days_of
from pejling.publish import ExitStatus
from pejling.writing.checking_in import NewCheckIn, add_check_in, ensure_first_of_day
from pejling.writing.errors import WritingError
from pejling.writing.measured import Measured


@click.command("check-in", short_help="Put a check-in at the end of a team's OKR.")
@click.argument("team", metavar="[[[MINISTRY/]AGENCY/]CYCLE/]TEAM")
@click.option(
    "--set", "values", multiple=True, metavar="ID=VALUE", help="The value of a key result or KPI."
)
@click.option(
    "--confidence",
    "confidences",
    multiple=True,
    metavar="ID=SHARE",
    help="How sure the team is of reaching a key result, from 0 to 1.",
)
@click.option("--comment", help="How it is going, in a few sentences.")
@click.option("--blocker", "blockers", multiple=True, help="What stands in the way.")
@click.option("--action", help="What is done about it.")
@click.option("--date", "day", type=Day(), help="The day of the check-in; else today.")
@site_option
@lang_option
@refusals_told
def COMMAND(  # noqa: N802
    team: str,
    values: tuple[str, ...],
    confidences: tuple[str, ...],
    comment: str | None,
    blockers: tuple[str, ...],
    action: str | None,
    day: date | None,
    site: Path,
    lang: str | None,
) -> int:
    """Append a check-in to TEAM's OKR, asking for each key result in turn.

    Nothing is asked where anything is given. Nothing else in the file changes.
    """
    desk = Desk(site, lang)
    documents = desk.documents()
    day = day or desk.today
    okr = desk.team(documents, team, day)
    documents.rely_on_file(okr.path)
    ensure_first_of_day(okr.content, day)
    measured = Measured(okr.content)
    if any((values, confidences, comment, blockers, action)):
        new = NewCheckIn(
            day,
            measured.values(_pairs(values, "--set")),
            measured.confidences(_pairs(confidences, "--confidence")),
            comment,
            blockers,
            action,
        )
    else:
        new = ask_check_in(desk, okr, day)
    add_check_in(documents, okr, new)
    _tell(desk, okr.path, new, measured)
    _tell_of_the_end(desk, okr.place.period, day)
    _tell_of_translation(desk, okr, new)
    return ExitStatus.FINE


def _pairs(said: tuple[str, ...], option: str) -> list[tuple[str, str]]:
    """Return what was written ID=VALUE. Raises WritingError for anything else."""
    pairs = []
    for text in said:
        name, equals, value = text.partition("=")
        if not (equals and name.strip() and value.strip()):
            message = _("{text} is not written ID=VALUE ({option}).")
            raise WritingError(message, text=text, option=option)
        pairs.append((name.strip(), value.strip()))
    return pairs


def _tell(desk: Desk, path: str, new: NewCheckIn, measured: Measured) -> None:
    """Say where the check-in is, and what was not measured this time."""
    message = desk.say.plural(
        _("Check-in of {day} put into {path}: {count} value."),
        _("Check-in of {day} put into {path}: {count} values."),
        len(new.values),
        day=new.date.isoformat(),
        path=f"{desk.located.prefix}{path}",
    )
    click.echo(message)
    if left := [name for name in measured.parts if name not in new.values]:
        click.echo(desk.say.text(_("Not measured this time: {names}"), names=", ".join(left)))


def _tell_of_the_end(desk: Desk, cycle: str, day: date) -> None:
    """Say that a cycle that is over ends otherwise now."""
    ends = days_of(cycle)[1]
    if day > ends:
        message = _("The cycle ended on {day}: the check-in changes how it ended.")
        click.echo(desk.say.text(message, day=desk.say.date(ends)))


def _tell_of_translation(desk: Desk, okr: Document[Okr], new: NewCheckIn) -> None:
    """Say that the words are in one language, where the file's other texts are in several."""
    languages = desk.located.config.languages
    is_translated = any(not isinstance(text, str) and len(text) > 1 for _way, text in okr.texts)
    if len(languages) > 1 and is_translated and new.has_words:
        message = _(
            "What you wrote counts as the site's first language. The file's other texts are "
            "translated: do the same there with {keys}"
        )
        click.echo(desk.say.text(message, keys=" ".join(f"{one}:" for one in languages)))
