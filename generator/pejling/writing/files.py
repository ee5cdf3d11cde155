"""Files written whole or not at all: beside, then put in place; never over what someone wrote."""

import errno
import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pejling.language import _
from pejling.writing.errors import WritingError

NEW_FILE_MODE = 0o644


@dataclass(frozen=True)
class Seen:
    """A file as it was read: its bytes, and which file it was."""

    path: Path
    content: bytes
    device: int
    inode: int
    mode: int

    def is_unchanged(self) -> bool:
        """Say whether the file is still the same one with the same bytes."""
        try:
            now = look_at(self.path)
        except (OSError, WritingError):
            return False
        mine = (self.device, self.inode, self.content)
        return (now.device, now.inode, now.content) == mine


def look_at(path: Path) -> Seen:
    """Read a file, and remember which one it was. Never follows a link."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(stream.fileno())
        return Seen(path, stream.read(), status.st_dev, status.st_ino, status.st_mode & 0o7777)


def create(path: Path, content: bytes) -> None:
    """Write a new file and the folders it needs.

    Raises FileExistsError where there is one already; whatever goes wrong, no part of a file and
    no new folder is left.
    """
    made: list[Path] = []
    try:
        _make_folders(path.parent, made)
        with beside(path, content, NEW_FILE_MODE & ~_umask()) as whole:
            _put_in_place(whole, path, content)
        _settle(path.parent)
    except BaseException:
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise


def replace(seen: Seen, whole: Path) -> None:
    """Put a file written beside in the place of one read before, unless that was changed since."""
    if not seen.is_unchanged():
        message = _("{path} was changed by someone else meanwhile, so nothing was written.")
        raise WritingError(message, path=seen.path)
    whole.replace(seen.path)
    _settle(seen.path.parent)


@contextmanager
def beside(path: Path, content: bytes, mode: int) -> Iterator[Path]:
    """Give a file with the content in the folder of `path`; it is gone afterwards if still there.

    Its name begins with a dot and does not end in .md, so that no one takes it for a document.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            os.fchmod(stream.fileno(), mode)
        yield Path(name)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder, so that two of us do not change a file in it at once."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(
            OSError
        ):  # a file system without locks: the comparison before is what is left
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _put_in_place(whole: Path, path: Path, content: bytes) -> None:
    try:
        os.link(whole, path)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK}:
            raise
        _write_exclusively(path, content)


def _write_exclusively(path: Path, content: bytes) -> None:
    """Write where the file system has no hard links."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, NEW_FILE_MODE)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make the folders that are missing, and note them in `made`, the innermost first."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        with suppress(FileExistsError):
            one.mkdir()
            made.insert(0, one)


def _settle(folder: Path) -> None:
    """Have the disk remember the folder; not every file system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
