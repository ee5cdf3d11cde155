"""`pejling`: its commands, and what is said when one cannot go on."""

import sys
import traceback
from contextlib import suppress

import click

from pejling import __version__
from pejling.cli import commands
from pejling.cli.options import TRACEBACK
from pejling.cli.reporting import close_output
from pejling.diagnostics import visible
from pejling.errors import EnvironmentFault, PejlingError, SettingsError
from pejling.language import _, speech
from pejling.publish import ExitStatus, environment_fault, tell
from pejling.publish.stopping import ignore_signals
from pejling.registry import members

LANGUAGE_OF_FAULTS = "da"
LONGEST_LINE = 2000

EPILOG = """\b
Where to begin, in the folder with pejling.yml:
  pejling check    what is wrong in the plans, and what to do
  pejling serve    the site on this machine, built again after every change
  pejling build    the finished site, in the folder site/

Each command explains itself: pejling check --help. The exit status is 0 where all is well,
1 where the plans have errors, 2 where the command could not run."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
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
    given = sys.argv[1:] if arguments is None else arguments
    try:
        known = [one for one in given if one != TRACEBACK]
        # Click's own `main` ends the program, as if there were problems, on a closed output.
        with pejling.make_context("pejling", known) as context:
            status = pejling.invoke(context)
        # There is no output at all where it was closed before we began.
        if sys.stdout:
            sys.stdout.flush()
    except click.exceptions.Exit as finished:
        status = finished.exit_code
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        status = ExitStatus.COULD_NOT_RUN
    except (KeyboardInterrupt, click.Abort):
        status = 130
    except BrokenPipeError as error:
        close_output()
        status = environment_fault(error).status
    except Exception as error:
        if TRACEBACK in given:
            traceback.print_exc()
        line, status = _told(error, _language(given))
        with suppress(OSError):
            click.echo(visible(line, LONGEST_LINE), err=True)
    if arguments is None:
        # What is done is done: a signal while Python clears up changes nothing about it.
        ignore_signals()
    return int(status or 0)


def _told(error: Exception, language: str) -> tuple[str, int]:
    """Return the line that tells why we cannot go on, and the exit status."""
    say = speech(language)
    if isinstance(error, EnvironmentFault) and isinstance(error.__cause__, OSError):
        error = environment_fault(error.__cause__) if error.status == 2 else error
    if isinstance(error, OSError | MemoryError):
        error = environment_fault(error)
    if isinstance(error, EnvironmentFault):
        return tell(error, say), error.status
    if isinstance(error, SettingsError):
        return error.told(say), ExitStatus.COULD_NOT_RUN
    if isinstance(error, PejlingError):
        return str(error), ExitStatus.COULD_NOT_RUN
    message = _(
        "This is a mistake in Pejling, not in your plans: {error}. Nothing was published. Please "
        "tell those who look after Pejling, with what the same command says with {option} added."
    )
    line = say.text(message, error=f"{type(error).__name__}: {error}", option=TRACEBACK)
    return line, ExitStatus.OUR_MISTAKE


def _language(arguments: list[str]) -> str:
    """Return the language asked for, also where the arguments could not be read on."""
    asked = " ".join(arguments).replace("--lang=", "--lang ")
    return "en" if "--lang en" in asked else LANGUAGE_OF_FAULTS
