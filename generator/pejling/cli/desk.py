"""What commands that write share: where they work, whom they can ask, why they cannot go on."""

import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from pejling.cli.locating import Located, locate
from pejling.cli.options import Day
from pejling.diagnostics import visible
from pejling.language import Speech, _, speech
from pejling.load import Document, read_document
from pejling.load.tree import Entry
from pejling.model import Okr
from pejling.publish import ExitStatus
from pejling.writing.documents import Documents, open_documents
from pejling.writing.errors import WritingError
from pejling.writing.files import create
from pejling.writing.scaffold import Scaffold
from pejling.writing.teams import full_name, teams_called, the_one

P = ParamSpec("P")
R = TypeVar("R")


site_option = click.option(
    "--site", type=click.Path(path_type=Path), default=Path(), help="The site's folder; else here."
)


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
        return open_documents(self.located.root, self.located.config, self.located.prefix)

    @property
    def today(self) -> date:
        """Return the date the site is computed for: the settings', else today's."""
        return self.located.config.as_of or date.today()

    def team(
        self, documents: Documents, name: str, day: date, *, or_last: bool = False
    ) -> Document[Okr]:
        """Return the cycle that a team's name means on a day, asking which where it is several."""
        found = teams_called(documents, name, day, or_last=or_last)
        if len(found) == 1 or not someone_to_ask():
            return the_one(found, name)
        named = {full_name(one.place): one for one in found}
        question = self.say.text(_("Which one?"))
        return named[click.prompt(question, type=click.Choice(list(named)))]

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
