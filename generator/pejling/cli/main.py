"""`pejling`: its commands, and what is said when one cannot go on."""

import os
import sys
from contextlib import suppress

import click

from pejling import __version__
from pejling.cli import commands
from pejling.errors import EnvironmentFault, PejlingError, SettingsError
from pejling.language import speech
from pejling.publish import ExitStatus, environment_fault, tell
from pejling.registry import members

LANGUAGE_OF_FAULTS = "da"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pejling")
def pejling() -> None:
    """Compile agencies' plans into a site of goals and results."""


for _command in members(commands, "COMMAND", click.Command):
    pejling.add_command(_command)


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status; a fault is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        status = pejling.main(arguments, standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as finished:
        status = finished.exit_code
    except click.ClickException as error:
        error.show()
        status = ExitStatus.COULD_NOT_RUN
    except (KeyboardInterrupt, click.Abort):
        status = 130
    except BrokenPipeError as error:
        _close_output()
        status = environment_fault(error).status
    except EnvironmentFault as fault:
        status = _told(fault, arguments)
    except (OSError, MemoryError) as error:
        status = _told(environment_fault(error), arguments)
    except PejlingError as error:
        status = _say(_sentence(error, arguments), ExitStatus.COULD_NOT_RUN)
    return int(status or 0)


def _sentence(error: PejlingError, arguments: list[str]) -> str:
    if isinstance(error, SettingsError):
        return error.told(speech(_language(arguments)))
    return str(error)


def _told(fault: EnvironmentFault, arguments: list[str]) -> int:
    return _say(tell(fault, speech(_language(arguments))), fault.status)


def _say(line: str, status: int) -> int:
    with suppress(OSError):
        click.echo(line, err=True)
    return status


def _language(arguments: list[str]) -> str:
    """Return the language asked for, also where the arguments could not be read on."""
    asked = " ".join(arguments).replace("--lang=", "--lang ")
    return "en" if "--lang en" in asked else LANGUAGE_OF_FAULTS


def _close_output() -> None:
    """Let go of a closed output, so that Python does not complain of it when it ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
