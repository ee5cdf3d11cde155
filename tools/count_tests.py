"""Adds up the reports of several test runs: `N passed, N failed, N skipped`."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path


def main(paths: list[str]) -> None:
    """Print one line that counts the tests of all reports."""
    total = failed = skipped = 0
    for path in paths:
        for suite in ET.fromstring(Path(path).read_text("utf-8")).iter("testsuite"):
            total += int(suite.get("tests", "0"))
            failed += int(suite.get("failures", "0")) + int(suite.get("errors", "0"))
            skipped += int(suite.get("skipped", "0"))
    print(f"{total - failed - skipped} passed, {failed} failed, {skipped} skipped")


if __name__ == "__main__":
    main(sys.argv[1:])
