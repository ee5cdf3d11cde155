"""Our own server answers this machine alone, with the files of the site and nothing else."""

import os
import threading
from collections.abc import Callable
from typing import Any

import pytest

from pejling.publish import HEADERS
from pejling.serve import SiteServer


class TestFiles:
    """An address is a file of the site, a folder's index, or nothing."""

    def test_the_front_page(self, client: Any) -> None:
        reply = client.get("/")
        assert reply.status == 200
        assert b"<h1>Forside</h1>" in reply.body

    @pytest.mark.parametrize(
        ("path", "media_type"),
        [
            ("/index.html", "text/html; charset=utf-8"),
            ("/vand-og-kyst/maal.csv", "text/csv; charset=utf-8"),
            ("/tom/note.txt", "text/plain; charset=utf-8"),
            ("/assets/pejling.css", "text/css; charset=utf-8"),
            ("/assets/pejling.js?v=1", "text/javascript; charset=utf-8"),
            ("/data/plan.json", "application/json; charset=utf-8"),
            ("/data/ukendt.xyz", "application/octet-stream"),
            ("/s%C3%B8g/side.html", "text/html; charset=utf-8"),
        ],
    )
    def test_a_file_has_its_media_type(self, client: Any, path: str, media_type: str) -> None:
        reply = client.get(path)
        assert reply.status == 200
        assert reply.headers["Content-Type"] == media_type

    def test_a_folder_gives_its_index(self, client: Any) -> None:
        assert b"Ministeriet" in client.get("/vand-og-kyst/").body

    def test_a_folder_without_its_slash_is_sent_on_for_the_links(self, client: Any) -> None:
        reply = client.get("/vand-og-kyst")
        assert reply.status == 302
        assert reply.headers["Location"] == "/vand-og-kyst/"
        assert client.get("/s%C3%B8g").headers["Location"] == "/s%C3%B8g/"

    @pytest.mark.parametrize("path", ["/tom/", "/assets/", "/data/"])
    def test_a_folder_without_an_index_is_not_listed(self, client: Any, path: str) -> None:
        reply = client.get(path)
        assert reply.status == 404
        assert b"note.txt" not in reply.body
        assert b"Siden findes ikke" in reply.body

    @pytest.mark.parametrize("path", ["/findes-ikke.html", "/index.html/", "/index.html/x"])
    def test_what_is_not_there_gives_the_sites_own_page(self, client: Any, path: str) -> None:
        reply = client.get(path)
        assert reply.status == 404
        assert b"Siden findes ikke" in reply.body

    def test_without_a_page_of_its_own_there_is_a_plain_one(self, client: Any) -> None:
        (client.root / "404.html").unlink()
        assert client.get("/findes-ikke.html").body == b"Not found.\n"

    @pytest.mark.parametrize(
        "path",
        [
            "/.pejling-site",
            "/.htaccess",
            "/.git/config",
            "/.well-known/security.txt",
            "/../hemmelig.txt",
            "/vand-og-kyst/../../hemmelig.txt",
            "/%2e%2e/hemmelig.txt",
            "/..%2fhemmelig.txt",
            "/..%5chemmelig.txt",
            "/%2e%2e%2fhemmelig.txt",
            "//hemmelig.txt",
            "/vand-og-kyst//index.html",
            "/./index.html",
            "/vand-og-kyst/%00index.html",
            "/index.html%00",
            "/c:/windows/win.ini",
            "/index.html::$DATA",
            "/%ff",
            "/%C0%AE%C0%AE/hemmelig.txt",
            "/" + "x" * 5000,
        ],
    )
    def test_no_address_leads_out_or_to_hidden_files(self, client: Any, path: str) -> None:
        reply = client.get(path)
        assert reply.status == 404
        assert b"secret" not in reply.body

    def test_symbolic_links_do_not_lead_out(self, client: Any) -> None:
        (client.root / "ud.txt").symlink_to(client.root.parent / "hemmelig.txt")
        (client.root / "op").symlink_to(client.root.parent)
        (client.root / "skjult.txt").symlink_to(client.root / ".git" / "config")
        (client.root / "sig-selv").symlink_to("sig-selv")
        for path in ("/ud.txt", "/op/hemmelig.txt", "/op/", "/skjult.txt", "/sig-selv"):
            assert client.get(path).status == 404, path

    def test_a_pipe_in_the_folder_does_not_hang_it(self, client: Any) -> None:
        os.mkfifo(client.root / "roer.txt")
        assert client.get("/roer.txt").status == 404

    def test_a_site_that_is_not_there_yet(self, client: Any) -> None:
        client.root.rename(client.root.with_name("andet"))
        assert client.get("/").status == 404

    def test_a_file_that_has_not_changed_is_not_sent_again(self, client: Any) -> None:
        first = client.get("/assets/pejling.css")
        again = client.get("/assets/pejling.css", If_None_Match=first.headers["ETag"])
        assert (again.status, again.body) == (304, b"")
        (client.root / "assets" / "pejling.css").write_text("body { margin: 0 }")
        assert client.get("/assets/pejling.css", If_None_Match=first.headers["ETag"]).status == 200

    def test_head_has_the_headers_and_no_body(self, client: Any) -> None:
        full, head = client.get("/"), client.get("/", method="HEAD")
        assert head.body == b""
        assert head.headers["Content-Length"] == full.headers["Content-Length"]
        assert int(head.headers["Content-Length"]) == len(full.body)


class TestWhoAsks:
    """Only this machine, by its own names, and only to read."""

    def test_it_listens_on_this_machine_alone(self, server: SiteServer) -> None:
        assert server.server_address[0] == "127.0.0.1"

    @pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
    def test_its_own_names_are_answered(self, client: Any, name: str) -> None:
        assert client.get("/", host=f"{name}:{client.port}").status == 200

    @pytest.mark.parametrize(
        "host",
        [
            "evil.example",
            "evil.example:{port}",
            "localhost",
            "localhost:1",
            "localhost.evil.example:{port}",
            "evil.example@localhost:{port}",
            "127.0.0.1.evil.example:{port}",
            "0.0.0.0:{port}",
            "localhost:{port}, evil.example",
            " ",
        ],
    )
    def test_other_names_are_not(self, client: Any, host: str) -> None:
        reply = client.get("/", host=host.format(port=client.port))
        assert reply.status == 421
        assert b"Forside" not in reply.body

    def test_other_names_learn_nothing_of_changes(self, client: Any) -> None:
        assert client.get("/_pejling/changes", host="evil.example").status == 421

    @pytest.mark.parametrize(
        "lines",
        ["", "Host: localhost:{port}\r\nHost: evil.example\r\n", "Host: evil.example\r\n"],
        ids=["none", "two", "another"],
    )
    def test_there_is_one_host_header(self, client: Any, lines: str) -> None:
        request = f"GET / HTTP/1.1\r\n{lines.format(port=client.port)}Connection: close\r\n\r\n"
        assert client.raw(request.encode()).startswith(b"HTTP/1.1 421 ")

    def test_an_address_of_another_server_is_not_ours(self, client: Any) -> None:
        request = f"GET http://evil.example/ HTTP/1.1\r\nHost: localhost:{client.port}\r\n\r\n"
        assert client.raw(request.encode()).startswith(b"HTTP/1.1 404 ")

    @pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"])
    def test_nothing_but_reading(self, client: Any, method: str) -> None:
        reply = client.get("/", method=method)
        assert reply.status == 405
        assert reply.headers["Allow"] == "GET, HEAD"

    def test_a_body_cannot_smuggle_a_second_request(self, client: Any) -> None:
        inner = f"GET /assets/pejling.css HTTP/1.1\r\nHost: localhost:{client.port}\r\n\r\n"
        outer = f"GET / HTTP/1.1\r\nHost: localhost:{client.port}\r\nContent-Length: {len(inner)}"
        answer = client.raw(f"{outer}\r\n\r\n{inner}".encode())
        assert answer.count(b"HTTP/1.1 ") == 1

    @pytest.mark.parametrize(
        "request_line", [b"\r\n\r\n", b"NONSENSE\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x00" * 99]
    )
    def test_nonsense_does_not_stop_it(self, client: Any, request_line: bytes) -> None:
        client.raw(request_line)
        assert client.get("/").status == 200


class TestHeaders:
    """Every answer has the headers that the published site is to be sent with."""

    @pytest.mark.parametrize(
        "ask",
        [
            lambda client: client.get("/"),
            lambda client: client.get("/assets/pejling.css"),
            lambda client: client.get("/findes-ikke"),
            lambda client: client.get("/vand-og-kyst"),
            lambda client: client.get("/", host="evil.example"),
            lambda client: client.get("/", method="POST"),
            lambda client: client.get("/_pejling/reload.js"),
        ],
    )
    def test_all_of_them(self, client: Any, ask: Callable[[Any], Any]) -> None:
        reply = ask(client)
        assert {name: reply.headers[name] for name in HEADERS} == dict(HEADERS)
        assert reply.headers["Cache-Control"] == "no-cache"

    def test_the_policy_allows_no_other_host_and_nothing_inline(self) -> None:
        policy = HEADERS["Content-Security-Policy"]
        assert policy.startswith("default-src 'self';")
        assert "unsafe" not in policy
        assert "data:" not in policy

    def test_the_server_tells_no_version(self, client: Any) -> None:
        assert client.get("/").headers["Server"] == "Pejling"


class TestReload:
    """A page learns of the next build through a script of its own, which no built file holds."""

    def test_a_page_is_sent_with_the_script(self, client: Any, server: SiteServer) -> None:
        body = client.get("/").body.decode()
        script = (
            '<script src="/_pejling/reload.js" '
            f'data-version="{server.changes.version}" defer></script></body>'
        )
        assert script in body
        assert b"_pejling" not in (client.root / "index.html").read_bytes()

    def test_the_script_is_sent(self, client: Any) -> None:
        reply = client.get("/_pejling/reload.js")
        assert reply.headers["Content-Type"] == "text/javascript; charset=utf-8"
        assert b"/_pejling/changes" in reply.body

    def test_who_knows_an_old_build_is_answered_at_once(self, client: Any) -> None:
        assert client.get("/_pejling/changes?known=old").status == 200

    def test_who_knows_the_latest_waits_for_the_next(self, client: Any, server: SiteServer) -> None:
        known = server.changes.version
        answers: list[Any] = []

        def ask() -> None:
            answers.append(client.get(f"/_pejling/changes?known={known}"))

        asking = threading.Thread(target=ask)
        asking.start()
        asking.join(0.2)
        assert asking.is_alive()
        server.changes.tell(None)
        asking.join(5)
        assert answers[0].body.decode() == server.changes.version != known

    @pytest.mark.parametrize("path", ["/_pejling/", "/_pejling/__init__.py", "/_pejling/../x"])
    def test_nothing_else_is_there(self, client: Any, path: str) -> None:
        assert client.get(path).status == 404


class TestProblems:
    """While the plans have problems every page is the page of problems."""

    PAGE = "<html><body><h1>Ét problem</h1></body></html>"

    @pytest.mark.parametrize("path", ["/", "/index.html", "/vand-og-kyst", "/findes-ikke.html"])
    def test_pages_are_the_page_of_problems(
        self, client: Any, server: SiteServer, path: str
    ) -> None:
        server.changes.tell(self.PAGE)
        reply = client.get(path)
        assert reply.status == 503
        assert "Ét problem" in reply.body.decode()
        assert b"/_pejling/reload.js" in reply.body

    def test_other_files_are_as_before(self, client: Any, server: SiteServer) -> None:
        server.changes.tell(self.PAGE)
        assert client.get("/assets/pejling.css").status == 200
        assert client.get("/.git/config").status == 404

    def test_mended_plans_show_the_site(self, client: Any, server: SiteServer) -> None:
        server.changes.tell(self.PAGE)
        server.changes.tell(None)
        assert b"Forside" in client.get("/").body
