"""Being stopped: a signal ends the work at a place of our choosing, and never after publishing."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class Stopped(KeyboardInterrupt):
    """A signal asked us to stop; like Ctrl-C it passes every `except Exception`."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Stopping:
    """Whether we have been asked to stop; the asking is noted at once and acted on where it may."""

    def __init__(self) -> None:
        self._asked: int | None = None
        self._at_once = False

    def note(self, number: int, _frame: FrameType | None = None) -> None:
        """Take note of a signal; end the work now if it is of the kind that may end anywhere."""
        self._asked = number
        if self._at_once:
            self._at_once = False
            raise Stopped(number)

    def act(self) -> None:
        """End the work here if we have been asked to."""
        if self._asked is not None:
            raise Stopped(self._asked)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Let a signal end the block wherever it is."""
        try:
            self._at_once = True
            self.act()
            yield
        finally:
            self._at_once = False


@contextmanager
def stoppable() -> Iterator[Stopping]:
    """Take SIGINT, SIGTERM and SIGHUP into our own hands while the block runs.

    A signal that the caller ignores (`nohup`) stays ignored. Only the main thread receives
    signals; in another thread the block runs without.
    """
    stopping = Stopping()
    before = {}
    if threading.current_thread() is threading.main_thread():
        for number in _SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, stopping.note)
    try:
        yield stopping
    finally:
        for number, handling in before.items():
            signal.signal(number, handling if handling is not None else signal.SIG_DFL)


def ignore_signals() -> None:
    """Be deaf to what would stop us, for a process that is at its end."""
    if threading.current_thread() is threading.main_thread():
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)
