"""What the explorer is given of goals: their parts as in the files, and two orders."""

import json
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from pejling.config import Config
from pejling.mkdocs_plugin.compiled import compiled_from
from pejling.site import open_site
from tests.pages.conftest import AS_OF
from tests.pages.reading import FILES

TITLES = ("Åbne døre", "Ældre får hjælp", "Øer har en havn", "Alle kan følge deres sag")


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Any]:
    """Return what the scripts of a small site hand over, by name."""
    plan = FILES["m/s/2025/plan.md"]
    for old, new in zip(
        ("Borgerne venter kortere", "Medarbejderne trives", "Borgerne forstår brevene"),
        TITLES,
        strict=False,
    ):
        plan = plan.replace(old, new)
    draft = plan.replace("agreed_on: 2024-12-18\n", "")
    plans = {**FILES, "m/s/2025/plan.md": plan, "m/s/2027/plan.md": draft.replace("2025", "2027")}
    for path, text in plans.items():
        file = tmp_path / "plans" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    config = Config(languages=("da", "en"))
    output = compiled_from(open_site(tmp_path, as_of=AS_OF, config=config)).output
    return {
        path.removeprefix("search/").removesuffix(".js"): json.loads(
            data.decode().partition(",")[2].removesuffix(");\n")
        )
        for path, data in output.files.items()
        if path.startswith("search/") and path.endswith(".js")
    }


def rows(files: dict[str, Any]) -> list[list[Any]]:
    """Return every record's row, in the order of their numbers."""
    shards = sorted((name for name in files if name.startswith("rows/")), key=_number)
    return [row for name in shards for row in files[name]["rows"]]


def _number(name: str) -> int:
    return int(name.rpartition("/")[2])


def details(files: dict[str, Any]) -> list[Any]:
    shards = sorted((name for name in files if name.startswith("goals/")), key=_number)
    return [one for name in shards for one in files[name]]


DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def decoded(text: str) -> list[int]:
    """Return the numbers of a list; a digit from 32 up says that more follow."""
    found, value, shift = [], 0, 0
    for digit in map(DIGITS.index, text):
        value += (digit & 31) << shift
        shift += 5
        if digit < 32:
            found.append(value)
            value = shift = 0
    return found


def test_there_is_something_of_every_goal_and_of_nothing_else(files: dict[str, Any]) -> None:
    goals = [row[2].startswith("#goal-") or "#goal-" in row[2] for row in rows(files)]
    assert goals.count(True) == 8
    assert [one is not None for one in details(files)] == goals


def test_a_part_is_its_line_in_the_file(files: dict[str, Any]) -> None:
    titled = [at for at, row in enumerate(rows(files)) if row[1] == "Åbne døre"]
    parts = [details(files)[at][3] for at in titled]
    assert [
        "Typisk ventetid", "dage", "ned", 200, "2025-12-31", 110, 104, "2025-12-31", "Opfyldt",
        "dage", "",
    ] in [part for of in parts for part in of]  # fmt: skip


def test_titles_are_in_the_order_of_the_danish_alphabet(files: dict[str, Any]) -> None:
    in_order = [rows(files)[number][1] for number in decoded(files["titles"])]
    wanted = ("Alle kan følge deres sag", "Ældre får hjælp", "Øer har en havn", "Åbne døre")
    assert in_order == [title for title in wanted for _plan in range(2)]


def test_the_goals_of_drafts_are_known(files: dict[str, Any]) -> None:
    assert not files["drafts"].startswith("!")
    drafts = [number - 1 for number in accumulate(decoded(files["drafts"]))]
    groups = {
        position: group
        for name, shard in files.items()
        if name.startswith("rows/")
        for position, group in shard["groups"].items()
    }
    assert len(drafts) == 4
    assert {groups[str(rows(files)[one][0])][1] for one in drafts} == {"m/s/2027/index.html"}
