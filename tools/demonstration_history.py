"""A git repository of the demonstration's life: `python -m tools.demonstration_history FOLDER`.

Each plan, follow-up, change, result and correction is a commit of its own on the day it happened,
by the agency it is from. The same plans always give the same commits.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from tools.demonstration_events import Event, events

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = ("pejling.yml", "mkdocs.yml")
NORMAL_TIME = timezone(timedelta(hours=1))
BETWEEN = timedelta(minutes=11)
GIT = (
    "git",
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.autocrlf=false"),
    *("-c", "core.excludesFile=/dev/null"),
    *("-c", "core.attributesFile=/dev/null"),
    *("-c", "core.fileMode=false"),
    *("-c", "commit.gpgSign=false"),
    *("-c", "gc.auto=0"),
    *("-c", "maintenance.auto=false"),
)
SURROUNDINGS = {
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
"""All that git is told of the machine: nobody's name, settings or hooks come into a commit."""


class FolderError(Exception):
    """The folder cannot be used; the message says why."""


def write_history(folder: Path, root: Path = ROOT) -> str:
    """Make a repository of the plans' life in an empty or new folder; return the last commit."""
    _require_free(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _git(folder, "init", "--quiet", "--initial-branch=main", "--template=", "--object-format=sha1")
    for name in SETTINGS:
        (folder / name).write_bytes((root / name).read_bytes())
    last, moment = date.min, datetime.min
    for event in events(root / "plans"):
        moment = moment + BETWEEN if event.day == last else _opening(event.day)
        last = event.day
        _commit(folder, event, moment)
    return _git(folder, "rev-parse", "HEAD").strip()


def _require_free(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise FolderError(f"{folder} is not a folder.")
    if folder.exists() and next(folder.iterdir(), None) is not None:
        raise FolderError(f"{folder} is not empty; nothing has been changed.")


def _opening(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, 0, tzinfo=NORMAL_TIME)


def _commit(folder: Path, event: Event, moment: datetime) -> None:
    for path, content in event.files.items():
        target = folder / "plans" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    when = moment.isoformat()
    person = {
        "GIT_AUTHOR_NAME": event.author.name,
        "GIT_AUTHOR_EMAIL": event.author.address,
        "GIT_AUTHOR_DATE": when,
        "GIT_COMMITTER_NAME": event.committer.name,
        "GIT_COMMITTER_EMAIL": event.committer.address,
        "GIT_COMMITTER_DATE": when,
    }
    _git(folder, "add", "--all", "--force", "--", ".")
    _git(
        folder, "commit", "--quiet", "--cleanup=verbatim", "--file=-", said=event.message, **person
    )


def _git(folder: Path, *words: str, said: str = "", **person: str) -> str:
    """Run git in the folder, in no other repository and without a shell."""
    # Named, so that a repository around the folder is never taken for it.
    places = {"GIT_DIR": str(folder.resolve() / ".git"), "GIT_WORK_TREE": str(folder.resolve())}
    done = subprocess.run(  # noqa: S603 - git itself, with words of our own
        [*GIT, *words],
        cwd=folder,
        env={**SURROUNDINGS, **places, **person},
        input=said.encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return done.stdout.decode()


def main(arguments: Sequence[str]) -> int:
    """Write the repository and say how to look at it."""
    parser = argparse.ArgumentParser(
        prog="tools.demonstration_history", description="A git repository of the demonstration."
    )
    parser.add_argument("folder", type=Path, help="a new or empty folder")
    folder: Path = parser.parse_args(arguments).folder
    try:
        head = write_history(folder)
    except (FolderError, OSError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{folder}: {head}")
    print(f"git -C {folder} log --stat")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
