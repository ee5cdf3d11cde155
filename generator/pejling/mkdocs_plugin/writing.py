"""A whole site written to a folder through MkDocs, for `pejling build`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from pejling.config import SETTINGS_FILE as OUR_SETTINGS
from pejling.errors import PejlingError
from pejling.mkdocs_plugin.compiled import Compiled, compiled_from
from pejling.site import Site

SETTINGS_FILE = "mkdocs.yml"
SETTINGS = b"""
site_name: Pejling
use_directory_urls: false
theme: pejling
plugins: [pejling]
"""


def write_site(site: Site, folder: Path) -> None:
    """Write an open site without errors to a folder.

    A site's own `mkdocs.yml` is used where it stands beside our settings: elsewhere it may be
    anybody's, and MkDocs would run its hooks. Raises PejlingError where MkDocs refuses.
    """
    given = compiled_from(site)
    own = site.root / SETTINGS_FILE
    is_ours = own.is_file() and (site.root / OUR_SETTINGS).is_file()
    with _quiet():
        try:
            config = load_config(
                str(own) if is_ours else _beside(site),
                docs_dir=str(site.root / site.config.plans),
                site_dir=str(folder),
            )
            with _given(config.plugins["pejling"], given):
                config.plugins.on_startup(command="build", dirty=False)
                build(config)
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise PejlingError(str(error)) from error


@contextmanager
def _given(plugin: Any, site: Compiled) -> Iterator[None]:
    """Hand the plugin an open site for one build: MkDocs keeps the plugin for the next."""
    plugin.given = site
    try:
        yield
    finally:
        plugin.given = None


def _beside(site: Site) -> IO[bytes]:
    """Return the settings of a site without `mkdocs.yml`, as if they stood at its root."""
    stream = BytesIO(SETTINGS)
    stream.name = str(site.root / SETTINGS_FILE)
    return stream


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep MkDocs' log to its warnings: the command line tells what matters."""
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)
