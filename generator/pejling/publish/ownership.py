"""Which folders are ours to replace or remove: those that carry our marker, and no others."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from pejling.errors import EnvironmentFault
from pejling.language import _
from pejling.publish.faults import ExitStatus, one_line

MARKER = ".pejling-site"
_FIRST_WORDS = b"Pejling site, format "
_MARKER_TEXT = _FIRST_WORDS + b"1\n"


def mark(folder: Path) -> None:
    """Write the marker that says the folder is ours to replace; its bytes are always the same."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(folder / MARKER, flags, 0o644), "wb") as stream:
        stream.write(_MARKER_TEXT)


def is_marked(folder: Path) -> bool:
    """Return whether the path is a real folder that carries our marker."""
    with suppress(OSError):
        if stat.S_ISDIR(folder.lstat().st_mode):
            flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
            with os.fdopen(os.open(folder / MARKER, flags), "rb") as stream:
                return stream.read(len(_FIRST_WORDS)) == _FIRST_WORDS
    return False


def require_ours(destination: Path) -> bool:
    """Return whether a site stands at the destination; refuse whatever is not ours.

    Nothing at all and an empty folder are free for us to take.
    """
    try:
        mode = destination.lstat().st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISLNK(mode):
        raise _not_ours(
            destination,
            _("This is a symbolic link; name the folder that it points to."),
        )
    if not stat.S_ISDIR(mode):
        raise _not_ours(destination, _("This is not a folder; nothing has been changed."))
    if os.path.ismount(destination):
        raise _not_ours(
            destination,
            _("A file system is mounted here; publish to a folder inside it."),
        )
    if is_marked(destination):
        return True
    if next(destination.iterdir(), None) is None:
        return False
    raise _not_ours(
        destination,
        _("This folder was not made by Pejling (it has no {marker}); nothing has been changed."),
    )


def _not_ours(destination: Path, message: str) -> EnvironmentFault:
    return EnvironmentFault(message, ExitStatus.NOT_OURS, one_line(destination), marker=MARKER)
