"""What a web server that is not ours is told with a file of the site: the same headers as ours."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from pejling.publish import hosts
from pejling.publish.headers import HEADERS
from pejling.registry import members

_NAME = re.compile(r"[A-Za-z0-9-]+")
_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")


@dataclass(frozen=True)
class Host:
    """A kind of web server: the file it reads, relative to the site's root, and how it is written.

    `text` is given the headers; it raises ValueError for a value that the server cannot be told.
    """

    address: str
    text: Callable[[Mapping[str, str]], str]


@cache
def all_hosts() -> tuple[Host, ...]:
    """Return every kind of web server we write a file for."""
    return members(hosts, "HOST", Host)


def host_files(headers: Mapping[str, str] = HEADERS) -> Mapping[str, bytes]:
    """Return the files, by address, that make other servers send the headers.

    Raises ValueError for a header that would be more than one line, or not plain ASCII.
    """
    for name, value in headers.items():
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"not a header: {name!r}: {value!r}")
    return {host.address: host.text(headers).encode("ascii") for host in all_hosts()}
