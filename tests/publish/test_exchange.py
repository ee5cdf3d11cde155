"""Two trees change places at once where the system can, and in two recorded steps elsewhere."""

import ctypes
import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pejling.errors import EnvironmentFault
from pejling.publish import ExitStatus, exchange, publish, recover


def refusing(number: int) -> Callable[..., int]:
    def function(*_arguments: object) -> int:
        ctypes.set_errno(number)
        return -1

    return function


@pytest.fixture
def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_renameat2", lambda: refusing(errno.EINVAL))


def test_this_system_exchanges_at_once(site: Any, destination: Path) -> None:
    """The proof on Linux would be empty if every build went by two renames unnoticed."""
    first, second = destination.with_name("first"), destination.with_name("second")
    for folder in (first, second):
        folder.mkdir()
        (folder / folder.name).touch()
    exchange._exchange_at_once(first, second)
    assert site.names(first) == ["second"]
    assert site.names(second) == ["first"]


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM])
def test_without_the_exchange_two_renames_do(
    site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(exchange, "_renameat2", lambda: refusing(number))
    site.publish_version(destination, 1)
    site.publish_version(destination, 2)
    assert site.version_standing(destination) == 2
    assert site.names(destination.parent) == ["site"]


def test_without_the_c_librarys_function_two_renames_do(
    site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_renameat2", lambda: None)
    site.publish_version(destination, 1)
    site.publish_version(destination, 2)
    assert site.version_standing(destination) == 2


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES, errno.ENOSPC])
def test_an_exchange_that_fails_changes_nothing(
    site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    site.publish_version(destination, 1)
    before = site.picture(destination)
    monkeypatch.setattr(exchange, "_renameat2", lambda: refusing(number))
    with pytest.raises(EnvironmentFault):
        site.publish_version(destination, 2)
    assert site.picture(destination) == before
    assert site.names(destination.parent) == ["site"]


def test_a_rename_that_is_done_and_reported_as_failed_is_no_failure(
    site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = os.rename

    def done_but(*arguments: Any, **named: Any) -> None:
        rename(*arguments, **named)
        raise OSError(errno.EIO, "lost the answer")

    real = exchange._exchange_at_once

    def exchanged_but(first: Path, second: Path) -> None:
        real(first, second)
        raise OSError(errno.EIO, "lost the answer")

    monkeypatch.setattr(os, "rename", done_but)
    monkeypatch.setattr(exchange, "_exchange_at_once", exchanged_but)
    site.publish_version(destination, 1)
    site.publish_version(destination, 2)
    assert site.version_standing(destination) == 2
    assert site.names(destination.parent) == ["site"]


class TestBetweenTwoRenames:
    """A build that ends between its two renames has the site in its own folder."""

    @pytest.fixture(autouse=True)
    def _two_steps(self, two_steps: None) -> None: ...

    @pytest.fixture
    def dying(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> Callable[[], None]:
        """Publish version 2 and die after the first rename."""

        def work() -> None:
            rename = os.rename

            def rename_and_die(*arguments: Any, **named: Any) -> None:
                rename(*arguments, **named)
                os._exit(77)

            monkeypatch.setattr(os, "rename", rename_and_die)
            site.publish_version(destination, 2)

        return work

    def test_recovery_puts_it_back(
        self, site: Any, destination: Path, dying: Callable[[], None]
    ) -> None:
        site.publish_version(destination, 1)
        before = site.picture(destination)
        assert site.status_of(dying) == 77
        assert not destination.exists()
        recover(destination)
        assert site.picture(destination) == before
        assert site.names(destination.parent) == ["site"]

    def test_the_next_build_that_fails_puts_it_back(
        self, site: Any, destination: Path, dying: Callable[[], None]
    ) -> None:
        site.publish_version(destination, 1)
        before = site.picture(destination)
        site.status_of(dying)

        def write(_folder: Path) -> None:
            raise OSError(errno.ENOSPC, "full")

        with pytest.raises(EnvironmentFault):
            publish(destination, write)
        assert site.picture(destination) == before

    def test_the_next_build_that_works_replaces_it(
        self, site: Any, destination: Path, dying: Callable[[], None]
    ) -> None:
        site.publish_version(destination, 1)
        site.status_of(dying)
        site.publish_version(destination, 3)
        assert site.version_standing(destination) == 3
        assert site.names(destination.parent) == ["site"]

    def test_an_exchange_that_fails_half_way_has_gone_back(
        self, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        new, old = destination.with_name("new"), destination.with_name("old")
        new.mkdir()
        destination.mkdir()
        (destination / "index.html").touch()
        with monkeypatch.context() as patch:
            fail_renames(patch, {2})
            with pytest.raises(OSError, match="failed"):
                exchange.exchange(new, old, destination)
        assert (destination / "index.html").exists()

    def test_the_second_rename_failing_puts_it_back(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site.publish_version(destination, 1)
        before = site.picture(destination)
        with monkeypatch.context() as patch:
            fail_renames(patch, {2})
            with pytest.raises(EnvironmentFault) as fault:
                site.publish_version(destination, 2)
        assert fault.value.status == ExitStatus.INPUT_OUTPUT
        assert site.picture(destination) == before
        assert site.names(destination.parent) == ["site"]

    def test_a_site_that_cannot_be_put_back_is_kept_for_the_next_run(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site.publish_version(destination, 1)
        before = site.picture(destination)
        with monkeypatch.context() as patch:
            fail_renames(patch, {2, 3, 4})
            with pytest.raises(EnvironmentFault):
                site.publish_version(destination, 2)
        assert not destination.exists()
        recover(destination)
        assert site.picture(destination) == before
        assert site.names(destination.parent) == ["site"]


def fail_renames(patch: pytest.MonkeyPatch, failing: set[int]) -> None:
    """Let the renames of these numbers fail, counted from 1."""
    rename, calls = os.rename, iter(range(1, 1000))

    def sometimes(*arguments: Any, **named: Any) -> None:
        if next(calls) in failing:
            raise OSError(errno.EIO, "failed")
        rename(*arguments, **named)

    patch.setattr(os, "rename", sometimes)
