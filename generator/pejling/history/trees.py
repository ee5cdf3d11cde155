"""The plans as they were at a commit, written out as they lie in git."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from pejling.history.git import ask, failed, folder_in_repository

ORDINARY = (b"100644", b"100755")


def write_plans_at(commit: str, plans: Path, destination: Path) -> None:
    """Write the folder of plans as it was at a commit into a new folder.

    Filters and attributes of the repository are not followed: nothing in it runs. Links are left
    out, as they are when plans are read. Raises NoHistory where git cannot say.
    """
    try:
        prefix = folder_in_repository(plans)
        within = ("--", prefix) if prefix else ()
        listing = ask(plans, "ls-tree", "-r", "-z", "--full-tree", commit, *within)
        files = list(_files(listing, prefix))
        wanted = b"".join(blob + b"\n" for blob, _path in files)
        contents = ask(plans, "cat-file", "--batch", given=wanted) if files else b""
    except (OSError, subprocess.SubprocessError) as error:
        raise failed(commit[:12], error) from error
    destination.mkdir(parents=True)
    start = 0
    for _blob, path in files:
        head_end = contents.index(b"\n", start)
        size = int(contents[start:head_end].rsplit(b" ", 1)[1])
        file = destination / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents[head_end + 1 : head_end + 1 + size])
        start = head_end + 1 + size + 1


def file_at(commit: str, folder: Path, name: str) -> bytes | None:
    """Return a file of a folder as it was at a commit; None where git has none."""
    try:
        return ask(folder, "cat-file", "blob", f"{commit}:./{name}")
    except (OSError, subprocess.SubprocessError):
        return None


def _files(listing: bytes, prefix: str) -> Iterator[tuple[bytes, str]]:
    """Yield the blob and the path, within the plans, of every ordinary file."""
    for entry in listing.split(b"\0"):
        head, _tab, written = entry.partition(b"\t")
        mode, _kind, blob = [*head.split(b" "), b"", b""][:3]
        path = written.decode("utf-8", "replace")
        within = path.removeprefix(prefix)
        if mode in ORDINARY and path.startswith(prefix) and _is_safe(within):
            yield blob, within


def _is_safe(path: str) -> bool:
    return not {"", ".", "..", ".git"} & set(path.split("/"))
