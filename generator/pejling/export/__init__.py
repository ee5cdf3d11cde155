"""Goals as data, in every export format."""

from pejling.export.format import Format, Head, all_formats, export
from pejling.export.record import GoalRecord, record_of

__all__ = ["Format", "GoalRecord", "Head", "all_formats", "export", "record_of"]
