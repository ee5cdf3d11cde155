"""Watching the sources: one build after the last of a burst of changes."""

import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from watchdog.events import (
    EVENT_TYPE_CLOSED,
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_CHANGES = {
    EVENT_TYPE_CLOSED,
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
}
_QUIET_SECONDS = 0.15
_LONGEST_WAIT_SECONDS = 2.0


class Burst:
    """Changes that come close together, which are one to whoever waits for them."""

    def __init__(self) -> None:
        self._changed = threading.Event()
        self._closed = False

    def note(self) -> None:
        """Say that something has changed."""
        self._changed.set()

    def close(self) -> None:
        """Let nobody wait any longer."""
        self._closed = True
        self._changed.set()

    def wait(self) -> bool:
        """Return True when changes have come and are over, False when nobody waits any longer."""
        self._changed.wait()
        waited = 0.0
        while not self._closed and waited < _LONGEST_WAIT_SECONDS:
            self._changed.clear()
            if not self._changed.wait(_QUIET_SECONDS):
                break
            waited += _QUIET_SECONDS
        self._changed.clear()
        return not self._closed


class _Noting(FileSystemEventHandler):
    def __init__(self, burst: Burst, watched: Sequence[Path], ignored: Path) -> None:
        self._burst = burst
        self._watched = tuple(watched)
        self._ignored = ignored

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _CHANGES and any(map(self._counts, paths)):
            self._burst.note()

    def _counts(self, path: Path) -> bool:
        """Return whether a change of this path is one of the sources, not of our own output."""
        if path.is_relative_to(self._ignored):
            return False
        for watched in self._watched:
            if path == watched:
                return True
            if path.is_relative_to(watched):
                names = path.relative_to(watched).parts
                return not any(name.startswith(".") or name.endswith("~") for name in names)
        return False


class Watch(Protocol):
    """Something that watches until it is stopped."""

    def stop(self) -> None:
        """Stop watching."""

    def join(self) -> None:
        """Wait until it has stopped."""


def watch(sources: Sequence[Path], ignored: Path, burst: Burst, *, poll: bool = False) -> Watch:
    """Tell the burst of every change of the sources, files or folders, but not of the output.

    Where the system cannot tell of changes, or has run out of watches, the files are looked at
    once a second instead.
    """
    watched = [source.resolve() for source in sources]
    noting = _Noting(burst, watched, ignored.resolve())
    if not poll:
        try:
            return _started(Observer(), noting, watched)
        except OSError:
            pass
    return _started(PollingObserver(), noting, watched)


def _started(observer: BaseObserver, noting: _Noting, watched: Sequence[Path]) -> BaseObserver:
    folders = {path: True for path in watched if path.is_dir()}
    for path in watched:
        folders.setdefault(path if path.is_dir() else path.parent, False)
    try:
        for folder, recursive in sorted(folders.items()):
            if folder.is_dir():
                observer.schedule(noting, str(folder), recursive=recursive)
        observer.start()
    except OSError:
        observer.unschedule_all()
        raise
    return observer
