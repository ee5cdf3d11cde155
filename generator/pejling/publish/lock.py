"""One build at a time for each destination: a lock the kernel gives back when we die."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pejling.errors import EnvironmentFault
from pejling.language import _
from pejling.publish.faults import ExitStatus, one_line


def lock_file(destination: Path) -> Path:
    """Return the file beside the destination that the lock is held on."""
    return destination.with_name(f".{destination.name}.pejling-lock")


@contextmanager
def only_build(destination: Path) -> Iterator[None]:
    """Hold the destination while the block runs; a second build fails at once."""
    file = lock_file(destination)
    descriptor = _hold(file, destination)
    try:
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        # Removed while it is still held: whoever opened it meanwhile sees that it is gone.
        with suppress(OSError):
            file.unlink()
        with suppress(OSError):
            os.close(descriptor)


def _hold(file: Path, destination: Path) -> int:
    while True:
        descriptor, is_new = _open(file)
        try:
            _take(descriptor, destination)
            if _is_still(file, descriptor):
                return descriptor
        except BaseException as error:
            if is_new and isinstance(error, OSError):
                with suppress(OSError):
                    file.unlink()
            os.close(descriptor)
            raise
        os.close(descriptor)


def _open(file: Path) -> tuple[int, bool]:
    """Open the file, or make it; return also whether we have made it."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        return os.open(file, flags | os.O_EXCL, 0o644), True
    except FileExistsError:
        return os.open(file, flags, 0o644), False


def _take(descriptor: int, destination: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip()
        raise EnvironmentFault(
            _("Another build (process {process}) is already publishing here."),
            ExitStatus.ANOTHER_BUILD,
            one_line(destination),
            process=holder if holder.isdecimal() else "?",
        ) from None


def _is_still(file: Path, descriptor: int) -> bool:
    """Return whether the file we hold is the one that others will find by its name."""
    try:
        return os.path.samestat(file.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
