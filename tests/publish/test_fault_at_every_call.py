"""A fault at the n-th call to the system, for every n: the old site stands or the new one does."""

import ctypes
import errno
import fcntl
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pejling.errors import EnvironmentFault
from pejling.publish import exchange, publish, recover, tree

pytestmark = pytest.mark.fuzz

CALLS = (
    "chmod",
    "ftruncate",
    "fstat",
    "fsync",
    "link",
    "listdir",
    "lstat",
    "mkdir",
    "open",
    "pread",
    "pwrite",
    "read",
    "readlink",
    "rename",
    "replace",
    "rmdir",
    "scandir",
    "stat",
    "symlink",
    "truncate",
    "unlink",
    "write",
)
NUMBERS = (errno.ENOSPC, errno.EACCES, errno.ENOENT)


class Faults:
    """Counts the calls to the system and lets those that were chosen fail."""

    def __init__(self, fails: Callable[[int], bool], number: int) -> None:
        self.fails = fails
        self.number = number
        self.calls = 0
        self.failed: list[str] = []

    def install(self, patch: pytest.MonkeyPatch) -> None:
        for name in CALLS:
            patch.setattr(os, name, self._wrapped(name, getattr(os, name)))
        patch.setattr(fcntl, "flock", self._wrapped("flock", fcntl.flock))
        patch.setattr(exchange, "_renameat2", lambda: self._wrapped_c("renameat2", renameat2))
        patch.setattr(tree, "_syncfs", lambda: self._wrapped_c("syncfs", lambda _descriptor: 0))

    def _due(self, name: str) -> bool:
        self.calls += 1
        if self.fails(self.calls):
            self.failed.append(name)
            return True
        return False

    def _wrapped(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            if self._due(name):
                raise OSError(self.number, os.strerror(self.number), "planted")
            return function(*arguments, **named)

        return call

    def _wrapped_c(self, name: str, function: Callable[..., int]) -> Callable[..., int]:
        def call(*arguments: Any) -> int:
            if self._due(name):
                ctypes.set_errno(self.number)
                return -1
            return function(*arguments)

        return call


renameat2 = exchange._renameat2()


def publish_version(destination: Path, version: int) -> None:
    """Publish a site as small as shows everything: every call of it fails once."""

    def write(folder: Path) -> None:
        (folder / "en").mkdir()
        for page in ("index.html", "en/index.html"):
            file = os.open(folder / page, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.write(file, f"version {version}".encode())
            finally:
                os.close(file)

    publish(destination, write)


def refused_as_absent(*_arguments: object) -> int:
    ctypes.set_errno(errno.ENOSYS)
    return -1


def attempt(
    destination: Path, monkeypatch: pytest.MonkeyPatch, faults: Faults
) -> EnvironmentFault | None:
    with monkeypatch.context() as patch:
        faults.install(patch)
        try:
            publish_version(destination, 2)
        except EnvironmentFault as fault:
            return fault
    return None


@dataclass(frozen=True)
class Standing:
    """What the site looks like before and after."""

    destination: Path
    before: dict[str, Any]
    after: dict[str, Any]

    def check(self, site: Any, fault: EnvironmentFault | None) -> None:
        if fault is None:
            assert site.picture(self.destination) == self.after
        else:
            assert site.picture(self.destination) == self.before
            assert fault.status >= 2
            assert "\n" not in str(fault)


@pytest.fixture
def standing(site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch) -> Standing:
    # The disk's real flush is the slowest call of all and tells nothing here.
    monkeypatch.setattr(tree, "_syncfs", lambda: lambda _descriptor: 0)
    publish_version(destination, 2)
    after = site.picture(destination)
    publish_version(destination, 1)
    return Standing(destination, site.picture(destination), after)


@pytest.fixture(params=["at once", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "in two steps":
        monkeypatch.setitem(globals(), "renameat2", refused_as_absent)
    return str(request.param)


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
def test_one_fault(
    site: Any,
    destination: Path,
    standing: Standing,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
    number: int,
) -> None:
    told = planted = 0
    for chosen in range(1, 10_000):
        faults = Faults(lambda call, chosen=chosen: call == chosen, number)  # type: ignore[misc]
        fault = attempt(destination, monkeypatch, faults)
        if not faults.failed:
            break
        planted += 1
        standing.check(site, fault)
        if fault is not None:
            told += 1
            assert site.names(destination.parent) == ["site"], faults.failed
        else:
            publish_version(destination, 1)
            assert site.names(destination.parent) == ["site"]
    assert fault is None, "the build without a fault has failed"
    assert planted > 60
    assert told > 30


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO], ids=errno.errorcode.get)
def test_every_call_failing_from_one_on(
    site: Any,
    destination: Path,
    standing: Standing,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
    number: int,
) -> None:
    """A disk that dies stays dead; what it left is mended by the next run on a sound one."""
    for first in range(1, 10_000):
        faults = Faults(lambda call, first=first: call >= first, number)  # type: ignore[misc]
        fault = attempt(destination, monkeypatch, faults)
        if not faults.failed:
            break
        if way == "at once" or destination.exists():
            standing.check(site, fault)
        recover(destination)
        standing.check(site, fault)
        publish_version(destination, 1)
        assert site.names(destination.parent) == ["site"]
    assert fault is None, "the build without a fault has failed"
