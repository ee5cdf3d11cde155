"""Answering one request: GET and HEAD, from this machine, for files of the site."""

import hashlib
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from importlib.resources import files
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, urlsplit

from pejling.publish.headers import HEADERS
from pejling.publish.media_types import MEDIA_TYPES
from pejling.serve.changes import Changes
from pejling.serve.site_files import Address, Found, find, parse_address

OWN = "/_pejling/"
_HTML = MEDIA_TYPES[".html"]
_TEXT = MEDIA_TYPES[".txt"]
_OWN_FILES = {"reload.js": MEDIA_TYPES[".js"], "problems.css": MEDIA_TYPES[".css"]}
_WAITING_SECONDS = 25.0


class Served(Protocol):
    """What a request needs to know of its server."""

    root: Path
    changes: Changes
    server_port: int


class Answer(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"
    timeout = 60

    @property
    def served(self) -> Served:
        """The server, as far as an answer needs it."""
        return self.server  # type: ignore[return-value]

    def do_GET(self) -> None:
        """Send a file of the site, a page of ours or the page of problems."""
        if not self._is_for_us():
            text = "This server answers to localhost alone.\n"
            self._send(HTTPStatus.MISDIRECTED_REQUEST, text.encode(), _TEXT)
        elif self.path.startswith(OWN):
            self._send_own()
        elif (address := parse_address(self.path)) is None:
            self._send_missing()
        else:
            self._send_from_site(address)

    def do_HEAD(self) -> None:
        """Send the headers of the same answer."""
        self.do_GET()

    def _is_for_us(self) -> bool:
        """Return whether the one Host header names this machine: a foreign name is an attack.

        A page of another site whose name was made to point to 127.0.0.1 could read ours.
        """
        if self.headers.get("Content-Length") or self.headers.get("Transfer-Encoding"):
            self.close_connection = True
        hosts = self.headers.get_all("Host", [])
        names = ("localhost", "127.0.0.1", "[::1]")
        port = self.served.server_port
        allowed = {f"{name}:{port}" for name in names} | (set(names) if port == 80 else set())
        return len(hosts) == 1 and hosts[0].strip().lower() in allowed

    def _send_own(self) -> None:
        parts = urlsplit(self.path)
        name = parts.path.removeprefix(OWN)
        if name == "changes":
            known = parse_qs(parts.query).get("known", [""])[0]
            version = self.served.changes.wait(known, _WAITING_SECONDS)
            self._send(HTTPStatus.OK, version.encode(), _TEXT)
        elif name in _OWN_FILES:
            content = (files("pejling.serve") / name).read_bytes()
            self._send(HTTPStatus.OK, content, _OWN_FILES[name])
        else:
            self._send_missing()

    def _send_from_site(self, address: Address) -> None:
        version, problems = self.served.changes.look()
        if problems is not None and address.wants_html:
            page = with_reload(problems.encode(), version)
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, page, _HTML)
            return
        found = find(self.served.root, address)
        if isinstance(found, Address):
            self._send(HTTPStatus.FOUND, b"", _TEXT, Location=found.as_folder)
        elif found is None:
            self._send_missing()
        else:
            self._send_found(HTTPStatus.OK, found, version)

    def _send_missing(self) -> None:
        page = find(self.served.root, Address(("404.html",), is_folder=False))
        if isinstance(page, Found):
            self._send_found(HTTPStatus.NOT_FOUND, page, self.served.changes.version)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"Not found.\n", _TEXT)

    def _send_found(self, status: HTTPStatus, found: Found, version: str) -> None:
        content = found.content
        if found.media_type == _HTML:
            content = with_reload(content, version)
        tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
            self._send(HTTPStatus.NOT_MODIFIED, None, found.media_type, ETag=tag)
        else:
            self._send(status, content, found.media_type, ETag=tag)

    def _send(
        self, status: HTTPStatus, content: bytes | None, media_type: str, **headers: str
    ) -> None:
        self.send_response(status)
        if content is not None:
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if content is not None and self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self) -> None:
        """Send every answer with the headers of the published site, and nothing kept unasked."""
        self.send_header("Cache-Control", "no-cache")
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, *_words: str | None) -> None:
        """Send what the standard library finds wrong with a request, with our headers."""
        self.close_connection = True
        if code == HTTPStatus.NOT_IMPLEMENTED:
            refusal = b"Only GET and HEAD.\n"
            self._send(HTTPStatus.METHOD_NOT_ALLOWED, refusal, _TEXT, Allow="GET, HEAD")
        else:
            status = HTTPStatus(code)
            self._send(status, f"{status.phrase}.\n".encode(), _TEXT)

    def version_string(self) -> str:
        """Name the server without its version."""
        return "Pejling"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: only the command line prints."""


def with_reload(page: bytes, version: str) -> bytes:
    """Return an HTML page with the script that loads it anew at the next build."""
    script = (
        f'<script src="{OWN}reload.js" data-version="{escape(version)}" defer></script>'.encode()
    )
    end = page.rfind(b"</body>")
    return page + script if end < 0 else page[:end] + script + page[end:]
