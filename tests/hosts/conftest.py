"""The demonstration under a sub-path, shown by web servers that are not ours."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from pejling.mkdocs_plugin import write_site
from pejling.site import open_site

ROOT = Path(__file__).resolve().parents[2]
SUB_PATH = "maal"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration in a folder `maal`, built once."""
    folder = tmp_path_factory.mktemp("host") / SUB_PATH
    write_site(open_site(ROOT), folder)
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def plain_host(site: Path) -> Iterator[str]:
    """Where the site stands on the plainest static host, under a sub-path."""
    handler = partial(_Quiet, directory=str(site.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
        server.shutdown()
        thread.join()


NGINX = """
daemon off;
master_process off;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    location /maal/ {{
      alias {site}/;
      include {site}/headers.nginx.conf;
      error_page 404 /maal/404.html;
    }}
  }}
}}
"""
APACHE = """
ServerRoot /usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
DefaultRuntimeDir {work}
ErrorLog {work}/error.log
LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule dir_module modules/mod_dir.so
LoadModule mime_module modules/mod_mime.so
LoadModule headers_module modules/mod_headers.so
LoadModule filter_module modules/mod_filter.so
LoadModule deflate_module modules/mod_deflate.so
TypesConfig /dev/null
DocumentRoot {root}
<Directory {root}>
  AllowOverride FileInfo
</Directory>
<Files ".ht*">
  Require all denied
</Files>
"""


@pytest.fixture(params=["nginx", "apache2"])
def host(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[str]:
    """Where the site stands on a real web server that has read the file we wrote for it."""
    program = shutil.which(request.param, path="/usr/sbin:/usr/bin")
    if program is None:
        pytest.skip(f"{request.param} is not here: sudo apt-get install {request.param}")
    port = _free_port()
    text = (NGINX if request.param == "nginx" else APACHE).format(
        work=tmp_path, port=port, site=site, root=site.parent
    )
    (tmp_path / "settings").write_text(text, "utf-8")
    options = (
        ["-p", str(tmp_path), "-e", str(tmp_path / "error.log"), "-c"]
        if request.param == "nginx"
        else ["-X", "-f"]
    )
    with _running([program, *options, str(tmp_path / "settings")], port, tmp_path / "error.log"):
        yield f"http://127.0.0.1:{port}/{SUB_PATH}/"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int, log: Path) -> Iterator[None]:
    with subprocess.Popen(command, stdout=sys.stderr, stderr=sys.stderr) as process:
        try:
            _wait_for(port, process, log)
            yield
        finally:
            process.terminate()
            process.wait(10)


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _attempt in range(200):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    said = log.read_text("utf-8", "replace") if log.exists() else ""
    raise AssertionError(f"{process.args} does not answer: {said}")
