"""`pejling schema`: what a document may hold, as JSON Schema."""

import click

from pejling.cli.options import lang_option
from pejling.export.schema import schema_text
from pejling.model import KINDS
from pejling.publish import ExitStatus


@click.command("schema")
@click.argument("kind", type=click.Choice(list(KINDS)))
@lang_option
def COMMAND(kind: str, lang: str | None) -> int:  # noqa: N802
    """Print the JSON Schema of a document's front matter."""
    click.echo(schema_text(kind, lang or "da"), nl=False)
    return ExitStatus.FINE
