"""`pejling schema`: what a document may hold, as JSON Schema."""

from textwrap import wrap

import click

from pejling.cli.options import lang_option
from pejling.export.schema import schema_text
from pejling.model import KINDS
from pejling.publish import ExitStatus

KIND_LINES = "\n  ".join(wrap(", ".join(KINDS), 60, break_on_hyphens=False))
HELP = f"""Print the JSON Schema of a document's front matter.

An editor that knows the schema suggests keys, explains them and marks mistakes while one writes.

\b
KIND is one of:
  {KIND_LINES}"""


@click.command("schema", help=HELP, short_help="Print the JSON Schema of a document.")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="KIND")
@lang_option
def COMMAND(kind: str, lang: str | None) -> int:  # noqa: N802
    """Print the JSON Schema of a document's front matter."""
    click.echo(schema_text(kind, lang or "da").encode(), nl=False)
    return ExitStatus.FINE
