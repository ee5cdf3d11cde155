"""`pejling serve` as a program: the site, the problems in its place, and the site again."""

import subprocess
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.cli.running import GOOD, PROGRAM, WRONG, Files

pytestmark = pytest.mark.site

SECONDS = 40


def seen(port: int, words: str) -> str:
    """Ask for a page until it shows the words; the last answer where it never does."""
    page = ""
    ends = time.monotonic() + SECONDS
    while words not in page and time.monotonic() < ends:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/vand/index.html", headers={"Host": f"localhost:{port}"})
            page = connection.getresponse().read().decode()
        except OSError:
            page = ""
        finally:
            connection.close()
        time.sleep(0.1)
    return page


def test_the_site_the_problems_and_the_site_again(write: Callable[[Files], Path]) -> None:
    root = write(GOOD)
    command = [*PROGRAM, "serve", str(root), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        try:
            assert program.stdout is not None
            line = program.stdout.readline().decode()
            assert line.startswith("Sitet vises på http://localhost:")
            port = int(line.split("localhost:")[1].split("/")[0])
            assert "<title>Vand" in seen(port, "<title>Vand")
            write(WRONG)
            page = seen(port, "mision")
            assert "plans/vand/kyst/agency.md:3:1" in page
            assert "Mente du mission?" in page
            write({**GOOD, "pejling.yml": "navn: x"})
            told = "pejling.yml:1: Der findes ingen indstilling navn"
            assert told in seen(port, told)
            write({**GOOD, "plans/vand/ministry.md": "---\nname: Vand og kyst\n---\n"})
            assert "Vand og kyst" in seen(port, "Vand og kyst")
        finally:
            program.terminate()
            program.communicate(timeout=SECONDS)
    assert program.returncode == 0
