"""A site of versioned files, a look at it from outside, and a process of its own for a build."""

import os
import signal
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from pejling.errors import EnvironmentFault
from pejling.publish import publish

FOLDERS = ("", "vand-og-kyst", "vand-og-kyst/2026", "søg og find")
FILES_A_FOLDER = 8


def write_version(folder: Path, version: int) -> None:
    """Write a site of which every file says the version on every line, through `os` alone."""
    for name in FOLDERS:
        place = folder / name
        if name:
            place.mkdir()
        for number in range(FILES_A_FOLDER):
            file = os.open(place / f"side-{number}.html", os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.write(file, f"version {version}\n".encode() * 40)
            finally:
                os.close(file)


def publish_version(destination: Path, version: int) -> None:
    publish(destination, lambda folder: write_version(folder, version))


def pages() -> list[str]:
    return [
        f"{folder}/side-{number}.html".lstrip("/")
        for folder in FOLDERS
        for number in range(FILES_A_FOLDER)
    ]


def version_of(text: str) -> int:
    """Return the version a file says; a file that is not whole has none."""
    lines = text.splitlines()
    assert len(lines) == 40, f"a file of {len(lines)} lines"
    assert len(set(lines)) == 1, f"a file of several versions: {set(lines)}"
    return int(lines[0].removeprefix("version "))


def version_standing(destination: Path) -> int:
    """Return the one version of the site; a torn site has none."""
    found = {version_of((destination / page).read_text()) for page in pages()}
    assert len(found) == 1, f"a site of the versions {found}"
    return found.pop()


def picture(destination: Path) -> dict[str, tuple[int, bytes]]:
    """Return every path under the destination with its mode and bytes."""
    return {
        path.relative_to(destination).as_posix(): (
            stat.S_IMODE(path.lstat().st_mode),
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted([destination, *destination.rglob("*")])
    }


@contextmanager
def in_a_process(work: Callable[[], object]) -> Iterator[int]:
    """Run the work in a child process, which is killed and reaped at the end if it still runs."""
    child = os.fork()
    if child == 0:
        status = 99
        try:
            work()
            status = 0
        except EnvironmentFault as fault:
            status = fault.status
        finally:
            os._exit(status)
    try:
        yield child
    finally:
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def status_of(work: Callable[[], object]) -> int:
    """Return the exit status of the work done in a process of its own."""
    with in_a_process(work) as child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class Site:
    """The names above for the tests, which import nothing from one another."""

    write_version = staticmethod(write_version)
    publish_version = staticmethod(publish_version)
    names = staticmethod(names)
    pages = staticmethod(pages)
    version_of = staticmethod(version_of)
    version_standing = staticmethod(version_standing)
    picture = staticmethod(picture)
    in_a_process = staticmethod(in_a_process)
    status_of = staticmethod(status_of)


@pytest.fixture(scope="session")
def site() -> type[Site]:
    return Site


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    return tmp_path / "offentlig mappe æøå" / "site"


@pytest.fixture(autouse=True)
def _folder(destination: Path) -> None:
    destination.parent.mkdir()
