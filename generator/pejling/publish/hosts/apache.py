"""Apache: `.htaccess` in the site's root; it needs mod_headers and `AllowOverride FileInfo`."""

from collections.abc import Mapping

from pejling.publish.host import Host
from pejling.publish.media_types import COMPRESSED, MEDIA_TYPES

_HEAD = """\
# Written by Pejling. Read where AllowOverride has FileInfo; the headers need mod_headers.
"""
_COMPRESSION = f"""\
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html {" ".join(COMPRESSED)}
  </IfModule>
</IfModule>
"""


def text(headers: Mapping[str, str]) -> str:
    """Return the headers, on every answer, compression, and types Apache may not know."""
    lines = [f"  Header always set {name} {_quoted(value)}\n" for name, value in headers.items()]
    types = [f'AddType "{kind}" {suffix}\n' for suffix, kind in MEDIA_TYPES.items()]
    return "".join(
        [_HEAD, "<IfModule mod_headers.c>\n", *lines, "</IfModule>\n", _COMPRESSION, *types]
    )


def _quoted(value: str) -> str:
    if "${" in value:
        raise ValueError(f"Apache would read a variable in {value!r}")
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'


HOST = Host(".htaccess", text)
