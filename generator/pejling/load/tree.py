"""Which files there are: walked in order, without following links, sizes known before reading."""

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pejling.diagnostics import Diagnostic, found
from pejling.errors import EnvironmentFault
from pejling.load import problems as p
from pejling.source import Source, Span

LARGEST_DOCUMENT = 256 * 1024
DEEPEST_FOLDER = 8
IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg")
UNSEEN = frozenset({".git", ".gitkeep", ".gitignore", ".gitattributes"})

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


@dataclass(frozen=True, order=True)
class Entry:
    """A file: its path from the plans folder with `/`, and where it is."""

    path: str
    file: Path


def walk(root: Path) -> tuple[list[Entry], list[Diagnostic]]:
    """Return every ordinary file under a folder in order of path, and what is no such file."""
    entries: list[Entry] = []
    diagnostics: list[Diagnostic] = []
    folders = [("", root)]
    while folders:
        prefix, folder = folders.pop()
        for name, mode in _listing(folder):
            path = f"{prefix}{name}"
            if name in UNSEEN:
                continue
            if stat.S_ISLNK(mode):
                diagnostics.append(found(p.SYMBOLIC_LINK, Span(path)))
            elif stat.S_ISDIR(mode):
                if path.count("/") >= DEEPEST_FOLDER:
                    diagnostics.append(found(p.TOO_DEEP_FOLDER, Span(path)))
                else:
                    folders.append((f"{path}/", folder / name))
            elif stat.S_ISREG(mode):
                entries.append(Entry(path, folder / name))
            else:
                diagnostics.append(found(p.NOT_A_FILE, Span(path)))
    return sorted(entries), diagnostics


def _listing(folder: Path) -> Iterator[tuple[str, int]]:
    try:
        with os.scandir(folder) as listing:
            found_here = [(entry.name, mode) for entry in listing if (mode := _mode(entry))]
    except OSError as error:
        raise EnvironmentFault(f"{folder}: {error.strerror}") from error
    yield from sorted(found_here)


def _mode(entry: "os.DirEntry[str]") -> int | None:
    """Return the mode of what was listed; None where it is gone by now, as while it is saved."""
    try:
        return entry.stat(follow_symlinks=False).st_mode
    except FileNotFoundError:
        return None


def read_bytes(entry: Entry, most: int) -> bytes | Diagnostic:
    """Return a file's bytes, or why it is not read; never waits and never follows a link."""
    try:
        descriptor = os.open(entry.file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return _unread(entry, error)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return found(p.NOT_A_FILE, Span(entry.path))
        if status.st_size > most:
            size = -(-status.st_size // 1024)
            return found(p.TOO_LARGE, Span(entry.path), size=size, most=most // 1024)
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(most)
    except OSError as error:
        return _unread(entry, error)
    finally:
        os.close(descriptor)


_OF_THE_MACHINE = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO)


def _unread(entry: Entry, error: OSError) -> Diagnostic:
    """Return that this file cannot be read; where nothing can be, it is no mistake in the plans."""
    if error.errno in _OF_THE_MACHINE:
        raise EnvironmentFault(f"{entry.path}: {error.strerror}") from error
    return found(p.UNREADABLE, Span(entry.path), reason=error.strerror or "")


def read_source(entry: Entry) -> Source | Diagnostic:
    """Return a file's text with `\\n` line ends and without a byte order mark."""
    data = read_bytes(entry, LARGEST_DOCUMENT)
    if isinstance(data, Diagnostic):
        return data
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        return found(p.NOT_UTF8, Span(entry.path, line, column, line, column + 1))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(entry.path, text)
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        column = control.start() - text.rfind("\n", 0, control.start())
        value = f"U+{ord(control[0]):04X}"
        return found(p.CONTROL_CHARACTER, source.span(line, column), value=value)
    return source
