"""The example plan with a rule's example lines in it, as `lint/rules/__init__.py` says."""

import re
from importlib.resources import as_file, files
from pathlib import Path
from posixpath import normpath
from shutil import copytree

from pejling.lint.manual import example_files

PLAN = "hav-og-fyr/fyrtilsynet/2026/plan.md"

_KEY = re.compile(r"(# )?([a-z_]+):")


def copied(folder: Path) -> Path:
    """Copy the example's plans, which depart from no rule here, and return their folder."""
    with as_file(files("pejling.pages.reference") / "examples") as examples:
        plans = copytree(examples, folder / "plans")
    (plans / PLAN).write_text(changed((plans / PLAN).read_text("utf-8"), "# waive:\n"), "utf-8")
    return plans


def put_in(example: str, plans: Path) -> set[str]:
    """Put a rule's example lines into the plans, and return the paths of the changed files."""
    paths = set()
    for name, lines in example_files(example):
        path = normpath(f"{PLAN}/../{name}")
        paths.add(path)
        file = plans / path
        file.parent.mkdir(parents=True, exist_ok=True)
        old = file.read_text("utf-8") if file.exists() else "---\n---\n"
        file.write_text(changed(old, lines), "utf-8")
    return paths


def changed(old: str, lines: str) -> str:
    """Return a document with the keys that the lines have, and their text if there is one."""
    _fence, facts, text = old.split("---\n", 2)
    facts_now, fence, text_now = f"\n{lines}".partition("\n---\n")
    keys = blocks(facts) | blocks(facts_now.strip("\n") + "\n")
    kept = "".join(block for block in keys.values() if not block.startswith("# "))
    return f"---\n{kept}---\n{text_now if fence else text}"


def blocks(facts: str) -> dict[str, str]:
    """Return the lines of each key."""
    found: dict[str, str] = {}
    name = ""
    for line in facts.splitlines(keepends=True):
        if key := _KEY.match(line):
            name = key[2]
            found[name] = ""
        if line.strip():
            found[name] += line
    return found
