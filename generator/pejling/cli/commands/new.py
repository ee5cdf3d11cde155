"""`pejling new`: a document in its right place, carrying what is known already."""

import re
from datetime import date
from pathlib import Path

import click

from pejling.cli.desk import Desk, refusals_told, site_option
from pejling.cli.options import Day, lang_option
from pejling.language import _
from pejling.load import Place
from pejling.model import Reason, Rhythm
from pejling.model.ids import as_id
from pejling.model.numbers import read_number
from pejling.writing.amendments import NewTarget, new_amendment
from pejling.writing.errors import WritingError
from pejling.writing.first_cycle import ensure_cycle, first_cycle
from pejling.writing.first_plan import first_plan
from pejling.writing.folders import folder_name, new_agency, new_ministry
from pejling.writing.next_plan import next_plan
from pejling.writing.origins import earlier_plan
from pejling.writing.reports import new_follow_up, new_results
from pejling.writing.said import read_said
from pejling.writing.scaffold import years_of

A_GOAL = _("A goal, in one sentence (empty when there are no more)")

agency_argument = click.argument("agency", required=False)
year_argument = click.argument("year", required=False)


@click.group("new")
def COMMAND() -> None:  # noqa: N802
    """Write a new document in its place; nothing is ever written over."""


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


@COMMAND.command("okr")
@agency_argument
@click.argument("cycle", required=False)
@click.argument("folder", metavar="TEAM", required=False)
@click.option("--name", help="The team's name.")
@click.option("--rhythm", type=click.Choice([one.value for one in Rhythm]), help="How often.")
@click.option(
    "--objective", "titles", multiple=True, metavar="TITLE", help="An objective; may be repeated."
)
@site_option
@lang_option
@refusals_told
def okr(
    agency: str | None,
    cycle: str | None,
    folder: str | None,
    name: str | None,
    rhythm: str | None,
    titles: tuple[str, ...],
    site: Path,
    lang: str | None,
) -> int:
    """Write the OKR of TEAM in AGENCY for CYCLE: 2027, 2027-q1, 2027-t1 or 2027-h1.

    TEAM is called agency where it is the whole agency's.
    """
    desk = Desk(site, lang)
    documents = desk.documents()
    place = documents.agency(desk.asked(agency, "AGENCY", _("The agency's folder")))
    period = desk.asked(cycle, "CYCLE", _("The cycle, such as 2027-q1"))
    ensure_cycle(period)
    if folder:
        folder_name(folder)
    name = desk.asked(name, "--name", _("The team's name"))
    folder = folder or as_id(name)
    titles = titles or tuple(desk.several(_("An objective, in one sentence (empty: no more)")))
    new = Place(place.ministry, place.agency, period, folder)
    return desk.write(first_cycle(documents, new, name, titles, rhythm and Rhythm(rhythm)))


def _target(text: str) -> NewTarget:
    match = re.match(r"([^.=\s]+)\.([^.=\s]+)(?:=(.*))?\Z", text)
    if match is None:
        raise WritingError(_("{text} is not written GOAL.MEASURE=VALUE."), text=text)
    value = None if match[3] is None else read_said(read_number, match[3], text)
    return NewTarget(match[1], match[2], value)
