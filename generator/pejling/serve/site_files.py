"""What an address on our own server stands for: a file, a folder's index, or nothing."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from pejling.publish.media_types import MEDIA_TYPES

_FORBIDDEN = ("\0", "/", "\\", ":")

UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True)
class Address:
    """The path of a request, taken apart; `segments` are decoded and safe to look up."""

    segments: tuple[str, ...]
    is_folder: bool

    @property
    def wants_html(self) -> bool:
        """Whether a browser that asks for this shows a page."""
        last = self.segments[-1] if self.segments else ""
        return self.is_folder or "." not in last or last.endswith(".html")

    @property
    def as_folder(self) -> str:
        """The address with the slash that relative links in a folder's index need."""
        return "/" + "".join(quote(segment) + "/" for segment in self.segments)


@dataclass(frozen=True)
class Found:
    """The bytes of a file and their media type."""

    content: bytes
    media_type: str


def parse_address(target: str) -> Address | None:
    """Return the parts of a request's target, or None for what can be no address of ours.

    A part that starts with a dot is refused: that leaves no way up and no hidden file.
    """
    if not target.startswith("/"):
        return None
    path = target.partition("?")[0].partition("#")[0]
    try:
        parts = [unquote(part, errors="strict") for part in path[1:].split("/")]
    except UnicodeDecodeError:
        return None
    is_folder = parts[-1] == ""
    segments = tuple(parts[:-1] if is_folder else parts)
    if any(not _is_plain(segment) for segment in segments):
        return None
    return Address(segments, is_folder)


def find(root: Path, address: Address) -> Found | Address | None:
    """Return the file at an address, the folder to go to instead, or None where nothing is."""
    path = _inside(root, address.segments)
    if path is None:
        return None
    if path.is_dir():
        if not address.is_folder:
            return Address(address.segments, is_folder=True)
        path = _inside(root, (*address.segments, "index.html"))
    elif address.is_folder:
        return None
    content = None if path is None else _read(path)
    if path is None or content is None:
        return None
    return Found(content, MEDIA_TYPES.get(path.suffix.lower(), UNKNOWN_TYPE))


def _is_plain(segment: str) -> bool:
    return (
        segment != ""
        and not segment.startswith(".")
        and not any(sign in segment for sign in _FORBIDDEN)
    )


def _inside(root: Path, segments: tuple[str, ...]) -> Path | None:
    """Return the real path where it exists, unless it leads out of the root or is hidden."""
    try:
        real_root = root.resolve(strict=True)
        path = real_root.joinpath(*segments).resolve(strict=True)
        below = path.relative_to(real_root)
    except (OSError, RuntimeError, ValueError):
        return None
    return path if all(_is_plain(part) for part in below.parts) else None


def _read(path: Path) -> bytes | None:
    try:
        # A pipe in the folder must not make us wait for its writer.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as stream:
            return stream.read() if stat.S_ISREG(os.fstat(descriptor).st_mode) else None
    except OSError:
        return None
