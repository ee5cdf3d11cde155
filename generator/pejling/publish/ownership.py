"""Which folders are ours to replace or remove: those that carry our marker, and no others."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from pejling.errors import EnvironmentFault
from pejling.language import _
from pejling.publish.faults import ExitStatus, one_line

MARKER = ".pejling-site"
_MARKER_TEXT = b"Pejling site, format 1\n"
_FIRST_WORDS = b"Pejling site, format "


def mark(folder: Path) -> None:
    """Write the marker that says the folder is ours to replace; its bytes are always the same."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(folder / MARKER, flags, 0o644)
    try:
        os.write(descriptor, _MARKER_TEXT)
    finally:
        os.close(descriptor)


def is_ours_to_remove(folder: Path) -> bool:
    """Return whether a folder beside a destination is seen to carry our marker.

    A build that dies while it writes the marker leaves the beginning of it, or none of it.
    """
    with suppress(OSError):
        if stat.S_ISDIR(folder.lstat().st_mode):
            text = _marker_of(folder)
            return text is not None and (_FIRST_WORDS.startswith(text) or _is_marker(text))
    return False


def _marker_of(folder: Path) -> bytes | None:
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        descriptor = os.open(folder / MARKER, flags)
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ELOOP):
            return None
        raise
    try:
        is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
        return os.read(descriptor, 64) if is_file else None
    finally:
        os.close(descriptor)


def _is_marker(text: bytes | None) -> bool:
    return text is not None and text.startswith(_FIRST_WORDS)


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
    if _is_marker(_marker_of(destination)):
        return True
    if next(destination.iterdir(), None) is None:
        return False
    raise _not_ours(
        destination,
        _("This folder was not made by Pejling (it has no {marker}); nothing has been changed."),
    )


def _not_ours(destination: Path, message: str) -> EnvironmentFault:
    return EnvironmentFault(message, ExitStatus.NOT_OURS, one_line(destination), marker=MARKER)
