"""The server builds at the start and after a change, and shows what is wrong on the page."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pejling.errors import EnvironmentFault
from pejling.language import speech
from pejling.publish import ExitStatus, publish
from pejling.serve import Problem, SiteServer, problem_page, serve
from pejling.serve.serving import _outcome, _rebuilding
from pejling.serve.watching import Watch

pytestmark = pytest.mark.site


def soon(is_so: Callable[[], object]) -> bool:
    """Wait until it is so; a watch on the file system tells when it tells."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if is_so():
            return True
        threading.Event().wait(0.02)
    return False


@contextmanager
def building(
    server: SiteServer, sources: Path, rebuild: Callable[[], str | None]
) -> Iterator[None]:
    with _rebuilding(server, lambda: _outcome(rebuild, "da"), [sources]):
        yield


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    (folder / "vand").mkdir(parents=True)
    (folder / "vand" / "plan.md").write_text("1")
    return folder


def test_a_change_is_built_and_shown(client: Any, server: SiteServer, sources: Path) -> None:
    def rebuild() -> None:
        text = (sources / "vand" / "plan.md").read_text()
        publish(server.root.with_name("ud"), lambda folder: page(folder, text))

    def page(folder: Path, text: str) -> None:
        (folder / "index.html").write_text(f"<body>Plan {text}</body>")

    server.root = server.root.with_name("ud")
    with building(server, sources, rebuild):
        assert soon(lambda: b"Plan 1" in client.get("/").body)
        known = server.changes.version
        (sources / "vand" / "plan.md").write_text("22")
        assert soon(lambda: b"Plan 22" in client.get("/").body)
        assert soon(lambda: server.changes.version != known)


def test_a_build_that_reads_and_writes_starts_no_other(server: SiteServer, sources: Path) -> None:
    builds: list[str] = []

    def rebuild() -> None:
        builds.append((sources / "vand" / "plan.md").read_text())
        publish(sources / "site", lambda folder: (folder / "index.html").write_text(""))

    server.root = sources / "site"
    with building(server, sources, rebuild):
        assert soon(lambda: builds)
        for name in (".plan.md.swp", "plan.md~", ".git/index"):
            (sources / name).parent.mkdir(exist_ok=True)
            (sources / name).write_text("x")
        assert not soon_after(lambda: len(builds) > 1, 0.8)
        (sources / "vand" / "plan.md").write_text("2")
        assert soon(lambda: len(builds) == 2)


def soon_after(is_so: Callable[[], object], seconds: float) -> bool:
    threading.Event().wait(seconds)
    return bool(is_so())


def test_what_stops_a_build_stands_on_the_page(
    client: Any, server: SiteServer, sources: Path
) -> None:
    wrong = threading.Event()
    wrong.set()

    def rebuild() -> None:
        if wrong.is_set():
            raise EnvironmentFault("There is no room left on the disk.", ExitStatus.DISK_FULL)

    with building(server, sources, rebuild):
        assert soon(lambda: "ikke mere plads" in client.get("/").body.decode())
        wrong.clear()
        (sources / "ny.md").write_text("x")
        assert soon(lambda: b"Forside" in client.get("/").body)


def test_a_mistake_of_ours_stands_on_the_page_too(client: Any, server: SiteServer) -> None:
    def rebuild() -> None:
        raise ZeroDivisionError("<script>alert(1)</script>\n")

    server.changes.tell(_outcome(rebuild, "en"))
    body = client.get("/").body.decode()
    assert "ZeroDivisionError: &lt;script&gt;" in body
    assert "The site could not be built" in body


class TestWatch:
    """Changes of the sources are noticed, each burst once."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "plan.md").write_text("1")
        (tmp_path / "vand").mkdir()
        return tmp_path

    @staticmethod
    def notices(watch: Watch, seconds: float = 0.8) -> bool:
        rest = threading.Timer(seconds, watch.stop)
        rest.start()
        try:
            return watch.wait()
        finally:
            rest.cancel()

    def test_a_burst_is_one(self, folder: Path) -> None:
        watch = Watch([folder], folder / "site")

        def save_on_and_on() -> None:
            for number in range(80):
                (folder / f"{number}.md").touch()
                threading.Event().wait(0.01)

        saving = threading.Thread(target=save_on_and_on)
        saving.start()
        assert watch.wait()
        saving.join()
        assert not self.notices(watch)

    @pytest.mark.parametrize(
        "change",
        [
            lambda folder: (folder / "plan.md").write_text("2"),
            lambda folder: (folder / "plan.md").unlink(),
            lambda folder: (folder / "plan.md").rename(folder / "vand" / "plan.md"),
            lambda folder: (folder / "vand").rename(folder / "kyst"),
            lambda folder: (folder / "vand" / "ny").mkdir(),
        ],
        ids=["saved", "removed", "moved", "folder renamed", "folder made"],
    )
    def test_every_kind_of_change(self, folder: Path, change: Callable[[Path], object]) -> None:
        watch = Watch([folder], folder / "site")
        change(folder)
        assert self.notices(watch, 5)

    @pytest.mark.parametrize(
        "name", [".plan.md.swp", "plan.md~", "#plan.md#", ".git/index", "site/index.html"]
    )
    def test_what_is_no_source(self, folder: Path, name: str) -> None:
        watch = Watch([folder], folder / "site")
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
        assert not self.notices(watch)

    def test_a_single_file_without_its_neighbours(self, folder: Path) -> None:
        watch = Watch([folder / "plan.md"], folder / "site")
        (folder / "andet.md").touch()
        assert not self.notices(watch)

    def test_a_file_that_comes_later(self, folder: Path) -> None:
        watch = Watch([folder / "pejling.yml"], folder / "site")
        (folder / "pejling.yml").touch()
        assert self.notices(watch, 5)


class TestProblemPage:
    """The page of problems is text and nothing else."""

    def test_it_says_where_what_and_what_to_do(self) -> None:
        problem = Problem("plans/vand/plan.md:12:5", "Målet har intet id.", "Skriv et id.")
        page = problem_page(speech("da"), [problem])
        assert "<h1>1 problem i planerne</h1>" in page
        assert "plans/vand/plan.md:12:5" in page
        assert "Skriv et id." in page

    def test_it_counts_those_it_does_not_list(self) -> None:
        page = problem_page(speech("da"), [Problem("a", "b")], total=1200)
        assert "<h1>1.200 problemer i planerne</h1>" in page

    def test_nothing_in_a_problem_is_markup(self) -> None:
        page = problem_page(speech("da"), [Problem("<b>", "</title><script>", '"><img onerror=x>')])
        assert "<script" not in page
        assert "<img" not in page
        assert "<b>" not in page


def test_a_port_that_is_taken_is_one_line(server: SiteServer) -> None:
    with pytest.raises(EnvironmentFault, match=r"127\.0\.0\.1:\d+: Another program") as fault:
        SiteServer(server.root, server.server_port)
    assert fault.value.status == ExitStatus.PORT_TAKEN


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_as_asked(root: Path, sources: Path, number: signal.Signals) -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 99
        try:
            serve(
                root,
                port=0,
                rebuild=lambda: None,
                watched=[sources],
                ready=lambda address: os.write(writing, address.encode()),
            )
            status = 0
        finally:
            os._exit(status)
    address = os.read(reading, 100).decode()
    os.kill(child, number)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert address.startswith("http://localhost:")
    os.close(reading)
    os.close(writing)
