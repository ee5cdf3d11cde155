"""Real git repositories, as small as they come."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Git = Callable[..., str]
Commit = Callable[..., str]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return an empty repository whose settings would spoil an answer that heeds them."""
    root = tmp_path / "lager"
    root.mkdir()
    for arguments in (
        ("init", "-q", "-b", "main"),
        ("config", "diff.noprefix", "true"),
        ("config", "diff.relative", "true"),
        ("config", "color.ui", "always"),
        ("config", "diff.renames", "false"),
        ("config", "user.name", "A. Eksempel"),
        ("config", "user.email", "a@eksempel.dk"),
    ):
        subprocess.run(["git", "-C", root, *arguments], check=True)
    return root


@pytest.fixture
def git(repository: Path) -> Git:
    """Return the function that runs git in the repository."""

    def run(*arguments: str) -> str:
        ended = subprocess.run(
            ["git", "-C", repository, *arguments], check=True, capture_output=True, text=True
        )
        return ended.stdout.strip()

    return run


@pytest.fixture
def commit(repository: Path, git: Git) -> Commit:
    """Return the function that writes files, commits all and returns the commit."""

    def committed(**files: str) -> str:
        for path, text in files.items():
            file = repository / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        git("add", "-A")
        git("commit", "-qm", "Ændring", "--allow-empty")
        return git("rev-parse", "HEAD")

    return committed
