"""The command line: the only place that prints and returns exit statuses."""

from pejling.cli.main import main

__all__ = ["main"]
