"""From a site to pages."""

from pejling.pages.compile import compile_pages
from pejling.pages.page import Heading, Output, Page

__all__ = ["Heading", "Output", "Page", "compile_pages"]
