"""The folder beside the destination where a site is built, and what dead builds left of theirs."""

import os
import re
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pejling.publish.exchange import UNDER_WAY, restore
from pejling.publish.ownership import MARKER, is_ours_to_remove, mark
from pejling.publish.tree import remove


@dataclass(frozen=True)
class Workspace:
    """A private folder on the destination's own file system."""

    folder: Path

    @property
    def new(self) -> Path:
        """The tree being built."""
        return self.folder / "new"

    @property
    def old(self) -> Path:
        """The tree that was published before, where it takes two renames."""
        return self.folder / "old"

    def remove(self, destination: Path) -> None:
        """Remove what is ours in it and then itself; whatever resists is left for the next run.

        Raises an `OSError`, and removes nothing, where the published site is still in here and
        cannot be put back.
        """
        restore(self.old, destination)
        remove(self.new)
        remove(self.old)
        with suppress(OSError):
            (self.folder / UNDER_WAY).unlink()
        with suppress(OSError):
            if [entry.name for entry in self.folder.iterdir()] == [MARKER]:
                (self.folder / MARKER).unlink()
        with suppress(OSError):
            self.folder.rmdir()


def open_workspace(destination: Path) -> Workspace:
    """Make a workspace beside the destination, readable by nobody else."""
    folder = tempfile.mkdtemp(prefix=_prefix(destination), dir=destination.parent)
    workspace = Workspace(Path(folder))
    try:
        mark(workspace.folder)
        workspace.new.mkdir()
        # From the start, so that the next run knows an unfinished tree for ours.
        mark(workspace.new)
    except BaseException:
        workspace.remove(destination)
        raise
    return workspace


def tidy_up(destination: Path) -> None:
    """Finish what builds that died here left half done and remove their workspaces.

    Only for the one who holds the destination's lock.
    """
    for workspace in _left_behind(destination):
        workspace.remove(destination)


def _left_behind(destination: Path) -> list[Workspace]:
    form = re.compile(re.escape(_prefix(destination)) + r"[a-z0-9_]{8}")
    with os.scandir(destination.parent) as entries:
        found = sorted(
            entry.path
            for entry in entries
            if form.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
        )
    folders = [Path(path) for path in found]
    return [
        Workspace(folder) for folder in folders if is_ours_to_remove(folder) or _is_empty(folder)
    ]


def _is_empty(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is None
    except OSError:
        return False


def _prefix(destination: Path) -> str:
    return f".{destination.name}.pejling-"
