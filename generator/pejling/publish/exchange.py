"""Putting a new tree where an old one stands: in one step where the system can, else in two."""

import ctypes
import errno
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_HERE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}
UNDER_WAY = "exchange-under-way"


def exchange(new: Path, old: Path, destination: Path) -> None:
    """Put the tree `new` at `destination`; the folder that stood there comes to `new` or `old`.

    `new` and `old` stand in one folder, whose file `exchange-under-way` says while two renames
    are half done that `restore` has to finish. An error means that nothing has changed.
    """
    arriving = new.stat()
    try:
        _exchange_at_once(new, destination)
    except OSError as error:
        # A file server may report the failure of a rename that it has done.
        if _stands_at(destination, arriving):
            return
        if error.errno not in _NOT_HERE:
            raise
        _exchange_in_two_steps(new, old, destination, arriving)


def place(new: Path, destination: Path) -> None:
    """Put the tree `new` where nothing, or an empty folder, stands."""
    arriving = new.stat()
    try:
        new.rename(destination)
    except OSError:
        if not _stands_at(destination, arriving):
            raise


def restore(old: Path, destination: Path) -> None:
    """Finish, by going back, two renames of which only the first was done."""
    under_way = old.with_name(UNDER_WAY)
    if under_way.exists() and old.is_dir() and not os.path.lexists(destination):
        old.rename(destination)


def _exchange_at_once(first: Path, second: Path) -> None:
    function = _renameat2()
    if function is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(second))
    paths = os.fsencode(first), os.fsencode(second)
    if function(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(second))


@cache
def _renameat2() -> Any:
    """Return the C library's function, or None where it has none."""
    try:
        function = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return None
    function.argtypes = (
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_uint,
    )
    function.restype = ctypes.c_int
    return function


def _exchange_in_two_steps(
    new: Path, old: Path, destination: Path, arriving: os.stat_result
) -> None:
    under_way = old.with_name(UNDER_WAY)
    with under_way.open("wb") as stream:
        os.fsync(stream.fileno())
    destination.rename(old)
    try:
        new.rename(destination)
    except BaseException:
        if not _stands_at(destination, arriving):
            old.rename(destination)
            raise
    with suppress(OSError):
        under_way.unlink()


def _stands_at(destination: Path, arriving: os.stat_result) -> bool:
    try:
        return os.path.samestat(destination.lstat(), arriving)
    except OSError:
        return False
