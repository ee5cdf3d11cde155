"""From files to documents and diagnostics."""

from pejling.load.audience import without_staff
from pejling.load.document import MAIN_LANGUAGE, Body, Document, Library, Place, follow_up_date
from pejling.load.gathering import gather
from pejling.load.loader import load, read_document
from pejling.load.mending import UNREAD_DAY

__all__ = [
    "MAIN_LANGUAGE",
    "UNREAD_DAY",
    "Body",
    "Document",
    "Library",
    "Place",
    "follow_up_date",
    "gather",
    "load",
    "read_document",
    "without_staff",
]
