"""What others need for the same: PyYAML's C loader alone, and plain MkDocs with Material."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from bench.markdown import to_markdown
from pejling.pages import compile_pages
from pejling.site import open_site

_PLAIN_SITE: Mapping[str, object] = {
    "site_name": "Mål og resultater",
    "use_directory_urls": False,
    "theme": {"name": "material", "language": "da"},
    "plugins": ["search"],
    "markdown_extensions": ["tables"],
    "not_in_nav": "/**\n",
    "nav": ["index.md"],
}


def front_matter_alone(folder: Path) -> Callable[[], object]:
    """Return the reading of every front matter by CSafeLoader, with nothing made of it."""
    files = sorted((folder / "plans").rglob("*.md"))

    def read() -> int:
        found = 0
        for file in files:
            text = file.read_text(encoding="utf-8")
            if text.startswith("---\n"):
                found += len(yaml.load(text[4:].split("\n---\n", 1)[0], Loader=yaml.CSafeLoader))
        return found

    return read


def write_plain_site(folder: Path, destination: Path) -> int:
    """Write the pages that ours makes of `folder` as a plain MkDocs project; return how many."""
    pages = compile_pages(open_site(folder)).pages
    addresses = frozenset(page.address for page in pages)
    destination.mkdir(parents=True)
    for page in pages:
        path = (destination / "docs" / page.address).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(to_markdown(page.body, page.address, addresses), encoding="utf-8")
    settings = json.dumps(_PLAIN_SITE, ensure_ascii=False)
    (destination / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return len(pages)


def plain_mkdocs(folder: Path) -> list[str]:
    """Return the command that builds the plain MkDocs project in `folder`."""
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]


def plain_site(folder: Path, destination: Path) -> int:
    """Write the plain MkDocs project in a process of its own, so that ours stays small."""
    command = [sys.executable, "-m", "bench", "plain", str(folder), str(destination)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    return int(done.stdout.splitlines()[-1])


def our_build(folder: Path) -> list[str]:
    """Return the command that builds our site in `folder`."""
    return [str(Path(sys.executable).with_name("pejling")), "build", str(folder)]
