"""Servers that are not ours are told the same headers as our own sends, whatever is in them."""

import re
import shlex
from collections.abc import Mapping

import pytest
from lxml import etree

from pejling.publish import HEADERS, host_files
from pejling.publish.host import all_hosts

AWKWARD = {"X-Odd": """a "b" 'c' \\ <d> & 100 % {e}"""}


def in_iis(text: str) -> dict[str, str]:
    tree = etree.fromstring(text.encode())
    return {one.get("name"): one.get("value") for one in tree.iterfind(".//customHeaders/add")}


def in_nginx(text: str) -> dict[str, str]:
    lines = [shlex.split(line) for line in text.splitlines() if not line.startswith("#")]
    lines = [line for line in lines if not line[0].startswith("gzip")]
    assert all(line[0] == "add_header" and line[3:] == ["always;"] for line in lines)
    return {line[1]: line[2] for line in lines}


def in_apache(text: str) -> dict[str, str]:
    inside = re.fullmatch(
        r"(#.*\n)+<IfModule mod_headers.c>\n(?P<lines>.*?)</IfModule>\n.*", text, re.S
    )
    assert inside
    lines = [shlex.split(line) for line in inside["lines"].splitlines()]
    assert all(line[:3] == ["Header", "always", "set"] and len(line) == 5 for line in lines)
    assert all("%" not in line[4].replace("%%", "") for line in lines)
    return {line[3]: line[4].replace("%%", "%") for line in lines}


def in_netlify(text: str) -> dict[str, str]:
    first, address, *lines = text.splitlines()
    assert first.startswith("#")
    assert address == "/*"
    assert all(line.startswith("  ") for line in lines)
    return dict(line.strip().split(": ", 1) for line in lines)


READERS = {
    "web.config": in_iis,
    "headers.nginx.conf": in_nginx,
    ".htaccess": in_apache,
    "_headers": in_netlify,
}


def test_every_host_is_read_here() -> None:
    assert {host.address for host in all_hosts()} == READERS.keys()


@pytest.mark.parametrize("address", READERS)
@pytest.mark.parametrize("headers", [HEADERS, AWKWARD], ids=["ours", "awkward"])
def test_a_file_says_every_header_and_no_other(address: str, headers: Mapping[str, str]) -> None:
    text = host_files(headers)[address].decode()
    assert READERS[address](text) == headers
    assert text.endswith("\n")
    assert "\r" not in text


@pytest.mark.parametrize(
    "headers",
    [
        {"X-A": "one\nX-B: two"},
        {"X-A": "one\rtwo"},
        {"X-A": "blåbær"},
        {"X-A": " one"},
        {"X-A": ""},
        {"X-A: b\nX-C": "one"},
        {"X-A": "a $variable"},
        {"X-A": "a ${VARIABLE}"},
    ],
    ids=repr,
)
def test_what_a_server_would_read_otherwise_is_refused(headers: Mapping[str, str]) -> None:
    with pytest.raises(ValueError):
        host_files(headers)


def test_iis_knows_the_type_of_every_kind_of_file_and_none_twice() -> None:
    tree = etree.fromstring(host_files()["web.config"])
    types = [one.get("fileExtension") for one in tree.iterfind(".//staticContent/mimeMap")]
    removed = [one.get("fileExtension") for one in tree.iterfind(".//staticContent/remove")]
    assert {".html", ".csv", ".json", ".woff2", ".webp"} <= set(types)
    assert types == removed == list(dict.fromkeys(types))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("headers.nginx.conf", r"^gzip on;\n(.*\n)?gzip_types .*text/css.*application/json.*;$"),
        (".htaccess", r"^ +AddOutputFilterByType DEFLATE text/html .*text/css.*application/json"),
        ("web.config", r'^ +<urlCompression doStaticCompression="true" />$'),
    ],
)
def test_servers_that_may_not_compress_by_themselves_are_told_to(address: str, said: str) -> None:
    assert re.search(said, host_files()[address].decode(), re.M)
