"""A site is published whole or not at all, and only where it may be."""

import errno
import fcntl
import os
import signal
import threading
from pathlib import Path
from typing import Any

import pytest

from pejling.errors import EnvironmentFault
from pejling.publish import ExitStatus, publish, recover, tree
from pejling.publish.exchange import UNDER_WAY
from pejling.publish.lock import lock_file
from pejling.publish.ownership import MARKER


def test_first_publication_makes_the_site_and_leaves_nothing_beside_it(
    site: Any, destination: Path
) -> None:
    published = publish(destination, lambda folder: site.write_version(folder, 1))
    assert published.destination == destination
    assert not published.replaced
    assert published.files == len(site.pages())
    assert site.version_standing(destination) == 1
    assert site.names(destination.parent) == ["site"]


def test_second_publication_replaces_every_file_of_the_first(site: Any, destination: Path) -> None:
    publish(destination, lambda folder: folder.joinpath("gammel.html").write_text("old"))
    assert publish(destination, lambda folder: site.write_version(folder, 2)).replaced
    assert site.version_standing(destination) == 2
    assert not (destination / "gammel.html").exists()
    assert site.names(destination.parent) == ["site"]


def test_an_empty_folder_is_free_to_take(site: Any, destination: Path) -> None:
    destination.mkdir()
    site.publish_version(destination, 1)
    assert site.version_standing(destination) == 1


@pytest.mark.parametrize("name", ["site", "min side", "søkort", "-rf", "a'b\"c", "x" * 200])
def test_the_name_of_the_folder_is_taken_as_it_is(site: Any, destination: Path, name: str) -> None:
    place = destination.with_name(name)
    site.publish_version(place, 1)
    site.publish_version(place, 2)
    assert site.version_standing(place) == 2
    assert site.names(place.parent) == [name]


def test_a_relative_path_with_dots_means_what_the_shell_means(
    site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.publish_version(destination, 1)
    monkeypatch.chdir(destination)
    site.publish_version(Path(), 2)
    assert site.version_standing(destination) == 2
    monkeypatch.chdir(destination / "vand-og-kyst")
    site.publish_version(Path(".."), 3)
    assert site.version_standing(destination) == 3


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_the_modes_do_not_follow_the_umask(site: Any, destination: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        site.publish_version(destination, 1)
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    modes = {path: mode for path, (mode, _bytes) in site.picture(destination).items()}
    assert {mode for path, mode in modes.items() if path.endswith(".html")} == {0o644}
    assert modes[MARKER] == 0o644
    assert modes["."] == modes["vand-og-kyst/2026"] == 0o755


def test_what_the_build_raises_is_passed_on_and_the_old_site_stands(
    site: Any, destination: Path
) -> None:
    site.publish_version(destination, 1)
    before = site.picture(destination)

    def write(folder: Path) -> None:
        site.write_version(folder, 2)
        raise LookupError("no such plan")

    with pytest.raises(LookupError, match="no such plan"):
        publish(destination, write)
    assert site.picture(destination) == before
    assert site.names(destination.parent) == ["site"]


def test_a_build_that_empties_its_folder_keeps_the_site_ours(site: Any, destination: Path) -> None:
    def write(folder: Path) -> None:
        (folder / MARKER).unlink()
        site.write_version(folder, 1)

    publish(destination, write)
    site.publish_version(destination, 2)
    assert site.version_standing(destination) == 2


@pytest.mark.parametrize("kind", ["symlink", "fifo"])
def test_a_site_holds_files_and_folders_alone(site: Any, destination: Path, kind: str) -> None:
    def write(folder: Path) -> None:
        if kind == "symlink":
            (folder / "hemmelig").symlink_to("/etc/passwd")
        else:
            os.mkfifo(folder / "hemmelig")

    with pytest.raises(EnvironmentFault, match="neither a file nor a folder"):
        publish(destination, write)
    assert site.names(destination.parent) == []


class TestNotOurs:
    """What is not ours is refused before anything starts, and left as it is."""

    @staticmethod
    def refused(site: Any, destination: Path) -> str:
        def write(_folder: Path) -> None:
            pytest.fail("the build has started")

        with pytest.raises(EnvironmentFault) as refusal:
            publish(destination, write)
        assert refusal.value.status == ExitStatus.NOT_OURS
        assert "\n" not in str(refusal.value)
        return str(refusal.value)

    def test_a_folder_with_files_of_others(self, site: Any, destination: Path) -> None:
        destination.mkdir()
        (destination / "afhandling.odt").write_text("three years of work")
        before = site.picture(destination.parent)
        assert ".pejling-site" in self.refused(site, destination)
        assert site.picture(destination.parent) == before

    def test_a_folder_with_somebody_elses_marker(self, site: Any, destination: Path) -> None:
        destination.mkdir()
        (destination / MARKER).write_text("something else")
        self.refused(site, destination)
        assert (destination / MARKER).read_text() == "something else"

    def test_a_marker_that_points_to_one_of_ours(self, site: Any, destination: Path) -> None:
        site.publish_version(destination, 1)
        other = destination.with_name("andet")
        other.mkdir()
        (other / MARKER).symlink_to(destination / MARKER)
        self.refused(site, other)

    def test_a_symbolic_link(self, site: Any, destination: Path) -> None:
        site.publish_version(destination, 1)
        link = destination.with_name("link")
        link.symlink_to(destination)
        assert "symbolic link" in self.refused(site, link)
        assert link.is_symlink()
        assert site.version_standing(destination) == 1

    def test_a_dangling_symbolic_link(self, site: Any, destination: Path) -> None:
        destination.symlink_to("/nowhere")
        self.refused(site, destination)
        assert destination.is_symlink()

    def test_a_file(self, site: Any, destination: Path) -> None:
        destination.write_text("mine")
        self.refused(site, destination)
        assert destination.read_text() == "mine"

    def test_the_root_of_a_file_system(self, site: Any) -> None:
        self.refused(site, Path("/"))

    def test_what_became_anothers_while_we_built(self, site: Any, destination: Path) -> None:
        def write(folder: Path) -> None:
            site.write_version(folder, 1)
            destination.mkdir()
            (destination / "brev.txt").write_text("mine")

        with pytest.raises(EnvironmentFault) as refusal:
            publish(destination, write)
        assert refusal.value.status == ExitStatus.NOT_OURS
        assert site.names(destination.parent) == ["site"]
        assert (destination / "brev.txt").read_text() == "mine"


def test_a_folder_that_is_missing_is_named(site: Any, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match=r"mangler.*does not exist"):
        site.publish_version(tmp_path / "mangler" / "site", 1)


class TestLeavings:
    """What dead builds left goes at the next run, and nothing that only looks like it."""

    def test_unfinished_trees_and_locks_are_removed(self, site: Any, destination: Path) -> None:
        parent = destination.parent

        def die(_folder: Path) -> None:
            os.kill(os.getpid(), signal.SIGKILL)

        assert site.status_of(lambda: publish(destination, die)) == -signal.SIGKILL
        assert len(site.names(parent)) == 2
        recover(destination)
        assert site.names(parent) == []

    def test_an_empty_folder_of_a_build_that_died_early_is_removed(
        self, site: Any, destination: Path
    ) -> None:
        destination.with_name(".site.pejling-abcd1234").mkdir()
        site.publish_version(destination, 1)
        assert site.names(destination.parent) == ["site"]

    @pytest.mark.parametrize(
        "name", [".site.pejling-abcd1234", ".site.pejling-ab.pejling-abcd1234", "site.pejling-x"]
    )
    def test_folders_of_others_stay(self, site: Any, destination: Path, name: str) -> None:
        other = destination.with_name(name)
        (other / "new").mkdir(parents=True)
        (other / "new" / "brev.txt").write_text("mine")
        site.publish_version(destination, 1)
        assert (other / "new" / "brev.txt").read_text() == "mine"

    def test_files_of_others_in_a_folder_of_ours_stay(self, site: Any, destination: Path) -> None:
        def die(folder: Path) -> None:
            (folder.parent / "brev.txt").write_text("mine")
            os.kill(os.getpid(), signal.SIGKILL)

        site.status_of(lambda: publish(destination, die))
        site.publish_version(destination, 1)
        (kept,) = destination.parent.glob(".site.pejling-*")
        assert (kept / "brev.txt").read_text() == "mine"

    def test_a_folder_of_others_is_not_put_in_the_sites_place(
        self, site: Any, destination: Path
    ) -> None:
        other = destination.with_name(".site.pejling-abcd1234")
        (other / "old").mkdir(parents=True)
        (other / UNDER_WAY).touch()
        before = site.picture(destination.parent)
        recover(destination)
        assert site.picture(destination.parent) == before

    def test_one_file_that_resists_does_not_keep_the_others(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site.publish_version(destination, 1)
        unlink = os.unlink

        def refuse_one(path: Path, **named: Any) -> None:
            if Path(path).name == "side-3.html":
                raise PermissionError(errno.EACCES, "refused")
            unlink(path, **named)

        monkeypatch.setattr(os, "unlink", refuse_one)
        site.publish_version(destination, 2)
        kept = list(destination.parent.rglob(".site.pejling-*/**/*.html"))
        assert {path.name for path in kept} == {"side-3.html"}

    def test_an_old_site_that_cannot_be_removed_is_no_failure(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site.publish_version(destination, 1)

        def refuse(*_arguments: object, **_named: object) -> None:
            raise PermissionError(errno.EACCES, "refused")

        with monkeypatch.context() as patch:
            patch.setattr(os, "unlink", refuse)
            patch.setattr(os, "rmdir", refuse)
            site.publish_version(destination, 2)
        assert site.version_standing(destination) == 2
        assert len(site.names(destination.parent)) == 3
        site.publish_version(destination, 3)
        assert site.names(destination.parent) == ["site"]


class TestSignals:
    """A signal ends a build cleanly until the new site stands; then it ends nothing."""

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    def test_a_signal_during_the_build(
        self, site: Any, destination: Path, number: signal.Signals
    ) -> None:
        site.publish_version(destination, 1)
        handling = signal.getsignal(number)

        def write(folder: Path) -> None:
            site.write_version(folder, 2)
            os.kill(os.getpid(), number)

        with pytest.raises(EnvironmentFault, match=number.name) as stopped:
            publish(destination, write)
        assert stopped.value.status == 128 + number
        assert site.version_standing(destination) == 1
        assert site.names(destination.parent) == ["site"]
        assert signal.getsignal(number) is handling

    def test_a_signal_that_the_build_swallows_still_stops_it(
        self, site: Any, destination: Path
    ) -> None:
        def write(_folder: Path) -> None:
            try:
                os.kill(os.getpid(), signal.SIGTERM)
            except BaseException:
                return

        with pytest.raises(EnvironmentFault, match="SIGTERM"):
            publish(destination, write)
        assert site.names(destination.parent) == []

    def test_a_signal_while_the_site_is_brought_to_the_disk(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def flush(_descriptor: int) -> int:
            os.kill(os.getpid(), signal.SIGTERM)
            return 0

        monkeypatch.setattr(tree, "_syncfs", lambda: flush)
        with pytest.raises(EnvironmentFault, match="SIGTERM"):
            site.publish_version(destination, 1)
        assert site.names(destination.parent) == []

    def test_a_signal_after_the_exchange_is_no_failure(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        site.publish_version(destination, 1)
        rmdir = os.rmdir

        def rmdir_and_signal(*arguments: Any, **named: Any) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            rmdir(*arguments, **named)

        with monkeypatch.context() as patch:
            patch.setattr(os, "rmdir", rmdir_and_signal)
            site.publish_version(destination, 2)
        assert site.version_standing(destination) == 2
        assert site.names(destination.parent) == ["site"]

    def test_an_ignored_signal_stays_ignored(self, site: Any, destination: Path) -> None:
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            publish(destination, lambda folder: os.kill(os.getpid(), signal.SIGHUP))
        finally:
            signal.signal(signal.SIGHUP, before)
        assert destination.is_dir()


def test_it_works_outside_the_main_thread(site: Any, destination: Path) -> None:
    thread = threading.Thread(target=site.publish_version, args=(destination, 1))
    thread.start()
    thread.join()
    assert site.version_standing(destination) == 1


class TestTwoBuildsAtOnce:
    """One build at a time for each destination."""

    def test_the_second_fails_at_once_and_names_the_first(
        self, site: Any, destination: Path
    ) -> None:
        reading, writing = os.pipe()

        def slow(folder: Path) -> None:
            site.write_version(folder, 1)
            os.write(writing, b"!")
            signal.pause()

        with site.in_a_process(lambda: publish(destination, slow)) as first:
            os.read(reading, 1)
            with pytest.raises(EnvironmentFault, match=rf"process {first}\b") as refusal:
                site.publish_version(destination, 2)
        os.close(reading)
        os.close(writing)
        assert refusal.value.status == ExitStatus.ANOTHER_BUILD
        site.publish_version(destination, 3)
        assert site.version_standing(destination) == 3
        assert site.names(destination.parent) == ["site"]

    def test_a_lock_that_was_given_back_while_we_opened_it_is_not_ours(
        self, site: Any, destination: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The one before removes the file between our opening it and our locking it."""
        flock = fcntl.flock
        calls: list[int] = []

        def given_back_first(descriptor: int, how: int) -> None:
            if not calls:
                lock_file(destination).unlink()
            calls.append(how)
            flock(descriptor, how)

        def write(folder: Path) -> None:
            with pytest.raises(EnvironmentFault) as refusal:
                site.publish_version(destination, 2)
            assert refusal.value.status == ExitStatus.ANOTHER_BUILD
            site.write_version(folder, 1)

        monkeypatch.setattr(fcntl, "flock", given_back_first)
        publish(destination, write)
        assert site.version_standing(destination) == 1

    def test_another_destination_is_free(self, site: Any, destination: Path) -> None:
        other = destination.with_name("andet")
        publish(destination, lambda _folder: site.publish_version(other, 2))
        assert site.version_standing(other) == 2

    def test_many_at_once_end_in_a_whole_site(self, site: Any, destination: Path) -> None:
        def keep_trying() -> None:
            done = 0
            while done < 5:
                try:
                    site.publish_version(destination, os.getpid())
                    done += 1
                except EnvironmentFault as fault:
                    if fault.status != ExitStatus.ANOTHER_BUILD:
                        raise

        statuses = []
        with site.in_a_process(keep_trying) as one, site.in_a_process(keep_trying) as two:
            statuses = [os.waitpid(child, 0)[1] for child in (one, two)]
        assert statuses == [0, 0]
        assert site.version_standing(destination) in {one, two}
        assert site.names(destination.parent) == ["site"]
