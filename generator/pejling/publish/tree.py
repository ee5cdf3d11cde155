"""A tree of files of ours: its modes, its way to the disk and its removal."""

import ctypes
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from pejling.errors import EnvironmentFault
from pejling.language import _
from pejling.publish.faults import ExitStatus, one_line
from pejling.publish.ownership import MARKER, is_ours_to_remove

_FOLDER_MODE = 0o755
_FILE_MODE = 0o644


def set_modes(folder: Path) -> int:
    """Give every file and folder the modes of a public site; return the number of files."""
    files = 0
    for entry in _entries(folder):
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISREG(mode):
            files += 1
            wanted = _FILE_MODE
        elif stat.S_ISDIR(mode):
            wanted = _FOLDER_MODE
        else:
            message = _("The build made something that is neither a file nor a folder.")
            raise EnvironmentFault(message, ExitStatus.COULD_NOT_RUN, one_line(entry.name))
        if stat.S_IMODE(mode) != wanted:
            os.chmod(entry.path, wanted)  # noqa: PTH101 (a DirEntry has no chmod)
    folder.chmod(_FOLDER_MODE)
    return files


def flush(folder: Path) -> None:
    """Bring the tree to the disk, so that a power cut after the exchange finds it whole."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        if _flush_file_system(descriptor):
            return
    finally:
        os.close(descriptor)
    for entry in _entries(folder):
        _flush_one(entry.path)
    _flush_one(folder)


def flush_names(folder: Path) -> None:
    """Bring a folder's own entries to the disk where the system can; a site stands without."""
    with suppress(OSError):
        _flush_one(folder)


def remove(folder: Path) -> None:
    """Remove a marked tree, its marker last, so that a removal cut short can be finished.

    Whatever cannot be removed is left for the next run; a tree without the marker is not touched,
    unless it is empty.
    """
    if is_ours_to_remove(folder):
        for path, is_folder in _from_the_leaves(folder):
            with suppress(OSError):
                path.rmdir() if is_folder else path.unlink()
        with suppress(OSError):
            if [entry.name for entry in folder.iterdir()] == [MARKER]:
                (folder / MARKER).unlink()
    with suppress(OSError):
        folder.rmdir()


def _from_the_leaves(folder: Path) -> Iterator[tuple[Path, bool]]:
    for parent, folders, files in os.walk(folder, topdown=False):
        here = Path(parent)
        for name in files:
            if here != folder or name != MARKER:
                yield here / name, False
        for name in folders:
            yield here / name, not (here / name).is_symlink()


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield everything under the folder, one open folder at a time however deep it goes."""
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            found = list(entries)
        yield from found
        waiting.extend(entry.path for entry in found if entry.is_dir(follow_symlinks=False))


def _flush_one(path: str | Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _flush_file_system(descriptor: int) -> bool:
    """Flush in one call what would take one for every file; return False where there is none."""
    function = _syncfs()
    if function is None:
        return False
    if function(descriptor) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return True


@cache
def _syncfs() -> Any:
    try:
        function = ctypes.CDLL(None, use_errno=True).syncfs
    except (AttributeError, OSError, TypeError):
        return None
    function.argtypes = (ctypes.c_int,)
    function.restype = ctypes.c_int
    return function
