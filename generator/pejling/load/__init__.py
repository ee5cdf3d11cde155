"""From files to documents and diagnostics."""

from pejling.load.document import Body, Document, Library, Place, follow_up_date
from pejling.load.loader import MAIN_LANGUAGE, load, plan_place, without_staff

__all__ = [
    "MAIN_LANGUAGE",
    "Body",
    "Document",
    "Library",
    "Place",
    "follow_up_date",
    "load",
    "plan_place",
    "without_staff",
]
