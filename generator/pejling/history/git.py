"""Git asked, never told: nothing here changes a repository."""

import os
import subprocess
from pathlib import Path

from pejling.errors import PejlingError
from pejling.language import Speech, _

LONGEST_WAIT = 120

NO_GIT = _("Git is not installed here, so nothing can be compared with {revision}.")
NO_REPOSITORY = _(
    "The plans do not lie in a git repository, so nothing can be compared with {revision}."
)
UNKNOWN = _("Git knows no revision {revision} here, so nothing can be compared with it.")
SHALLOW = _(
    "Only the latest history is here (a shallow clone), and {revision} is not in it. Fetch the "
    "rest first: git fetch --unshallow, or fetch-depth: 0 where a workflow checks out."
)
FAILED = _("Git could not compare with {revision}: {reason}")


class NoHistory(PejlingError):  # noqa: N818 - it says what is missing, and we go on without
    """There is no history to ask; `message` is the key of a sentence for the author."""

    def __init__(self, message: str, **values: str) -> None:
        self.message = message
        self.values = values
        super().__init__(message.format(**values))

    def told(self, say: Speech) -> str:
        """Return the sentence in a person's language."""
        return say.text(self.message, **self.values)


def ask(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """Return what git answers in a folder.

    Settings of the person or the machine do not change the form of the answer. Raises
    CalledProcessError where git refuses, OSError where there is no git.
    """
    settings = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false")
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith("GIT_")
    } | {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    return subprocess.run(  # noqa: S603 - no shell, and no argument that begins with a dash
        ["git", "-C", str(folder), *settings, *arguments],  # noqa: S607 - the person's own git
        input=given,
        capture_output=True,
        check=True,
        timeout=LONGEST_WAIT,
        env=environment,
    ).stdout


def folder_in_repository(folder: Path) -> str:
    """Return the way from the repository's top to a folder: empty, or with `/` at its end.

    Empty where there is no repository or no git.
    """
    try:
        return ask(folder, "rev-parse", "--show-prefix").decode().strip("\n")
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""


def commit_to_compare(folder: Path, revision: str) -> str:
    """Return the commit where today's work left a revision, else the revision's own.

    Raises NoHistory where there is no such commit to be had.
    """
    try:
        ask(folder, "rev-parse", "--git-dir")
    except OSError as error:
        raise NoHistory(NO_GIT, revision=revision) from error
    except subprocess.CalledProcessError as error:
        if b"not a git repository" in error.stderr:
            raise NoHistory(NO_REPOSITORY, revision=revision) from error
        raise failed(revision, error) from error
    named = () if revision.startswith("-") else (f"{revision}^{{commit}}",)
    commit = _answer(folder, "rev-parse", "--verify", "--quiet", *named)
    if not commit:
        shallow = _answer(folder, "rev-parse", "--is-shallow-repository") == "true"
        raise NoHistory(SHALLOW if shallow else UNKNOWN, revision=revision)
    return _answer(folder, "merge-base", commit, "HEAD") or commit


def failed(revision: str, error: Exception) -> NoHistory:
    """Return that git refused, with the first line of what it said."""
    said = getattr(error, "stderr", None) or str(error).encode()
    return NoHistory(
        FAILED, revision=revision, reason=said.decode("utf-8", "replace")[:200].split("\n")[0]
    )


def _answer(folder: Path, *arguments: str) -> str:
    """Return git's one line; empty where it has none."""
    try:
        return ask(folder, *arguments).decode("utf-8", "replace").strip()
    except (OSError, subprocess.SubprocessError):
        return ""
