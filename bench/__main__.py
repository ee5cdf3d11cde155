"""The command line of the measurements."""

import argparse
from pathlib import Path

from bench.generate import generate


def main() -> int:
    """Run the command named by the arguments."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    writing = commands.add_parser("generate", help="write a site of N plans to FOLDER")
    writing.add_argument("plans", type=int, metavar="N")
    writing.add_argument("folder", type=Path, metavar="FOLDER")
    writing.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    count = generate(arguments.folder, arguments.plans, arguments.seed)
    print(f"{count} files in {arguments.folder}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
