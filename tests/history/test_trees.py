"""The plans as they were at a commit, as they lie in git and nothing else."""

from pathlib import Path

from pejling.history import folder_in_repository, write_plans_at
from tests.history.conftest import Commit, Git


def written(folder: Path) -> dict[str, str]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes().decode()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


def test_the_plans_alone_as_they_were(repository: Path, commit: Commit, tmp_path: Path) -> None:
    then = commit(**{"sted/plans/a/æ.md": "før\r\n", "sted/plans/tom.md": "", "andet.md": "x"})
    commit(**{"sted/plans/a/æ.md": "nu\n", "sted/plans/ny.md": "ny\n"})
    write_plans_at(then, repository / "sted/plans", tmp_path / "dengang")
    assert written(tmp_path / "dengang") == {"a/æ.md": "før\r\n", "tom.md": ""}
    assert folder_in_repository(repository / "sted") == "sted/"
    assert folder_in_repository(tmp_path) == ""


def test_plans_that_are_the_repository(repository: Path, commit: Commit, tmp_path: Path) -> None:
    then = commit(**{"vand/ministry.md": "---\n"})
    write_plans_at(then, repository, tmp_path / "dengang")
    assert written(tmp_path / "dengang") == {"vand/ministry.md": "---\n"}


def test_a_folder_that_was_not_there(repository: Path, commit: Commit, tmp_path: Path) -> None:
    then = commit(**{"andet.md": "x"})
    commit(**{"plans/a.md": "a"})
    write_plans_at(then, repository / "plans", tmp_path / "dengang")
    assert written(tmp_path / "dengang") == {}


def test_nothing_in_the_repository_runs_or_is_followed(
    repository: Path, commit: Commit, git: Git, tmp_path: Path
) -> None:
    """Filters, attributes and links are the contributor's; a check only reads."""
    ran = tmp_path / "koert"
    git("config", "filter.ond.smudge", f"touch {ran}; cat")
    (repository / "plans").mkdir()
    (repository / "plans/link.md").symlink_to("/etc/passwd")
    attributes = "*.md filter=ond export-subst\nskjult.md export-ignore\n"
    then = commit(
        **{"plans/a.md": "$Format:%H$", "plans/skjult.md": "x", ".gitattributes": attributes}
    )
    ran.unlink(missing_ok=True)
    write_plans_at(then, repository / "plans", tmp_path / "dengang")
    assert written(tmp_path / "dengang") == {"a.md": "$Format:%H$", "skjult.md": "x"}
    assert not ran.exists()
