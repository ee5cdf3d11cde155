"""Faults of the environment: one sentence and one exit status for each kind.

The table of exit statuses of the whole program stands here and nowhere else.
"""

import errno
import os
import signal
from collections.abc import Mapping
from enum import IntEnum

from pejling.errors import EnvironmentFault
from pejling.language import Speech, _


class ExitStatus(IntEnum):
    """What the program says to the shell; a signal n is 128 + n."""

    FINE = 0
    PROBLEMS_FOUND = 1
    COULD_NOT_RUN = 2
    DISK_FULL = 3
    NO_RIGHTS = 4
    TOO_MANY_FILES = 5
    ANOTHER_BUILD = 6
    NOT_OURS = 7
    NO_MEMORY = 8
    NAME_TOO_LONG = 9
    PORT_TAKEN = 10
    OUR_MISTAKE = 70
    INPUT_OUTPUT = 74
    CLOSED_OUTPUT = 128 + 13


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_BY_ERRNO: Mapping[int, tuple[ExitStatus, str]] = {
    number: kind
    for numbers, kind in (
        (
            _NO_ROOM,
            (ExitStatus.DISK_FULL, _("There is no room left on the disk.")),
        ),
        (
            (errno.EROFS,),
            (ExitStatus.NO_RIGHTS, _("The file system is read-only.")),
        ),
        (
            (errno.EACCES, errno.EPERM),
            (ExitStatus.NO_RIGHTS, _("You do not have the rights to this file or folder.")),
        ),
        (
            (errno.EMFILE, errno.ENFILE),
            (ExitStatus.TOO_MANY_FILES, _("Too many files are open at once.")),
        ),
        (
            (errno.ENAMETOOLONG,),
            (ExitStatus.NAME_TOO_LONG, _("The name is too long for this file system.")),
        ),
        (
            (errno.ENOMEM,),
            (ExitStatus.NO_MEMORY, _("There is not enough memory.")),
        ),
        (
            (errno.EPIPE,),
            (ExitStatus.CLOSED_OUTPUT, _("The program that read the output has closed it.")),
        ),
        (
            (errno.EADDRINUSE,),
            (ExitStatus.PORT_TAKEN, _("Another program is already using this port.")),
        ),
        (
            (errno.EIO,),
            (ExitStatus.INPUT_OUTPUT, _("The disk could not be read or written.")),
        ),
    )
    for number in numbers
}


def environment_fault(error: OSError | MemoryError) -> EnvironmentFault:
    """Return the fault that an error of the operating system is to the person at the keyboard."""
    if isinstance(error, MemoryError):
        return EnvironmentFault(_("There is not enough memory."), ExitStatus.NO_MEMORY)
    # Of a copy that finds no room, the file that was to be written.
    named = error.filename2 if error.errno in _NO_ROOM and error.filename2 else error.filename
    place = one_line(named) if isinstance(named, str | bytes | os.PathLike) else ""
    if error.errno is not None and error.errno in _BY_ERRNO:
        status, message = _BY_ERRNO[error.errno]
        return EnvironmentFault(message, status, place)
    reason = one_line(error.strerror or str(error) or type(error).__name__)
    message = _("The operating system refused: {reason}.")
    return EnvironmentFault(message, ExitStatus.INPUT_OUTPUT, place, reason=reason)


def interrupted(number: int) -> EnvironmentFault:
    """Return the fault that says which signal stopped us; its status is 128 + the signal."""
    message = _("Stopped by {signal}; what was published is unchanged.")
    return EnvironmentFault(message, 128 + number, signal=signal.Signals(number).name)


def tell(fault: EnvironmentFault, speech: Speech) -> str:
    """Return the one line that tells of the fault in the person's language.

    Where the machine is in no state to read the translation, in English.
    """
    try:
        sentence = speech.text(fault.message, **fault.values)
    except (OSError, MemoryError):
        return str(fault)
    return f"{fault.place}: {sentence}" if fault.place else sentence


def one_line(text: str | bytes | os.PathLike[str] | os.PathLike[bytes]) -> str:
    """Return a text or a path fit for one line: what cannot be seen is written as an escape."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape", "surrogatepass").decode()
        for sign in os.fsdecode(text)
    )
