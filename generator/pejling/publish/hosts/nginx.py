"""nginx: lines to `include` in the server or location that shows the site."""

from collections.abc import Mapping

from pejling.publish.host import Host

_HEAD = """\
# Written by Pejling. In the server or location that shows the site:
#   include /path/to/the/site/headers.nginx.conf;
# A location with an add_header of its own inherits none: include the file there as well.
"""


def text(headers: Mapping[str, str]) -> str:
    """Return a directive a header; on every answer, the page for unknown addresses too."""
    return _HEAD + "".join(
        f"add_header {name} {_quoted(value)} always;\n" for name, value in headers.items()
    )


def _quoted(value: str) -> str:
    if "$" in value:
        raise ValueError(f"nginx would read a variable in {value!r}")
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


HOST = Host("headers.nginx.conf", text)
