"""Doing something again after every change of the plans, until a signal."""

from collections.abc import Callable
from pathlib import Path

import click

from pejling.cli.locating import locate_plans
from pejling.config import SETTINGS_FILE
from pejling.diagnostics import visible
from pejling.errors import SettingsError
from pejling.language import Speech, _
from pejling.publish import ExitStatus
from pejling.publish.stopping import Stopped, stoppable
from pejling.serve.watching import Watch

BEGINS = _("Checking …")
ENDS = _("Checked; waiting for changes (stop with Ctrl+C).")
"""An editor knows by these lines where a check begins and ends; `.vscode/tasks.json` has them."""


def again_after_every_change(path: Path, say: Speech, check: Callable[[], object]) -> int:
    """Check now and after every change of the plans or the settings, between two lines.

    Settings that cannot be read are told, and read again when they change. Raises SettingsError
    where there is nothing to watch.
    """
    located = locate_plans(path)
    with stoppable() as stopping:
        watch = Watch([located.plans, located.root / SETTINGS_FILE], located.output)
        try:
            with stopping.at_once():
                _between_lines(say, check)
                while watch.wait():
                    _between_lines(say, check)
        except Stopped:
            pass
    return ExitStatus.FINE


def _between_lines(say: Speech, check: Callable[[], object]) -> None:
    click.echo(say.text(BEGINS))
    try:
        check()
    except SettingsError as error:
        click.echo(visible(error.told(say), 2000), err=True)
    click.echo(say.text(ENDS))
