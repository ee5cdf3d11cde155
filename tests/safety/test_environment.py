"""The same plans give the same bytes, wherever and however they are built."""

import os
import random
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

import pejling
from tests.safety.programs import SETTINGS, differing, run, small_site, tree

pytestmark = pytest.mark.site

ORDER = """
import os, random
_scandir, _listdir = os.scandir, os.listdir
_shuffled = random.Random({seed})

class _Entries:
    def __init__(self, path="."):
        with _scandir(path) as entries:
            self._all = list(entries)
        _shuffled.shuffle(self._all)
        self._left = iter(self._all)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def __iter__(self): return self
    def __next__(self): return next(self._left)
    def close(self): pass

def _listed(path="."):
    names = _listdir(path)
    _shuffled.shuffle(names)
    return names

os.scandir, os.listdir = _Entries, _listed
"""

ENVIRONMENTS: dict[str, dict[str, str]] = {
    "Danish, summer time": {
        "LC_ALL": "da_DK.UTF-8",
        "LANGUAGE": "da",
        "TZ": "Europe/Copenhagen",
        "PYTHONHASHSEED": "0",
    },
    "Turkish, a day ahead": {
        "LC_ALL": "tr_TR.UTF-8",
        "LANGUAGE": "tr",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": "86400",
    },
    "POSIX without UTF-8, a day behind": {
        "LC_ALL": "POSIX",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "TZ": "Pacific/Pago_Pago",
        "PYTHONHASHSEED": "4711",
        "HOME": "/nonexistent",
        "XDG_CACHE_HOME": "/nonexistent",
    },
    "C, optimised, narrow": {
        "LC_ALL": "C",
        "PYTHONOPTIMIZE": "1",
        "COLUMNS": "20",
        "NO_COLOR": "1",
        "TERM": "dumb",
    },
}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built once, with nothing special about it."""
    root = small_site(tmp_path_factory.mktemp("plain"))
    ended = run(["build", root])
    assert (ended.returncode, ended.stderr) == (0, "")
    return root


def built_elsewhere(plain: Path, place: Path) -> Path:
    """Return a copy of the plans under another path."""
    shutil.copytree(plain, place, ignore=shutil.ignore_patterns("site"))
    return place


def same(plain: Path, site: Path) -> None:
    assert differing(tree(plain / "site"), tree(site)) == []


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_the_environment_leaves_no_trace(plain: Path, tmp_path: Path, name: str) -> None:
    ended = run(["build", plain, "-o", tmp_path / "site"], environment=ENVIRONMENTS[name])
    assert (ended.returncode, ended.stderr) == (0, "")
    same(plain, tmp_path / "site")


def test_what_the_rules_find_is_the_same_whatever_the_hash(tmp_path: Path) -> None:
    root = small_site(tmp_path)
    (root / "pejling.yml").write_text(SETTINGS)
    told = {
        run(["check", root, "--format", "json"], environment={"PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(told) == 1
    assert '"code": "M24.2"' in told.pop()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_folders_leaves_no_trace(plain: Path, tmp_path: Path, seed: int) -> None:
    """The system lists files in another order, and they were written in another one."""
    (tmp_path / "order").mkdir()
    (tmp_path / "order/sitecustomize.py").write_text(ORDER.format(seed=seed))
    root = tmp_path / "root"
    names = [
        name for name in tree(plain) if not name.startswith("site") and (plain / name).is_file()
    ]
    random.Random(seed).shuffle(names)
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(plain / name, root / name)
        os.utime(root / name, (seed, seed * 1_000_000))
    path = os.pathsep.join([str(tmp_path / "order"), os.environ.get("PYTHONPATH", "")])
    assert run(["build", root], environment={"PYTHONPATH": path}).returncode == 0
    same(plain, root / "site")


@pytest.mark.parametrize("umask", [0o000, 0o177])
def test_the_umask_leaves_no_trace(plain: Path, tmp_path: Path, umask: int) -> None:
    ended = run(["build", plain, "-o", tmp_path / "site"], limits=lambda: os.umask(umask) and None)
    assert ended.returncode == 0
    same(plain, tmp_path / "site")


def test_the_number_of_processors_leaves_no_trace(plain: Path, tmp_path: Path) -> None:
    one = {min(os.sched_getaffinity(0))}
    limits = partial(os.sched_setaffinity, 0, one)
    assert run(["build", plain, "-o", tmp_path / "site"], limits=limits).returncode == 0
    same(plain, tmp_path / "site")


@pytest.mark.parametrize("name", ["med blanktegn æøå", "{{ x }} %s a&b;'c\"", "-rf"])
def test_the_path_leaves_no_trace(plain: Path, tmp_path: Path, name: str) -> None:
    root = built_elsewhere(plain, tmp_path / name)
    ended = run(["build", "."], cwd=root)
    assert (ended.returncode, ended.stderr) == (0, "")
    same(plain, root / "site")


def test_where_one_stands_leaves_no_trace(plain: Path, tmp_path: Path) -> None:
    for number, (path, folder) in enumerate(
        [(".", plain / "plans/m/s/2025"), (str(plain), Path("/"))]
    ):
        site = tmp_path / str(number)
        assert run(["build", path, "-o", site], cwd=folder).returncode == 0
        same(plain, site)


def test_plans_that_may_only_be_read_and_plans_behind_a_link(plain: Path, tmp_path: Path) -> None:
    """The folder of plans itself may be a symbolic link; nothing in it may."""
    root = built_elsewhere(plain, tmp_path / "root")
    (root / "plans").rename(tmp_path / "andetsteds")
    (root / "plans").symlink_to(tmp_path / "andetsteds")
    for file in [tmp_path / "andetsteds", *(tmp_path / "andetsteds").rglob("*")]:
        file.chmod(0o555 if file.is_dir() else 0o444)
    before = tree(tmp_path / "andetsteds")
    ended = run(["build", root])
    assert (ended.returncode, ended.stderr) == (0, "")
    same(plain, root / "site")
    assert tree(tmp_path / "andetsteds") == before


@pytest.mark.parametrize("runner", ["mkdocs", "properdocs"])
def test_other_runners_give_the_same_site(plain: Path, tmp_path: Path, runner: str) -> None:
    root = built_elsewhere(plain, tmp_path / "root")
    program = [sys.executable, "-W", "ignore", "-m", runner]
    ended = run(["build", "--quiet"], program=program, cwd=root)
    assert ended.returncode == 0, ended.stderr
    same(plain, root / "site")


def test_a_second_build_over_the_first_is_the_same(plain: Path, tmp_path: Path) -> None:
    root = built_elsewhere(plain, tmp_path / "root")
    for _time in range(2):
        assert run(["build", root]).returncode == 0
        same(plain, root / "site")


def test_no_path_of_the_machine_is_in_the_site(plain: Path) -> None:
    held = b"".join(tree(plain / "site").values())
    assert bytes(plain) not in held
    assert bytes(Path(pejling.__file__).parent) not in held
