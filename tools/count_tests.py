"""Adds up the reports of several test runs: `N passed, N failed, N skipped`."""

import sys
from pathlib import Path

from lxml import etree


def main(paths: list[str]) -> None:
    """Print one line that counts the tests of all reports."""
    total = failed = skipped = 0
    for path in paths:
        for suite in etree.fromstring(Path(path).read_bytes()).iter("testsuite"):
            total += int(suite.get("tests", "0"))
            failed += int(suite.get("failures", "0")) + int(suite.get("errors", "0"))
            skipped += int(suite.get("skipped", "0"))
    print(f"{total - failed - skipped} passed, {failed} failed, {skipped} skipped")


if __name__ == "__main__":
    main(sys.argv[1:])
