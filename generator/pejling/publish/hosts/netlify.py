"""Netlify, Cloudflare Pages and those like them: `_headers` in the site's root."""

from collections.abc import Mapping

from pejling.publish.host import Host


def text(headers: Mapping[str, str]) -> str:
    """Return the headers for every address; a value is the rest of its line, without quotes."""
    lines = [f"  {name}: {value}\n" for name, value in headers.items()]
    return "".join(["# Written by Pejling.\n/*\n", *lines])


HOST = Host("_headers", text)
