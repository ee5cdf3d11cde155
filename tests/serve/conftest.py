"""A small site and a server that serves it to a test."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from pejling.serve import SiteServer


@dataclass(frozen=True)
class Reply:
    status: int
    headers: HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Client:
    """Asks a server what a test wants to know."""

    port: int
    root: Path = field(default_factory=Path)

    def get(
        self, path: str, *, method: str = "GET", host: str | None = None, **headers: str
    ) -> Reply:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, path, skip_host=True)
            connection.putheader("Host", host or f"localhost:{self.port}")
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read())
        finally:
            connection.close()

    def raw(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            answer = b""
            while received := connection.recv(65536):
                answer += received
            return answer


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "mit site æøå"
    for name, text in {
        "index.html": "<!doctype html><html><body><h1>Forside</h1></body></html>",
        "404.html": "<!doctype html><html><body><h1>Siden findes ikke</h1></body></html>",
        "vand-og-kyst/index.html": "<html><body>Ministeriet</body></html>",
        "vand-og-kyst/maal.csv": "maal;tal\n",
        "tom/note.txt": "æ",
        "søg/side.html": "<p>Søg",
        "assets/pejling.css": "body {}",
        "assets/pejling.js": "1;",
        "data/plan.json": "{}",
        "data/ukendt.xyz": "?",
        ".pejling-site": "marker",
        ".git/config": "secret",
        ".htaccess": "secret",
        ".well-known/security.txt": "contact",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (tmp_path / "hemmelig.txt").write_text("secret")
    return folder


@pytest.fixture
def server(root: Path) -> Iterator[SiteServer]:
    with SiteServer(root) as serving:
        thread = threading.Thread(target=serving.serve_forever, args=(0.01,))
        thread.start()
        yield serving
        serving.changes.close()
        serving.shutdown()
        thread.join()


@pytest.fixture
def client(server: SiteServer, root: Path) -> Client:
    return Client(server.server_port, root)
