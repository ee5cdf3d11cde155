"""Which lines of the plans were changed since a commit, files not yet in git included."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pejling.history.git import ask, commit_to_compare, failed, folder_in_repository

_LINES = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


@dataclass(frozen=True)
class Change:
    """What was changed since a commit; paths are within the plans.

    `lines` has every changed file: its changed lines, each first and last. A line that was
    deleted changes those around it. `renamed` leads from a file's old path to its new one.
    """

    commit: str
    lines: Mapping[str, tuple[range, ...]] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)

    def touches(self, path: str, first: int, last: int) -> bool:
        """Say whether lines of a file are among the changed."""
        return any(
            changed.start <= last and first < changed.stop for changed in self.lines.get(path, ())
        )


def changed_since(plans: Path, revision: str) -> Change:
    """Return what was changed in a folder since today's work left a revision.

    Raises NoHistory where git cannot say.
    """
    commit = commit_to_compare(plans, revision)
    form = (
        "--unified=0",
        "--find-renames",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--no-color",
        "--no-relative",
    )
    try:
        prefix = folder_in_repository(plans)
        diff = ask(plans, "diff", "--no-ext-diff", "--no-textconv", *form, commit, "--", ".")
        unknown = ask(plans, "ls-files", "--others", "-z", "--", ".").decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError) as error:
        raise failed(revision, error) from error
    text = diff.decode("utf-8", "replace")
    lines = {
        path.removeprefix(prefix): tuple(ranges) for path, ranges in _changed(text) if path
    } | {path: (range(1, 1 << 31),) for path in unknown.split("\0") if path}
    renamed = {old.removeprefix(prefix): new.removeprefix(prefix) for old, new in _renamed(text)}
    return Change(commit, lines, renamed)


def _changed(diff: str) -> Iterator[tuple[str, list[range]]]:
    """Yield each changed file and its changed lines; only lines of a diff's heads are read."""
    path, ranges, is_head = "", list[range](), False
    for line in diff.split("\n"):
        if line.startswith("diff --git "):
            yield path, ranges
            path, ranges, is_head = "", [], True
        elif is_head and line.startswith(("+++ b/", '+++ "b/')):
            path = _path(line.removeprefix("+++ "))[len("b/") :]
        elif is_head and line.startswith("rename to "):
            path = _path(line.removeprefix("rename to "))
        elif found := _LINES.match(line):
            is_head = False
            first, count = int(found[1]), int(found[2] or 1)
            ranges.append(range(first, first + count) if count else range(first, first + 2))
    yield path, ranges


def _renamed(diff: str) -> Iterator[tuple[str, str]]:
    old, is_head = "", False
    for line in diff.split("\n"):
        if line.startswith("diff --git "):
            is_head = True
        elif line.startswith("@@ "):
            is_head = False
        elif is_head and line.startswith("rename from "):
            old = _path(line.removeprefix("rename from "))
        elif is_head and line.startswith("rename to "):
            yield old, _path(line.removeprefix("rename to "))


def _path(written: str) -> str:
    """Return a path; git quotes one with a quotation mark, a backslash or a control character."""
    written = written.rstrip("\t")
    if not written.startswith('"'):
        return written
    unescaped = written[1:-1].encode().decode("unicode_escape")
    return unescaped.encode("latin-1", "replace").decode("utf-8", "replace")
