"""Thousands of spoiled files: each ends in documents and findings, soon, and none vanishes.

20,000 in all, a twentieth of them among the fast tests; `PEJLING_MUTANTS=100000` tries as many.
The seeds are fixed, so that a failure can be seen again.
"""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import pytest

from pejling.diagnostics import Diagnostic, Severity, in_order
from pejling.errors import PejlingError
from pejling.link import check, link, without_echoes
from pejling.load import gather, read_document
from pejling.load.document import Document
from pejling.load.tree import Entry, walk
from tests.growing import cpu_of, grows_evenly
from tests.load.mutating import mutant

DEMONSTRATION = Path(__file__).parents[2] / "plans"
MUTANTS = int(os.environ.get("PEJLING_MUTANTS", "20000"))
BATCHES = 20
SLOWEST = 60
"""How many times the time of the unspoiled file a mutant may take; most take less than two."""


@dataclass(frozen=True)
class Bench:
    """The demonstration's documents, and a place to put a spoiled one."""

    entries: Sequence[Entry]
    documents: dict[str, Document[object]]
    file: Path

    def check(self, path: str, data: bytes) -> tuple[Document[object] | None, list[Diagnostic]]:
        """Return the document in `data` as if it stood at `path`, and all that is found."""
        self.file.write_bytes(data)
        document, problems = read_document(Entry(path, self.file))
        documents = {key: one for key, one in self.documents.items() if key != path}
        if document:
            documents[path] = document
        library, others = gather(documents.values(), {})
        loaded = [*problems, *others]
        findings = in_order([*loaded, *without_echoes(check(library), loaded)])
        link(library)
        for body in document.bodies.values() if document else ():
            assert body.prose is not None
        for finding in findings:
            assert finding.message("da")
            assert finding.hint("en")
        return document, [one for one in findings if one.span.path == path]

    def time(self, path: str, data: bytes) -> float:
        """Return the processor's time for it."""
        return cpu_of(partial(self.check, path, data))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    # One ministry has every kind of document; more would only take longer.
    entries = [one for one in walk(DEMONSTRATION)[0] if one.path.endswith(".md")]
    ministry = next(one.path for one in entries if "/" in one.path).partition("/")[0]
    originals = [
        one
        for one in entries
        if one.path.startswith(f"{ministry}/") and not one.path.endswith(".en.md")
    ]
    # Goals support those of other ministries too.
    ministries = [one for one in entries if one.path.endswith("/ministry.md")]
    documents = {one.path: read_document(one)[0] for one in [*ministries, *originals]}
    there = {path: one for path, one in documents.items() if one}
    return Bench(originals, there, tmp_path_factory.mktemp("mutants") / "mutant.md")


@pytest.fixture(scope="module")
def usual(bench: Bench) -> float:
    """Return the processor's time that an unspoiled file usually takes."""
    return median(bench.time(one.path, one.file.read_bytes()) for one in bench.entries)


def test_unspoiled_files_have_no_findings(bench: Bench) -> None:
    for one in bench.entries:
        _document, findings = bench.check(one.path, one.file.read_bytes())
        assert not [finding for finding in findings if finding.severity is Severity.ERROR]


@pytest.mark.fuzz
@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_mutant_ends_in_findings_in_time(batch: int, bench: Bench, usual: float) -> None:
    slow = []
    for seed in range(batch, MUTANTS, BATCHES):
        entry = bench.entries[seed % len(bench.entries)]
        data = mutant(seed, entry.file.read_text("utf-8"))
        before = time.process_time()
        document, findings = _checked(bench, seed, entry.path, data)
        taken = time.process_time() - before
        errors = [one for one in findings if one.severity is Severity.ERROR]
        if document is None or not document.is_whole:
            assert errors, f"mutant {seed} of {entry.path} vanished without a word"
        last = 1 + data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")
        assert all(1 <= one.span.line <= last for one in findings), f"mutant {seed}: no such line"
        if taken > SLOWEST * usual:
            # Of 20,000 one meets a pause of the machine: a slow file is slow again.
            taken = min(taken, bench.time(entry.path, data))
        if taken > SLOWEST * usual:
            slow.append((seed, entry.path, round(taken / usual)))
    assert not slow


def _checked(
    bench: Bench, seed: int, path: str, data: bytes
) -> tuple[Document[object] | None, list[Diagnostic]]:
    try:
        return bench.check(path, data)
    except PejlingError:
        raise
    except Exception as error:
        raise AssertionError(f"mutant {seed} of {path}: {error!r}") from error


PATHOLOGICAL: dict[str, Callable[[int], str]] = {
    "opening brackets": lambda size: "[" * size,
    "opening braces": lambda size: "{" * size,
    "hyphens": lambda size: "- " * (size // 2),
    "question marks": lambda size: "? " * (size // 2),
    "colons": lambda size: ": " * (size // 2),
    "double quotes": lambda size: '"' * size,
    "single quotes": lambda size: "'" * size,
    "pipes": lambda size: "a: |\n" * (size // 5),
    "anchors": lambda size: "a: &a\n" * (size // 6),
    "aliases": lambda size: "*a " * (size // 3),
    "tags": lambda size: "! " * (size // 2),
    "percent signs": lambda size: "%" * size,
    "tabs": lambda size: "\t" * size,
    "one long word": lambda size: "a: " + "x" * size,
    "many words": lambda size: "a: " + "x " * (size // 2),
    "escapes": lambda size: 'a: "' + "\\n" * (size // 2) + '"',
    "quoted lines": lambda size: 'a: "' + "x\n\n" * (size // 3) + '"',
    "document ends": lambda size: "...\n" * (size // 4),
    "comments": lambda size: "#\n" * (size // 2),
    "unknown keys": lambda size: "".join(f"k{i}: 1\n" for i in range(size // 10)),
    "one key again and again": lambda size: "a: 1\n" * (size // 5),
    "texts for goals": lambda size: "goals:\n" + "  - a\n" * (size // 6),
    "goals without titles": lambda size: (
        "goals:\n" + "".join(f"  - id: g{i}\n" for i in range(size // 15))
    ),
    "one goal again and again": lambda size: (
        "goals:\n" + "  - id: g\n    title: t\n" * (size // 23)
    ),
    "unknown markers": lambda size: (
        "goal_picture:\n  markers: []\ngoals:\n  - id: a\n    title: t\n    markers:\n"
        + "".join(f"      - m{i}\n" for i in range(size // 14))
    ),
    "unknown goals": lambda size: (
        "goals:\n  - id: a\n    title: t\n    continues:\n"
        + "".join(f"      - 2025/m{i}\n" for i in range(size // 19))
    ),
    "decimal commas": lambda size: (
        "goals:\n  - id: a\n    title: t\n    measures:\n      - id: m\n        name: n\n"
        "        targets:\n"
        + "          - due: 2026-12-31\n            value: 1,5\n"
        * (size // 51)
    ),
    "languages": lambda size: (
        "goals:\n  - id: a\n    title:\n" + "".join(f"      l{i}: x\n" for i in range(size // 16))
    ),
    "colons in text": lambda size: "a: b: c\n" * (size // 8),
    "empty values": lambda size: "a:\n" * (size // 3),
    "comments after text": lambda size: "".join(f"k{i}: b #c\n" for i in range(size // 12)),
    "a list in brackets": lambda size: "a: [" + "b c, " * (size // 5) + "]",
    "wrong indentation": lambda size: "".join(" " * (i % 7) + "a: 1\n" for i in range(size // 8)),
    "digits": lambda size: "goals:\n  - id: a\n    title: t\n    weight: " + "9" * size,
    "digits and commas": lambda size: (
        "goals:\n  - id: a\n    title: t\n    weight: " + "9," * (size // 2)
    ),
    "digits and blanks": lambda size: (
        "goals:\n  - id: a\n    title: t\n    weight: " + "9 " * (size // 2)
    ),
    "digits and stops": lambda size: (
        "goals:\n  - id: a\n    title: t\n    weight: " + "9." * (size // 2)
    ),
    "a long id": lambda size: "goals:\n  - title: t\n    id: " + "a-" * (size // 2),
    "a long reference": lambda size: (
        "goals:\n  - id: a\n    title: t\n    continues:\n      - " + "a/" * (size // 2)
    ),
}
LARGE = 250_000
SMALL = LARGE // 8


@pytest.mark.fuzz
@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_time_grows_with_the_size_of_the_worst_files(name: str, bench: Bench) -> None:
    path = next(one.path for one in bench.entries if one.path.endswith("/plan.md"))
    texts = {size: f"---\n{PATHOLOGICAL[name](size)}\n---\n".encode() for size in (SMALL, LARGE)}
    _document, findings = bench.check(path, texts[LARGE])
    assert findings
    assert grows_evenly({size: partial(bench.check, path, one) for size, one in texts.items()})
