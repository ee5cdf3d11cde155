"""A build killed at any moment, under the eyes of a reader: the site is always a whole one.

`PEJLING_KILLS=1000 pytest tests/publish/test_kills.py` kills more often than the suite does.
"""

import errno
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from pejling.publish import exchange, recover

pytestmark = pytest.mark.fuzz

KILLS = int(os.environ.get("PEJLING_KILLS", "100"))


class Reader:
    """Reads the published site over and over, as a web server does, until it is told to stop."""

    def __init__(self, site: Any, destination: Path, *, may_be_absent: bool) -> None:
        self.site = site
        self.destination = destination
        self.may_be_absent = may_be_absent
        self.snapshots = 0

    def read_until(self, stop: Path, told: Path) -> None:
        try:
            while not stop.exists() or not self.snapshots:
                self._read_one_tree()
                self._read_page_by_page()
        except (AssertionError, OSError, ValueError) as torn:
            told.write_text(f"torn: {torn!r}")
        else:
            told.write_text(f"whole {self.snapshots}")

    def _read_one_tree(self) -> None:
        """Hold the folder open: if it still stands after reading, all of it has to be there."""
        try:
            tree = os.open(self.destination, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:
            assert self.may_be_absent, "no site"
            return
        try:
            found, missing = set(), []
            for page in self.site.pages():
                try:
                    with os.fdopen(os.open(page, os.O_RDONLY, dir_fd=tree)) as stream:
                        found.add(self.site.version_of(stream.read()))
                except FileNotFoundError:
                    missing.append(page)
            if self._still_stands(tree):
                assert not missing, f"missing: {missing}"
                self.snapshots += 1
            assert len(found) <= 1, f"versions {found} in one tree"
        finally:
            os.close(tree)

    def _read_page_by_page(self) -> None:
        """Open each page by its path: the site goes forwards and has every page at any time."""
        last = 0
        for page in self.site.pages():
            version = self._read(self.destination / page)
            assert version is None or version >= last, f"{page}: {version} after {last}"
            last = version or last

    def _read(self, page: Path) -> int | None:
        # The kernel looks up a path name by name; an exchange may fall in between, once.
        for _attempt in range(3):
            with suppress(FileNotFoundError):
                return int(self.site.version_of(page.read_text()))
        assert self.may_be_absent, f"no {page}"
        return None

    def _still_stands(self, tree: int) -> bool:
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(tree), self.destination.stat())
        return False


@contextmanager
def watched(site: Any, destination: Path, *, may_be_absent: bool = False) -> Iterator[list[str]]:
    """Let a reader watch the block; what it tells stands in the list afterwards."""
    stop, told = (destination.parent.parent / name for name in ("stop", "told"))
    reader = Reader(site, destination, may_be_absent=may_be_absent)
    tale: list[str] = []
    with site.in_a_process(lambda: reader.read_until(stop, told)) as child:
        yield tale
        stop.touch()
        os.waitpid(child, 0)
    tale.append(told.read_text())


def build_and_be_killed(
    site: Any, destination: Path, kills: int, after_each: Callable[[], None]
) -> int:
    """Kill a process that builds on and on, at moments of a fixed seed; return the last version."""
    moments = random.Random(20261121)
    version = 1
    site.publish_version(destination, version)
    started = time.monotonic()
    for _warming_up in range(3):
        site.publish_version(destination, version)
    usual = (time.monotonic() - started) / 3

    def build_on_and_on() -> None:
        coming = version
        while True:
            coming += 1
            site.publish_version(destination, coming)

    for _kill in range(kills):
        with site.in_a_process(build_on_and_on) as child:
            time.sleep(moments.uniform(0, 2 * usual))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        after_each()
        version = max(version, site.version_standing(destination))
    return version


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    return tmp_path / "læst imens" / "site"


def test_a_reader_sees_a_whole_site_whenever_the_build_is_killed(
    site: Any, destination: Path
) -> None:
    site.publish_version(destination, 1)
    with watched(site, destination) as tale:
        last = build_and_be_killed(site, destination, KILLS, lambda: None)
    assert tale[0].startswith("whole"), tale
    assert last > 1, "no build was ever finished"
    site.publish_version(destination, last + 1)
    assert site.names(destination.parent) == ["site"]


def test_with_two_renames_the_site_is_put_back_at_the_next_run(
    site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_here(_first: Path, second: Path) -> None:
        raise OSError(errno.ENOSYS, "not implemented", str(second))

    monkeypatch.setattr(exchange, "_exchange_at_once", not_here)
    site.publish_version(destination, 1)
    with watched(site, destination, may_be_absent=True) as tale:
        last = build_and_be_killed(site, destination, KILLS // 2, lambda: recover(destination))
    assert tale[0].startswith("whole"), tale
    assert last > 1, "no build was ever finished"
    assert site.names(destination.parent) == ["site"]


def test_the_reader_notices_a_site_that_is_written_in_place(site: Any, destination: Path) -> None:
    site.publish_version(destination, 1)
    with watched(site, destination) as tale:
        for version in range(2, 100):
            shutil.rmtree(destination)
            destination.mkdir()
            site.write_version(destination, version)
    assert tale[0].startswith("torn")
