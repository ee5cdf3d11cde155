"""The command line as a person runs it."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, Ended, Files


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Files], Path]:
    """Write files into a folder of its own and return it."""

    def written(files: Files) -> Path:
        for path, text in files.items():
            file = tmp_path / "sted" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return tmp_path / "sted"

    return written


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ended]:
    """Run a command in this process."""

    def ran(*arguments: object) -> Ended:
        from pejling.cli import main

        status = main([str(one) for one in arguments])
        out, err = capfdbinary.readouterr()
        return Ended(status, out.decode(), err.decode())

    return ran


@pytest.fixture
def shell() -> Callable[..., Ended]:
    """Run a command as a program of its own."""

    def ran(*arguments: object, cwd: Path | None = None, **environment: str) -> Ended:
        ended = subprocess.run(
            [*PROGRAM, *(str(one) for one in arguments)],
            cwd=cwd,
            env=os.environ | {"PYTHONUTF8": "0"} | environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Ended(ended.returncode, _read(ended.stdout), _read(ended.stderr))

    return ran


def _read(output: bytes) -> str:
    return output.decode("utf-8", "replace")
