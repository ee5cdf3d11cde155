"""IIS: `web.config` in the site's root."""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from pejling.publish.host import Host
from pejling.publish.media_types import MEDIA_TYPES

_FRAME = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- Written by Pejling. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
{headers}      </customHeaders>
    </httpProtocol>
    <staticContent>
{types}    </staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
</configuration>
"""


def text(headers: Mapping[str, str]) -> str:
    """Return the headers, and the media types: IIS answers 404 for a file it has no type for."""
    # Of two entries with one name, here and in the server's own settings, IIS makes error 500.
    return _FRAME.format(
        headers="".join(
            f"        <remove name={quoteattr(name)} />\n"
            f"        <add name={quoteattr(name)} value={quoteattr(value)} />\n"
            for name, value in headers.items()
        ),
        types="".join(
            f"      <remove fileExtension={quoteattr(suffix)} />\n"
            f"      <mimeMap fileExtension={quoteattr(suffix)} mimeType={quoteattr(kind)} />\n"
            for suffix, kind in MEDIA_TYPES.items()
        ),
    )


HOST = Host("web.config", text)
