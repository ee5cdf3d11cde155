"""`pejling build` as a program of its own, and what it leaves behind."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from pejling.lint import rules
from tests.safety.everything import Writer, put

PEJLING = [sys.executable, "-c", "import sys; from pejling.cli import main; sys.exit(main())"]
SETTINGS = "languages: [da, en]\nas_of: 2026-09-15\nsite_url: https://maal.example/sti/\n"
SILENT = "rules:\n" + "".join(f"  {rule.name}: off\n" for rule in rules() if rule.check)
"""No rule of the guidance is held against plans that hold a bit of everything."""
MKDOCS = (
    "site_name: x\ndocs_dir: plans\nuse_directory_urls: false\ntheme: pejling\nplugins: [pejling]\n"
)


def small_site(root: Path, word: str = "ord") -> Path:
    """Write a site with every kind of document and a picture."""
    files = Writer(
        lambda path, number: f"{word} {path} {number}", lambda _path: "## Afsnit\n\nTekst."
    )
    put(root, files.files(), SETTINGS + SILENT)
    (root / "mkdocs.yml").write_text(MKDOCS)
    return root


def run(
    arguments: Iterable[object],
    *,
    program: list[str] = PEJLING,
    limits: Callable[[], None] | None = None,
    environment: Mapping[str, str] | None = None,
    **named: Any,
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; its language of faults is Danish."""
    return subprocess.run(
        [*program, *map(str, arguments)],
        env={**os.environ, **(environment or {})},
        preexec_fn=limits,
        text=True,
        check=False,
        timeout=120,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **named},
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes, its mode before them."""
    return {
        file.relative_to(folder).as_posix(): f"{file.lstat().st_mode:o} ".encode()
        + (file.read_bytes() if file.is_file() else b"")
        for file in sorted(folder.rglob("*"))
    }


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Return the names of what is not the same: short, for a message."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
