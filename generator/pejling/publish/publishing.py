"""Publishing a site whole: built beside the old one and exchanged with it in one step."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pejling.errors import EnvironmentFault
from pejling.language import _
from pejling.publish.exchange import exchange, place
from pejling.publish.faults import ExitStatus, environment_fault, interrupted, one_line
from pejling.publish.lock import only_build
from pejling.publish.ownership import mark, require_ours
from pejling.publish.stopping import Stopped, Stopping, stoppable
from pejling.publish.tree import flush, flush_names, set_modes
from pejling.publish.workspace import Workspace, open_workspace, tidy_up


@dataclass(frozen=True)
class Published:
    """A site that stands where readers see it; `files` are those besides the marker."""

    destination: Path
    files: int
    replaced: bool


def publish(destination: Path, write: Callable[[Path], object]) -> Published:
    """Let `write` fill a folder and put it at the destination, in place of the site of before.

    A reader sees the old site or the new one. Raises `EnvironmentFault`, with an exit status of
    its own, when the machine, a signal, another build or a folder that is not ours stops us, and
    whatever `write` raises; the old site is then as it was and nothing is left beside it.
    Once the new site stands nothing is reported as failure.
    """
    with _faults_told(), stoppable() as stopping, _public_modes():
        target = _where(destination)
        require_ours(target)
        with only_build(target):
            tidy_up(target)
            return _build_and_exchange(target, write, stopping)


def recover(destination: Path) -> None:
    """Put back the site of a build that died between two renames, and remove its leavings."""
    with _faults_told():
        target = _where(destination)
        with only_build(target):
            tidy_up(target)


def _build_and_exchange(
    target: Path, write: Callable[[Path], object], stopping: Stopping
) -> Published:
    stopping.act()
    with ExitStack() as afterwards:
        workspace = open_workspace(target)
        afterwards.callback(_quietly, workspace.remove, target)
        # Where the build has opened all the files there may be, tidying up needs one more.
        spare = os.open(target.parent, os.O_RDONLY | os.O_CLOEXEC)
        afterwards.callback(_quietly, os.close, spare)
        with stopping.at_once():
            write(workspace.new)
        files = _finish(workspace.new)
        # Also for a signal whose exception a library has swallowed.
        stopping.act()
        replaced = _put_in_place(workspace, target)
        _quietly(flush_names, target.parent)
    return Published(target, files - 1, replaced)


def _quietly(work: Callable[..., object], argument: object) -> None:
    """Do what changes nothing about whether the new site stands, and so is never a failure."""
    with suppress(Exception):
        work(argument)


def _finish(tree: Path) -> int:
    mark(tree)
    files = set_modes(tree)
    flush(tree)
    return files


def _put_in_place(workspace: Workspace, target: Path) -> bool:
    replaced = require_ours(target)
    if replaced:
        exchange(workspace.new, workspace.old, target)
    else:
        place(workspace.new, target)
    return replaced


def _where(destination: Path) -> Path:
    """Return the destination with its folder resolved and its own name kept."""
    named = destination if destination.name not in ("", "..") else destination.resolve()
    parent = named.parent.resolve()
    if not parent.is_dir():
        message = _("The folder to publish in does not exist.")
        raise EnvironmentFault(message, ExitStatus.COULD_NOT_RUN, one_line(parent))
    return parent / named.name


@contextmanager
def _public_modes() -> Iterator[None]:
    """Make files readable from the start, whatever the caller's umask."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def _faults_told() -> Iterator[None]:
    try:
        yield
    except Stopped as stopped:
        raise interrupted(stopped.number) from None
    except (OSError, MemoryError) as error:
        raise environment_fault(error) from error
