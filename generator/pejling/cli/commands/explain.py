"""`pejling explain CODE`: what a rule or a message means, with its source and an example."""

from pathlib import Path

import click

from pejling.cli.explaining import called, explained, near
from pejling.cli.locating import locate
from pejling.cli.options import lang_option
from pejling.cli.reporting import url_of
from pejling.diagnostics import visible
from pejling.errors import SettingsError
from pejling.language import _, speech
from pejling.lint import Rule
from pejling.lint.listing import weight_of
from pejling.lint.manual import manual_of
from pejling.publish import ExitStatus


@click.command("explain", short_help="Explain a rule or a message of the check.")
@click.argument("code")
@lang_option
def COMMAND(code: str, lang: str | None) -> int:  # noqa: N802
    """Explain a rule or a message: what it is for, its source, and how to write instead.

    CODE is the code or the name that `pejling check` shows, such as M24 or too-many-goals. What a
    rule weighs is told for the site you stand in.

    The exit status is 0, or 2 where there is no such code.
    """
    located = locate(Path())
    config = located.config
    language = lang or config.languages[0]
    say = speech(language)
    one = called(code)
    if one is None:
        meant = near(code)
        message = (
            _("There is no code {code}; did you mean {meant}?")
            if meant
            else _("There is no code {code}; `pejling check --list-rules` lists the rules.")
        )
        raise SettingsError(message, code=visible(code), meant=meant)
    weight = weight_of(one, config, located.root, say) if isinstance(one, Rule) else ""
    problem = one.problem if isinstance(one, Rule) else one
    url = url_of(config, language)
    manual = f"{url}/{manual_of(problem)}" if url else ""
    click.echo(explained(one, weight, config.limits, manual, say), nl=False)
    return ExitStatus.FINE
