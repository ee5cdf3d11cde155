"""A newcomer finds the way from the program itself."""

from collections.abc import Callable

import pytest

from pejling.cli.main import pejling
from pejling.model import KINDS
from tests.cli.running import Ended

Run = Callable[..., Ended]


def test_the_program_says_where_to_begin(run: Run) -> None:
    ended = run("--help")
    assert ended.status == 0
    for words in ("check ", "build ", "serve ", "pejling check --help"):
        assert words in ended.out
    assert not [line for line in ended.out.splitlines()[1:] if line.endswith("...")]
    assert "--traceback" not in ended.out
    alone = run()
    assert alone.status == 2
    assert alone.err == ended.out


@pytest.mark.parametrize("command", sorted(pejling.commands))
def test_every_command_explains_itself(run: Run, command: str) -> None:
    ended = run(command, "-h")
    assert ended.status == 0
    assert ended.out.startswith(f"Usage: pejling {command} ")
    assert pejling.commands[command].short_help or pejling.commands[command].help
    for option in pejling.commands[command].params:
        assert option.param_type_name == "argument" or getattr(option, "help", ""), option.name


def test_schema(run: Run) -> None:
    assert all(kind in run("schema", "--help").out for kind in KINDS)
    assert '"Målets id' in run("schema", "plan").out
    assert "\"The goal's id" in run("schema", "plan", "--lang", "en").out
    assert run("schema", "plna").status == 2


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("pejling, version ")
