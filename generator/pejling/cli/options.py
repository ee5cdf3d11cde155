"""Options that several commands take, each declared once."""

import re
from datetime import date
from pathlib import Path

import click

from pejling.language import LANGUAGES

TRACEBACK = "--traceback"
"""Taken by every command: shows where a mistake of ours happened. For reports, so not in help."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


class Day(click.ParamType[date]):
    """A date written 2026-12-31."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the date, or end with what is wrong."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value)) if _DAY.match(str(value)) else None
        except ValueError:
            day = None
        if day is None or not 1900 <= day.year < 2200:
            self.fail(f"{value!r} is not a date such as 2026-12-31", param, ctx)
        return day


path_argument = click.argument(
    "path", type=click.Path(path_type=Path), default=Path(), required=False
)
as_of_option = click.option(
    "--as-of",
    type=Day(),
    help="The date everything is computed for, such as 2026-12-31; else the one in pejling.yml, "
    "or today.",
)
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), help="The language of messages; else the site's first."
)
output_option = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="The folder to build in; else site/ in the site's folder.",
)
