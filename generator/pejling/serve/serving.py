"""The server itself: this machine alone, a build after every change, until it is told to stop."""

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any

from pejling.errors import EnvironmentFault
from pejling.language import speech
from pejling.publish.faults import environment_fault, one_line, tell
from pejling.publish.stopping import Stopped, stoppable
from pejling.serve.answering import Answer
from pejling.serve.changes import Changes
from pejling.serve.problem_page import stopped_page
from pejling.serve.watching import Watch

Rebuild = Callable[[], str | None]
"""Builds the site; returns None when it stands and an HTML page of the problems when not."""

_LAST_BUILD_SECONDS = 10.0


class SiteServer(ThreadingHTTPServer):
    """Serves a folder to this machine, or the page of problems in its place."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, root: Path, port: int = 0) -> None:
        self.root = root
        self.changes = Changes()
        try:
            super().__init__(("127.0.0.1", port), Answer)
        except OSError as error:
            error.filename = f"127.0.0.1:{port}"
            raise environment_fault(error) from error

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://localhost:{self.server_port}/"

    def server_bind(self) -> None:
        """Take the port without asking a name server for the name of this machine."""
        TCPServer.server_bind(self)
        self.server_name = "localhost"
        self.server_port = self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a reader that hangs up in the middle of an answer do so."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def serve(
    root: Path,
    *,
    port: int = 8000,
    rebuild: Rebuild | None = None,
    watched: Sequence[Path] = (),
    language: str = "da",
    ready: Callable[[str], object] = lambda _address: None,
) -> None:
    """Serve the folder until a signal; build at the start and after every change of `watched`.

    `ready` is told the address once the server listens. Raises `EnvironmentFault` where the port
    is taken. What `rebuild` raises is shown on the page.
    """
    with SiteServer(root, port) as server, stoppable() as stopping:
        build = None if rebuild is None else partial(_outcome, rebuild, language)
        with _rebuilding(server, build, watched):
            try:
                with stopping.at_once():
                    ready(server.address)
                    server.serve_forever(poll_interval=0.2)
            except Stopped:
                pass
        server.changes.close()


@contextmanager
def _rebuilding(
    server: SiteServer, build: Rebuild | None, watched: Sequence[Path]
) -> Iterator[None]:
    """Build now and after every change, in a thread of its own, while the block runs."""
    if build is None:
        yield
        return
    watch = Watch(watched, server.root)

    def build_after_every_change() -> None:
        server.changes.tell(build())
        while watch.wait():
            server.changes.tell(build())

    # A daemon: a build that is cut short leaves the published site whole.
    builder = threading.Thread(target=build_after_every_change, name="builder", daemon=True)
    builder.start()
    try:
        yield
    finally:
        watch.stop()
        builder.join(_LAST_BUILD_SECONDS)


def _outcome(rebuild: Rebuild, language: str) -> str | None:
    """Return the page of problems or None; a build that fails must not look like a dead server."""
    try:
        return rebuild()
    except EnvironmentFault as fault:
        return stopped_page(speech(language), tell(fault, speech(language)))
    except Exception as error:
        return stopped_page(speech(language), one_line(f"{type(error).__name__}: {error}"))
