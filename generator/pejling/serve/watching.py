"""Watching the sources by looking at them: one build after the last of a burst of changes.

Looking works on file shares and in containers too, where the system does not tell of changes, and
needs no thread of a library: watchdog's own dies of a folder that is renamed while it is watched,
which is what publishing does, and a server that watches no more looks like one that is stuck.
"""

import os
import stat
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

Look = dict[str, tuple[int, int, int, int]]

_SECONDS_BETWEEN_LOOKS = 0.3
_SECONDS_OF_QUIET = 0.15
_LONGEST_WAIT_SECONDS = 2.0
_SHARE_OF_TIME = 0.1


class Watch:
    """Looks at files and folders; hidden files, editors' copies and our output do not count."""

    def __init__(self, sources: Sequence[Path], ignored: Path) -> None:
        self._sources = [str(source.absolute()) for source in sources]
        self._ignored = str(ignored.absolute())
        self._stopped = threading.Event()
        self._seen = self._look()

    def stop(self) -> None:
        """Let nobody wait any longer."""
        self._stopped.set()

    def wait(self) -> bool:
        """Return True when sources have changed and rest, False once the watch is stopped.

        A change since the last time this returned counts, also one made before it is called.
        """
        pause = _SECONDS_BETWEEN_LOOKS
        while not self._stopped.wait(pause):
            started = time.monotonic()
            look = self._look()
            if look != self._seen:
                self._seen = self._once_quiet(look)
                return not self._stopped.is_set()
            # On a slow share or a large tree looking takes a tenth of the time at most.
            taken = time.monotonic() - started
            pause = max(_SECONDS_BETWEEN_LOOKS, taken / _SHARE_OF_TIME)
        return False

    def _once_quiet(self, look: Look) -> Look:
        waited = 0.0
        while waited < _LONGEST_WAIT_SECONDS and not self._stopped.wait(_SECONDS_OF_QUIET):
            waited += _SECONDS_OF_QUIET
            before, look = look, self._look()
            if look == before:
                break
        return look

    def _look(self) -> Look:
        seen: Look = {}
        for source in self._sources:
            with suppress(OSError):
                seen[source] = _signs_of(Path(source).stat())
            for entry in _files_under(source, self._ignored):
                with suppress(OSError):
                    seen[entry.path] = _signs_of(entry.stat(follow_symlinks=False))
        return seen


def _signs_of(status: os.stat_result) -> tuple[int, int, int, int]:
    """Return what changes with a file; of a folder, whose entries tell for themselves, nothing."""
    if stat.S_ISDIR(status.st_mode):
        return (0, 0, 0, 0)
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def _files_under(source: str, ignored: str) -> Iterator[os.DirEntry[str]]:
    waiting = [source]
    while waiting:
        folder = waiting.pop()
        entries: list[os.DirEntry[str]] = []
        with suppress(OSError), os.scandir(folder) as found:
            entries = [entry for entry in found if not _is_hidden(entry.name)]
        for entry in entries:
            if entry.path == ignored:
                continue
            yield entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~")
