"""The media type of every kind of file a site of ours may hold."""

from collections.abc import Mapping
from types import MappingProxyType

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".atom": "application/atom+xml; charset=utf-8",
        ".avif": "image/avif",
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".gif": "image/gif",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/vnd.microsoft.icon",
        ".ics": "text/calendar; charset=utf-8",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".jsonld": "application/ld+json; charset=utf-8",
        ".map": "application/json; charset=utf-8",
        ".md": "text/markdown; charset=utf-8",
        ".ods": "application/vnd.oasis.opendocument.spreadsheet",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".rdf": "application/rdf+xml; charset=utf-8",
        ".rss": "application/rss+xml; charset=utf-8",
        ".svg": "image/svg+xml; charset=utf-8",
        ".ttl": "text/turtle; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json; charset=utf-8",
        ".webp": "image/webp",
        ".woff": "font/woff",
        ".woff2": "font/woff2",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xml": "application/xml; charset=utf-8",
        ".yml": "text/plain; charset=utf-8",
        ".zip": "application/zip",
    }
)

COMPRESSED = (
    "text/css",
    "text/csv",
    "text/javascript",
    "text/plain",
    "application/javascript",
    "application/json",
    "application/xml",
    "image/svg+xml",
)
"""Text besides HTML, which a server sends in a fifth of its size when it may compress it."""
