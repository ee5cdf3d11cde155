"""Goals as data, in every export format."""

from pejling.export.format import Format, Head, all_formats, export
from pejling.export.key_results import key_result_files, key_result_records
from pejling.export.record import GoalRecord, record_of

__all__ = [
    "Format",
    "GoalRecord",
    "Head",
    "all_formats",
    "export",
    "key_result_files",
    "key_result_records",
    "record_of",
]
