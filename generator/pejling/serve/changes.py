"""What the pages being looked at learn: that the site was built anew, or what is wrong with it."""

import secrets
import threading


class Changes:
    """The number of the latest build and the page of its problems; waited for by many readers."""

    def __init__(self) -> None:
        # A page left open from an earlier run must not take our first build for its own.
        self._run = secrets.token_hex(4)
        self._number = 0
        self._problems: str | None = None
        self._closed = False
        self._news = threading.Condition()

    @property
    def version(self) -> str:
        """The name of the latest build."""
        return f"{self._run}-{self._number}"

    def look(self) -> tuple[str, str | None]:
        """Return the latest build's name and the page of its problems, which belong together."""
        with self._news:
            return self.version, self._problems

    def tell(self, problems: str | None) -> None:
        """Say that a build has ended, well or with a page of problems."""
        with self._news:
            self._number += 1
            self._problems = problems
            self._news.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._news:
            self._closed = True
            self._news.notify_all()

    def wait(self, known: str, seconds: float) -> str:
        """Return the latest build's name as soon as it is not the known one, or after a while."""
        with self._news:
            self._news.wait_for(lambda: self._closed or self.version != known, seconds)
            return self.version
