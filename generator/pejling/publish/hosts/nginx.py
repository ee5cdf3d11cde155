"""nginx: lines to `include` in the server or location that shows the site."""

from collections.abc import Mapping

from pejling.publish.host import Host
from pejling.publish.media_types import COMPRESSED

_HEAD = """\
# Written by Pejling. In the server or location that shows the site:
#   include /path/to/the/site/headers.nginx.conf;
# A location with an add_header of its own inherits none: include the file there as well.
gzip on;
gzip_vary on;
gzip_types {types};
"""


def text(headers: Mapping[str, str]) -> str:
    """Return compression and a directive a header; on every answer, that for no page too."""
    return _HEAD.format(types=" ".join(COMPRESSED)) + "".join(
        f"add_header {name} {_quoted(value)} always;\n" for name, value in headers.items()
    )


def _quoted(value: str) -> str:
    if "$" in value:
        raise ValueError(f"nginx would read a variable in {value!r}")
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


HOST = Host("headers.nginx.conf", text)
