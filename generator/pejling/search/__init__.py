"""Search: an index made at build time, in small files that a page loads when it needs them."""

from pejling.search.site_index import with_search

__all__ = ["with_search"]
