"""The wheel: both packages with everything they need beside the code."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.mark.site
def test_one_wheel_holds_both_packages_with_their_files(unpacked: Path) -> None:
    for package in ("generator/pejling", "theme/pejling_theme"):
        tracked = subprocess.run(
            ["git", "ls-files", package], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split()
        missing = [
            name
            for name in tracked
            if not (unpacked / Path(name).relative_to(Path(package).parent)).is_file()
        ]
        assert tracked
        assert missing == []


@pytest.mark.site
def test_the_program_of_the_wheel_builds_a_site(unpacked: Path, tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    (plans / "vand" / "kyst").mkdir(parents=True)
    (plans / "vand" / "ministry.md").write_text("---\nname: Vand\n---\n", "utf-8")
    (plans / "vand" / "kyst" / "agency.md").write_text("---\nname: Kyst\n---\n", "utf-8")
    program = "import pejling, pejling.cli; print(pejling.__file__); exit(pejling.cli.main())"
    done = subprocess.run(
        [sys.executable, "-c", program, "build", ".", "-o", "ud"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[0].startswith(str(unpacked))
    assert (tmp_path / "ud" / "vand" / "kyst" / "index.html").is_file()
    assert (tmp_path / "ud" / "assets" / "stylesheets" / "frame.css").is_file()
