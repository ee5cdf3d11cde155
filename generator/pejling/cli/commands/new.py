"""`pejling new`: a document in its right place, carrying what is known already."""

import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from pejling.cli.locating import Located, locate
from pejling.cli.options import Day, lang_option
from pejling.diagnostics import visible
from pejling.language import Speech, _, speech
from pejling.load import Place, read_document
from pejling.load.tree import Entry
from pejling.model import Reason
from pejling.model.ids import as_id
from pejling.model.numbers import read_number
from pejling.publish import ExitStatus
from pejling.writing.amendments import NewTarget, new_amendment
from pejling.writing.documents import Documents, open_documents
from pejling.writing.errors import WritingError
from pejling.writing.files import create
from pejling.writing.first_plan import first_plan
from pejling.writing.folders import folder_name, new_agency, new_ministry
from pejling.writing.next_plan import next_plan
from pejling.writing.origins import earlier_plan
from pejling.writing.reports import new_follow_up, new_results
from pejling.writing.said import read_said
from pejling.writing.scaffold import Scaffold, years_of

P = ParamSpec("P")
R = TypeVar("R")

A_GOAL = _("A goal, in one sentence (empty when there are no more)")

site_option = click.option(
    "--site", type=click.Path(path_type=Path), default=Path(), help="The site's folder; else here."
)
agency_argument = click.argument("agency", required=False)
year_argument = click.argument("year", required=False)


@click.group("new")
def COMMAND() -> None:  # noqa: N802
    """Write a new document in its place; nothing is ever written over."""


def refusals_told(command: Callable[P, int]) -> Callable[P, int]:
    """Have a command say in a person's language why nothing was written."""

    @wraps(command)
    def told(*arguments: P.args, **options: P.kwargs) -> int:
        try:
            return command(*arguments, **options)
        except WritingError as error:
            lang = options.get("lang") or _language_of(options.get("site"))
            click.echo(error.told(speech(str(lang))), err=True)
            return ExitStatus.COULD_NOT_RUN

    return told


def someone_to_ask() -> bool:
    """Say whether a person sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def _language_of(site: Any) -> str:
    return locate(site or Path()).config.languages[0]


class Desk:
    """Where a command works: the site, the person's language, and whom it can ask."""

    def __init__(self, site: Path, lang: str | None) -> None:
        self.located: Located = locate(site)
        self.say: Speech = speech(lang or self.located.config.languages[0])

    def documents(self) -> Documents:
        """Return every document of the site."""
        return open_documents(self.located.root, self.located.config)

    def asked(self, given: str | None, name: str, question: str, known: Iterable[str] = ()) -> str:
        """Return what was given, or ask on a terminal. Raises WritingError in a script."""
        if given:
            return given
        if not someone_to_ask():
            raise WritingError(
                _("{option} is missing: give it, as no one can be asked."), option=name
            )
        choices = list(known)
        kind = click.Choice(choices) if choices else None
        return str(click.prompt(self.say.text(question), type=kind)).strip()

    def day(self, given: date | None, name: str, question: str) -> date:
        """Return the day given, or ask for it."""
        if given is not None:
            return given
        if not someone_to_ask():
            raise WritingError(
                _("{option} is missing: give it, as no one can be asked."), option=name
            )
        answer: date = click.prompt(self.say.text(question), type=Day())
        return answer

    def several(self, question: str) -> list[str]:
        """Ask for one after another until there are no more; nothing in a script."""
        answers: list[str] = []
        if someone_to_ask():
            asked = self.say.text(question)
            while answer := click.prompt(asked, default="", show_default=False).strip():
                answers.append(answer)
        return answers

    def write(self, scaffold: Scaffold) -> int:
        """Write a document, and say where it is and what is left to fill in."""
        plans = self.located.root / self.located.config.plans
        shown = f"{self.located.prefix}{scaffold.path}"
        file = plans / scaffold.path
        try:
            create(file, scaffold.text.encode())
        except FileExistsError:
            message = _("{path} is already there and is not written over.")
            raise WritingError(message, path=shown) from None
        click.echo(self.say.text(_("Written: {path}"), path=shown))
        for note in scaffold.notes:
            click.echo(f"- {visible(self.say.text(note.message, **note.values), 400)}")
        _document, left = read_document(Entry(scaffold.path, file))
        if left:
            message = self.say.plural(
                _("{count} line is left to fill in: pejling check names it."),
                _("{count} lines are left to fill in: pejling check names them."),
                len({one.span.line for one in left}),
            )
            click.echo(message)
        return ExitStatus.FINE


@COMMAND.command("ministry")
@click.argument("folder", metavar="ID", required=False)
@click.option("--name", help="The ministry's name.")
@click.option("--mission", help="What the ministry is there for.")
@click.option("--contact", help="The address of an office that answers.")
@site_option
@lang_option
@refusals_told
def ministry(
    folder: str | None,
    name: str | None,
    mission: str | None,
    contact: str | None,
    site: Path,
    lang: str | None,
) -> int:
    """Write a ministry in the folder ID."""
    desk = Desk(site, lang)
    if folder:
        folder_name(folder)
    name = desk.asked(name, "--name", _("The ministry's name"))
    folder = folder or as_id(name)
    return desk.write(new_ministry(name, folder, mission=mission, contact=contact))


@COMMAND.command("agency")
@click.argument("ministry", required=False)
@click.argument("folder", metavar="ID", required=False)
@click.option("--name", help="The agency's name.")
@click.option("--mission", help="What the agency is there for.")
@click.option("--contact", help="The address of an office that answers.")
@site_option
@lang_option
@refusals_told
def agency(
    ministry: str | None,
    folder: str | None,
    name: str | None,
    mission: str | None,
    contact: str | None,
    site: Path,
    lang: str | None,
) -> int:
    """Write an agency in the folder ID of MINISTRY."""
    desk = Desk(site, lang)
    documents = desk.documents()
    known = list(documents.library.ministries)
    ministry = desk.asked(ministry, "MINISTRY", _("The ministry's folder"), known)
    name = desk.asked(name, "--name", _("The agency's name"))
    folder = folder or as_id(name)
    scaffold = new_agency(documents, ministry, name, folder, mission=mission, contact=contact)
    return desk.write(scaffold)


@COMMAND.command("plan")
@agency_argument
@year_argument
@click.option("--from", "source", metavar="YEAR", help="The plan to carry on; else the last one.")
@click.option(
    "--goal", "goals", multiple=True, metavar="TITLE", help="A new goal; may be repeated."
)
@site_option
@lang_option
@refusals_told
def plan(
    agency: str | None,
    year: str | None,
    source: str | None,
    goals: tuple[str, ...],
    site: Path,
    lang: str | None,
) -> int:
    """Write a draft that carries on the plan before it."""
    desk = Desk(site, lang)
    documents = desk.documents()
    place = documents.agency(desk.asked(agency, "AGENCY", _("The agency's folder")))
    period = desk.asked(year, "YEAR", _("The year of the plan"))
    years_of(period)
    new = Place(place.ministry, place.agency, period)
    old = earlier_plan(documents, new, source)
    if old is not None:
        return desk.write(next_plan(documents, old, new, goals))
    return desk.write(first_plan(new, goals or desk.several(A_GOAL), documents.say))


@COMMAND.command("results")
@agency_argument
@year_argument
@site_option
@lang_option
@refusals_told
def results(agency: str | None, year: str | None, site: Path, lang: str | None) -> int:
    """Write results: every goal in force, and what is known."""
    desk = Desk(site, lang)
    documents = desk.documents()
    place = documents.agency(desk.asked(agency, "AGENCY", _("The agency's folder")))
    period = desk.asked(year, "YEAR", _("The year of the plan"))
    return desk.write(new_results(documents, documents.plan(place, period), period))


@COMMAND.command("follow-up")
@agency_argument
@year_argument
@click.argument("day", metavar="[DATE]", type=Day(), required=False)
@click.option("--for", "meeting", type=Day(), help="The agreed meeting, where it was moved.")
@site_option
@lang_option
@refusals_told
def follow_up(
    agency: str | None,
    year: str | None,
    day: date | None,
    meeting: date | None,
    site: Path,
    lang: str | None,
) -> int:
    """Write a follow-up: of the next agreed meeting, or of DATE."""
    desk = Desk(site, lang)
    documents = desk.documents()
    place = documents.agency(desk.asked(agency, "AGENCY", _("The agency's folder")))
    period = desk.asked(year, "YEAR", _("The year of the plan"))
    return desk.write(new_follow_up(documents, documents.plan(place, period), day, meeting))


@COMMAND.command("amendment")
@agency_argument
@year_argument
@click.option("--date", "agreed_on", type=Day(), help="The date it was agreed.")
@click.option("--reason", type=click.Choice([one.value for one in Reason]), help="Why.")
@click.option("--case", help="The case number.")
@click.option(
    "--target", "targets", multiple=True, metavar="GOAL.MEASURE[=VALUE]", help="A changed target."
)
@click.option("--withdraw", "withdrawn", multiple=True, metavar="GOAL", help="A withdrawn goal.")
@site_option
@lang_option
@refusals_told
def amendment(
    agency: str | None,
    year: str | None,
    agreed_on: date | None,
    reason: str | None,
    case: str | None,
    targets: tuple[str, ...],
    withdrawn: tuple[str, ...],
    site: Path,
    lang: str | None,
) -> int:
    """Write a signed change of AGENCY's plan for YEAR."""
    desk = Desk(site, lang)
    documents = desk.documents()
    place = documents.agency(desk.asked(agency, "AGENCY", _("The agency's folder")))
    period = desk.asked(year, "YEAR", _("The year of the plan"))
    changed = documents.plan(place, period)
    day = desk.day(agreed_on, "--date", _("The date it was agreed, such as 2027-06-18"))
    words = [one.value for one in Reason]
    why = Reason(desk.asked(reason, "--reason", _("The kind of reason"), words))
    if not targets and not withdrawn:
        targets = tuple(desk.several(_("A changed target, GOAL.MEASURE=VALUE (empty: no more)")))
    named = [_target(one) for one in targets]
    scaffold = new_amendment(
        documents, changed, day, why, case=case, targets=named, withdrawn=withdrawn
    )
    return desk.write(scaffold)


def _target(text: str) -> NewTarget:
    match = re.match(r"([^.=\s]+)\.([^.=\s]+)(?:=(.*))?\Z", text)
    if match is None:
        raise WritingError(_("{text} is not written GOAL.MEASURE=VALUE."), text=text)
    value = None if match[3] is None else read_said(read_number, match[3], text)
    return NewTarget(match[1], match[2], value)
