"""Each fault of the environment is one line in the person's language and an exit status."""

import errno
import os
import re
import resource
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pejling.language import speech
from pejling.publish import ExitStatus, environment_fault, publish, tell
from pejling.publish.faults import interrupted


@pytest.mark.parametrize(
    ("number", "status"),
    [
        (errno.ENOSPC, 3),
        (errno.EDQUOT, 3),
        (errno.EFBIG, 3),
        (errno.EROFS, 4),
        (errno.EACCES, 4),
        (errno.EPERM, 4),
        (errno.EMFILE, 5),
        (errno.ENFILE, 5),
        (errno.ENOMEM, 8),
        (errno.ENAMETOOLONG, 9),
        (errno.EADDRINUSE, 10),
        (errno.EIO, 74),
        (errno.EXDEV, 74),
        (errno.EPIPE, 141),
    ],
)
def test_the_status_of_an_error(number: int, status: int) -> None:
    fault = environment_fault(OSError(number, os.strerror(number), "site/index.html"))
    assert fault.status == status
    assert str(fault).startswith("site/index.html: ")


def test_no_memory_is_a_fault_of_its_own() -> None:
    assert environment_fault(MemoryError()).status == ExitStatus.NO_MEMORY


def test_a_signal_is_128_and_its_number() -> None:
    assert interrupted(signal.SIGTERM).status == 143


def test_the_statuses_differ_from_one_another() -> None:
    assert len({int(status) for status in ExitStatus}) == len(ExitStatus.__members__)


def test_it_is_told_in_danish() -> None:
    fault = environment_fault(OSError(errno.ENOSPC, "full", "site"))
    assert tell(fault, speech("da")) == "site: Der er ikke mere plads på disken."
    assert tell(fault, speech("en")) == str(fault)


def test_it_is_told_in_english_where_the_translation_cannot_be_read() -> None:
    class Unreadable:
        def text(self, message: str, **values: object) -> str:
            raise OSError(errno.EMFILE, "too many")

    fault = environment_fault(OSError(errno.EMFILE, "too many", "site"))
    assert tell(fault, Unreadable()) == "site: Too many files are open at once."  # type: ignore[arg-type]


def test_every_sentence_of_ours_is_translated() -> None:
    package = Path(publish.__code__.co_filename).parents[1]
    catalogue = (package / "locale" / "da" / "publish.po").read_text(encoding="utf-8")
    sentences = [
        sentence
        for module in (*package.glob("publish/*.py"), *package.glob("serve/*.py"))
        for sentence in re.findall(r'_\(\s*"([^"]+)"\s*,?\s*\)', module.read_text())
    ]
    assert len(sentences) > 20
    assert [sentence for sentence in sentences if f'"{sentence}"' not in catalogue] == []


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[2Jb", "a\u202eb", "a\udcffb", b"a\xffb"])
def test_a_file_name_cannot_leave_its_line(name: str | bytes) -> None:
    line = str(environment_fault(OSError(errno.EIO, "x", name)))
    assert line.isprintable()
    assert line.startswith("a\\")


def test_an_error_without_words_has_one_line_too() -> None:
    assert environment_fault(OSError()).status == ExitStatus.INPUT_OUTPUT
    assert environment_fault(OSError("a\nb")).status == ExitStatus.INPUT_OUTPUT
    assert "\n" not in str(environment_fault(OSError("a\nb")))


def limited(limit: int, value: int, write: Callable[[Path], None]) -> Callable[[Path], None]:
    def write_limited(folder: Path) -> None:
        resource.setrlimit(limit, (value, resource.getrlimit(limit)[1]))
        write(folder)

    return write_limited


def a_large_file(folder: Path) -> None:
    (folder / "stor.html").write_bytes(b"x" * 100_000)


def many_open_files(folder: Path) -> None:
    held_while_the_fault_is_told = []
    for number in range(1000):
        held_while_the_fault_is_told.append((folder / f"{number}.html").open("w"))


def much_memory(_folder: Path) -> None:
    bytearray(4 << 40)


def a_long_name(folder: Path) -> None:
    (folder / ("x" * 300)).touch()


def a_closed_pipe(_folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    os.write(writing, b"x")


@pytest.mark.parametrize(
    ("write", "status"),
    [
        (limited(resource.RLIMIT_FSIZE, 10_000, a_large_file), ExitStatus.DISK_FULL),
        (limited(resource.RLIMIT_NOFILE, 64, many_open_files), ExitStatus.TOO_MANY_FILES),
        (much_memory, ExitStatus.NO_MEMORY),
        (a_long_name, ExitStatus.NAME_TOO_LONG),
        (a_closed_pipe, ExitStatus.CLOSED_OUTPUT),
    ],
    ids=["file size", "open files", "memory", "long name", "closed pipe"],
)
def test_a_real_limit_leaves_the_old_site(
    site: Any, destination: Path, write: Callable[[Path], None], status: ExitStatus
) -> None:
    site.publish_version(destination, 1)
    before = site.picture(destination)
    assert site.status_of(lambda: publish(destination, write)) == status
    assert site.picture(destination) == before
    assert site.names(destination.parent) == ["site"]


def test_a_parent_without_rights_is_told_and_left_as_it_is(site: Any) -> None:
    nobody = 65534
    with tempfile.TemporaryDirectory() as name:
        parent = Path(name)
        parent.chmod(0o555)

        def publish_as_nobody() -> None:
            if os.getuid() == 0:
                os.setuid(nobody)
            site.publish_version(parent / "site", 1)

        assert site.status_of(publish_as_nobody) == ExitStatus.NO_RIGHTS
        assert site.names(parent) == []
        parent.chmod(0o755)
