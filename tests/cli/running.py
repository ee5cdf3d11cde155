"""Sites as small as they come, and what a command leaves behind."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

PROGRAM = [sys.executable, "-c", "import sys; from pejling.cli import main; sys.exit(main())"]

Files = Mapping[str, str]

GOOD: Files = {
    "pejling.yml": "name: Vand\nas_of: 2026-06-01\n",
    "plans/vand/ministry.md": "---\nname: Vand\n---\n",
    "plans/vand/kyst/agency.md": "---\nname: Kyst\n---\n",
}
WRONG: Files = {**GOOD, "plans/vand/kyst/agency.md": "---\nname: Kyst\nmision: Rent vand\n---\n"}


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str
