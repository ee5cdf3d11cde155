"""Options that several commands take, each declared once."""

from datetime import date
from pathlib import Path

import click

from pejling.language import LANGUAGES


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
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2026-12-31", param, ctx)


path_argument = click.argument(
    "path", type=click.Path(path_type=Path), default=Path(), required=False
)
as_of_option = click.option(
    "--as-of", type=Day(), help="The date the site is computed for, such as 2026-12-31."
)
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), help="The language of messages; else the site's first."
)
