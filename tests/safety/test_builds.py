"""Whole builds stopped, starved and killed: the site of before stands, or the new one does.

`PEJLING_KILLED_BUILDS=1000 pytest tests/safety/test_builds.py` kills more than the suite does.
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.safety.programs import PEJLING, differing, run, small_site, tree

pytestmark = pytest.mark.site

KILLS = int(os.environ.get("PEJLING_KILLED_BUILDS", "12"))
GOOD = ["pejling.yml", "mkdocs.yml", "plans", "site"]
BROKEN = "---\nname: [\n---\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two versions of a built site, in the folders `one` and `two`."""
    folder = tmp_path_factory.mktemp("built")
    for word in ("one", "two"):
        assert run(["build", small_site(folder / word, word)]).returncode == 0
    return folder


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """The plans of the second version under the site of the first."""
    shutil.copytree(built / "two/plans", tmp_path / "root/plans")
    shutil.copytree(built / "one/site", tmp_path / "root/site")
    for name in ("pejling.yml", "mkdocs.yml"):
        shutil.copyfile(built / "two" / name, tmp_path / "root" / name)
    return tmp_path / "root"


def stands(root: Path, built: Path, version: str) -> None:
    """The site is that version whole, and nothing lies beside it."""
    assert differing(tree(root / "site"), tree(built / version / "site")) == []
    assert sorted(one.name for one in root.iterdir()) == sorted(GOOD)


def one_line(text: str) -> str:
    """Return the one line that says why it could not go on; no traceback, no warning."""
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_is_one_line_and_its_own_status(root: Path, built: Path, number: int) -> None:
    with building(root) as build:
        wait_for_work(root)
        build.send_signal(number)
        _out, err = build.communicate()
    assert build.returncode == 128 + number
    assert signal.Signals(number).name in one_line(err)
    stands(root, built, "one")


@contextmanager
def building(root: Path) -> Iterator["subprocess.Popen[str]"]:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*PEJLING, "build", str(root)], text=True, **pipes) as build:  # type: ignore[call-overload]
        try:
            yield build
        finally:
            build.kill()


def wait_for_work(root: Path) -> None:
    """Wait until the build is in the middle of writing beside the site."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if any(root.glob(".site.pejling-*/new/assets")):
            return
        time.sleep(0.002)
    pytest.fail("the build has not begun")


def test_two_builds_at_once(root: Path, built: Path) -> None:
    with building(root) as first:
        wait_for_work(root)
        first.send_signal(signal.SIGSTOP)
        second = run(["build", root])
        first.send_signal(signal.SIGCONT)
        assert second.returncode == 6
        assert str(first.pid) in one_line(second.stderr)
        first.communicate()
    assert first.returncode == 0
    stands(root, built, "two")


def limited(what: int, most: int) -> None:
    resource.setrlimit(what, (most, most))


def test_no_room_on_the_disk_is_one_line(root: Path, built: Path) -> None:
    ended = run(["build", root], limits=partial(limited, resource.RLIMIT_FSIZE, 20_000))
    assert ended.returncode == 3
    assert "site" in one_line(ended.stderr)
    stands(root, built, "one")


@pytest.mark.parametrize(
    ("what", "most", "status"),
    [
        (resource.RLIMIT_NOFILE, (6, 7, 8), 5),
        (resource.RLIMIT_AS, (48 << 20, 66 << 20, 76 << 20), 8),
    ],
    ids=["files", "memory"],
)
def test_too_little_of_it_is_one_line(
    root: Path, built: Path, what: int, most: tuple[int, ...], status: int
) -> None:
    """However little there is: a site, or the line that says why there is none."""
    statuses = []
    for limit in most:
        ended = run(["build", root], limits=partial(limited, what, limit))
        statuses.append(ended.returncode)
        if ended.returncode:
            one_line(ended.stderr)
        stands(root, built, "one" if not statuses.count(0) else "two")
    assert set(statuses) <= {0, status}
    assert status in statuses


@pytest.mark.parametrize("how", ["closed", "full", "nobody reads"])
def test_once_published_nothing_is_a_failure(root: Path, built: Path, how: str) -> None:
    def close() -> None:
        os.close(1)

    if how == "closed":
        ended = run(["build", root], limits=close, stdout=None)
    elif how == "full":
        with Path("/dev/full").open("w") as full:
            ended = run(["build", root], stdout=full)
    else:
        reading, writing = os.pipe()
        os.close(reading)
        ended = run(["build", root], stdout=writing)
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, "")
    stands(root, built, "two")


def test_killed_at_any_moment_under_the_eyes_of_a_reader(root: Path, built: Path) -> None:
    moments = random.Random(3)
    versions = {version: tree(built / version / "site") for version in ("one", "two")}
    pages = [name for name in versions["one"] if name.endswith(".html")]
    torn: list[str] = []
    stop = threading.Event()

    def read_on_and_on() -> None:
        choose = random.Random(4)
        while not stop.is_set():
            page = choose.choice(pages)
            try:
                data = (root / "site" / page).read_bytes()
            except FileNotFoundError:
                # The kernel looks a path up name by name: an exchange may fall in between, once.
                data = (root / "site" / page).read_bytes()
            if not any(held[page].endswith(data) and data for held in versions.values()):
                torn.append(page)
            time.sleep(0.001)

    reader = threading.Thread(target=read_on_and_on)
    reader.start()
    started = time.monotonic()
    assert run(["build", root]).returncode == 0
    usual = time.monotonic() - started
    for _kill in range(KILLS):
        with building(root) as build:
            time.sleep(moments.uniform(0.3, 1) * usual)
        assert build.returncode in (-signal.SIGKILL, 0)
        standing = tree(root / "site")
        assert any(differing(standing, held) == [] for held in versions.values())
    stop.set()
    reader.join()
    assert torn == []
    assert run(["build", root]).returncode == 0
    stands(root, built, "two")


@pytest.mark.parametrize("runner", ["mkdocs", "properdocs", "pejling"])
def test_bad_content_deletes_nothing(root: Path, built: Path, runner: str) -> None:
    (root / "plans/m/ministry.md").write_text(BROKEN)
    program = PEJLING if runner == "pejling" else [sys.executable, "-W", "ignore", "-m", runner]
    assert run(["build"], program=program, cwd=root).returncode == 1
    stands(root, built, "one")


def test_a_file_that_changes_and_files_that_go_while_they_are_read(root: Path, built: Path) -> None:
    """The build ends with a site or a finding, never with a mistake of ours."""
    stop = threading.Event()
    file = root / "plans/om-os.md"
    text = file.read_bytes()

    def change() -> None:
        while not stop.is_set():
            file.unlink(missing_ok=True)
            time.sleep(0.0005)
            file.write_bytes(text * 3)

    changing = threading.Thread(target=change)
    changing.start()
    try:
        statuses = {run(["check", root]).returncode for _time in range(4)}
    finally:
        stop.set()
        changing.join()
    assert statuses <= {0, 1}
