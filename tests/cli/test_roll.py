"""`pejling roll`: the next cycle beside this one, never over another."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.running import GOOD, Ended, Files

Run = Callable[..., Ended]
Write = Callable[[Files], Path]

OKR = """---
team: Kysten
objectives:
  - id: ro
    title: Ro
    key_results:
      - id: dage
        title: Dage
        target: 30
      - id: skilte
        title: Skilte
        target: 3
check_ins:
  - date: 2026-03-20
    values:
      dage: 12
      skilte: 3
evaluation:
  key_results:
    dage:
      next: keep
    skilte:
      next: drop
---
"""
SITE: Files = {
    **GOOD,
    "plans/vand/kyst/okr/2025-q4/hold.md": OKR.replace("2026-03", "2025-12"),
    "plans/vand/kyst/okr/2026-q1/hold.md": OKR,
    "plans/vand/kyst/okr/2026-q2/vagt.md": OKR.replace("2026-03", "2026-05"),
}


@pytest.fixture(autouse=True)
def nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())


@pytest.mark.parametrize(
    ("team", "old", "path"),
    [
        ("hold", "2026-q1/hold", "2026-q2/hold"),
        ("vagt", "2026-q2/vagt", "2026-q3/vagt"),
        ("vand/kyst/2026-q1/hold", "2026-q1/hold", "2026-q2/hold"),
    ],
    ids=["the last", "the running", "the one named"],
)
def test_the_next_cycle_is_written_once(
    write: Write, run: Run, team: str, old: str, path: str
) -> None:
    root = write(SITE)
    ended = run("roll", team, "--site", root)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out == (
        f"Skrevet: plans/vand/kyst/okr/{path}.md\n- skilte slutter, som evalueringen siger.\n"
    )
    file = root / f"plans/vand/kyst/okr/{path}.md"
    assert "baseline: 12" in file.read_text()
    assert run("check", root).status == 0
    file.write_text(OKR)
    again = run("roll", old, "--site", root)
    assert again.status == 2
    assert again.err.startswith("plans/")
    assert "findes allerede" in again.err
    assert file.read_text() == OKR


def test_nothing_is_rolled_from_what_is_not_known_or_cannot_be_read(write: Write, run: Run) -> None:
    root = write({**SITE, "plans/vand/kyst/okr/2026-q1/hold.md": OKR.replace("title: Ro", "t: [")})
    before = sorted(root.rglob("*"))
    for team, said in (("holt", "Mente du hold?"), ("hold", "ladt urørt"), ("2027/hold", "OKR")):
        ended = run("roll", team, "--site", root)
        assert (ended.status, ended.err.count("\n")) == (2, 1)
        assert said in ended.err
    assert sorted(root.rglob("*")) == before
