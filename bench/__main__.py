"""Measures what Pejling costs, and what others need for the same."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from bench.baseline import write_plain_site
from bench.generate import generate
from bench.measure import as_json, measured
from bench.programme import FULL, QUICK, USUAL, Bench, Programme
from bench.report import Bound, bounds_table
from bench.stages import STAGES


def main() -> int:
    """Run the command named by the arguments; without one, the whole programme."""
    arguments = _parser().parse_args()
    if arguments.command == "generate":
        count = generate(arguments.folder, arguments.plans, arguments.seed)
        print(f"{count} documents in {arguments.folder}")
    elif arguments.command == "stage":
        print(as_json(measured(STAGES[arguments.stage](arguments.folder))))
    elif arguments.command == "search":
        _run(replace(QUICK, searching_at=arguments.plans), Bench.searching)
    elif arguments.command == "plain":
        print(write_plain_site(arguments.folder, arguments.destination))
    else:
        _run(QUICK if arguments.quick else FULL if arguments.full else USUAL)
    return 0


def _run(programme: Programme, bounds: Callable[[Bench], Iterator[Bound]] = Bench.bounds) -> None:
    with tempfile.TemporaryDirectory(prefix="pejling-bench-") as work:
        bench = Bench(programme, Path(work), lambda line: print(line, file=sys.stderr, flush=True))
        print(bounds_table(list(bounds(bench))))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="a rough run of about two minutes")
    size.add_argument("--full", action="store_true", help="up to 5,000 plans")
    commands = parser.add_subparsers(dest="command")
    writing = commands.add_parser("generate", help="write a site of N plans to the new FOLDER")
    writing.add_argument("plans", type=int, metavar="N")
    writing.add_argument("folder", type=Path, metavar="FOLDER")
    writing.add_argument("--seed", type=int, default=1)
    stage = commands.add_parser("stage", help="run one stage once and say what it took")
    stage.add_argument("stage", choices=sorted(STAGES))
    stage.add_argument("folder", type=Path, metavar="FOLDER")
    search = commands.add_parser("search", help="hold search against Pagefind on N plans")
    search.add_argument("plans", type=int, metavar="N")
    plain = commands.add_parser("plain", help="write the pages of FOLDER as a plain MkDocs project")
    plain.add_argument("folder", type=Path, metavar="FOLDER")
    plain.add_argument("destination", type=Path, metavar="DESTINATION")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
