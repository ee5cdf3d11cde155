"""What git knows: the plans as they were at a revision, and the lines changed since."""

from pejling.history.changes import Change, changed_since
from pejling.history.git import NoHistory, folder_in_repository
from pejling.history.trees import file_at, write_plans_at

__all__ = [
    "Change",
    "NoHistory",
    "changed_since",
    "file_at",
    "folder_in_repository",
    "write_plans_at",
]
