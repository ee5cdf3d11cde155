"""Publishing: a site is built beside the old one and takes its place whole, or not at all."""

from pejling.publish.faults import ExitStatus, environment_fault, tell
from pejling.publish.headers import HEADERS
from pejling.publish.host import host_files
from pejling.publish.publishing import Published, publish, recover

__all__ = [
    "HEADERS",
    "ExitStatus",
    "Published",
    "environment_fault",
    "host_files",
    "publish",
    "recover",
    "tell",
]
