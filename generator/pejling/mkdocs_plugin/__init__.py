"""The adapter to MkDocs and ProperDocs: the only place that imports them."""

from pejling.mkdocs_plugin.plugin import PejlingPlugin
from pejling.mkdocs_plugin.writing import write_site

__all__ = ["PejlingPlugin", "write_site"]
