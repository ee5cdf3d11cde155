"""The headers a site of ours is sent with, by our own server and by those we write files for."""

from collections.abc import Mapping
from types import MappingProxyType

META_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'"
"""The policy as a page can say it itself: a browser hears `frame-ancestors` in a header only."""

CONTENT_SECURITY_POLICY = f"{META_POLICY}; frame-ancestors 'none'"

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)
