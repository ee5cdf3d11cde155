"""The adapter to MkDocs and ProperDocs: the only place that imports them."""

from pejling.mkdocs_plugin.plugin import PejlingPlugin

__all__ = ["PejlingPlugin"]
