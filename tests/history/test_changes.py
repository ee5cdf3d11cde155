"""Which lines of the plans were changed since a revision, told by real git."""

from pathlib import Path

import pytest

from pejling.history import NoHistory, changed_since
from tests.history.conftest import Commit, Git

TEN = "".join(f"linje {number}\n" for number in range(1, 11))


def test_changed_added_and_deleted_lines(repository: Path, commit: Commit) -> None:
    commit(**{"plans/a.md": TEN, "plans/b.md": TEN, "README.md": TEN})
    text = TEN.replace("linje 3\n", "linje tre\n").replace("linje 7\n", "")
    (repository / "plans/a.md").write_text(text, "utf-8")
    (repository / "README.md").write_text("", "utf-8")
    change = changed_since(repository / "plans", "HEAD")
    assert set(change.lines) == {"a.md"}
    touched = [line for line in range(1, 10) if change.touches("a.md", line, line)]
    assert touched == [3, 6, 7]
    assert change.touches("a.md", 1, 4)
    assert not change.touches("b.md", 1, 10)


def test_a_file_that_is_not_in_git_yet_is_changed_throughout(
    repository: Path, commit: Commit
) -> None:
    """Also where it is ignored: it is read like the others."""
    commit(**{"plans/a.md": TEN})
    (repository / ".gitignore").write_text("*.md\n", "utf-8")
    (repository / "plans/ny").mkdir()
    (repository / 'plans/ny/æble og "pære".md').write_text(TEN, "utf-8")
    change = changed_since(repository / "plans", "HEAD")
    assert list(change.lines) == ['ny/æble og "pære".md']
    assert change.touches('ny/æble og "pære".md', 4, 4)


def test_a_file_that_was_renamed_is_known_again(repository: Path, commit: Commit, git: Git) -> None:
    commit(**{'plans/gammel \\ "æ".md': TEN})
    git("mv", 'plans/gammel \\ "æ".md', "plans/ny.md")
    (repository / "plans/ny.md").write_text(TEN.replace("linje 5", "linje fem"), "utf-8")
    change = changed_since(repository / "plans", "HEAD")
    assert change.renamed == {'gammel \\ "æ".md': "ny.md"}
    assert [line for line in range(1, 11) if change.touches("ny.md", line, line)] == [5]


def test_what_others_did_since_is_not_ours(repository: Path, commit: Commit, git: Git) -> None:
    commit(**{"plans/a.md": TEN, "plans/b.md": TEN})
    git("checkout", "-qb", "mit")
    commit(**{"plans/a.md": TEN + "mit\n"})
    git("checkout", "-q", "main")
    commit(**{"plans/b.md": TEN + "deres\n"})
    git("checkout", "-q", "mit")
    assert set(changed_since(repository / "plans", "main").lines) == {"a.md"}


def test_a_text_that_looks_like_the_head_of_a_difference(repository: Path, commit: Commit) -> None:
    commit(**{"plans/a.md": TEN})
    text = "++ b/plans/b.md\nrename to plans/c.md\n" + TEN
    (repository / "plans/a.md").write_text(text, "utf-8")
    change = changed_since(repository / "plans", "HEAD")
    assert set(change.lines) == {"a.md"}
    assert change.renamed == {}


@pytest.mark.parametrize("revision", ["ingen", "--output=x", "-p", "HEAD~9", ""])
def test_an_unknown_revision(repository: Path, commit: Commit, revision: str) -> None:
    commit(**{"plans/a.md": TEN})
    with pytest.raises(NoHistory, match="knows no revision"):
        changed_since(repository / "plans", revision)
    assert sorted(one.name for one in repository.iterdir()) == [".git", "plans"]


def test_a_shallow_clone(repository: Path, commit: Commit, git: Git, tmp_path: Path) -> None:
    first = commit(**{"plans/a.md": TEN})
    commit(**{"plans/a.md": TEN + "mere\n"})
    git("clone", "-q", "--depth", "1", f"file://{repository}", str(tmp_path / "klon"))
    with pytest.raises(NoHistory, match="shallow clone"):
        changed_since(tmp_path / "klon/plans", first)


def test_no_repository_and_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").mkdir()
    with pytest.raises(NoHistory, match="not lie in a git repository"):
        changed_since(tmp_path / "plans", "main")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoHistory, match="not installed"):
        changed_since(tmp_path / "plans", "main")


def test_a_hook_of_another_repository_does_not_lead_astray(
    repository: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commit(**{"plans/a.md": TEN})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "andet"))
    assert changed_since(repository / "plans", "HEAD").lines == {}
