"""The page about the design says what the style sheet and the verdicts are."""

import re
from pathlib import Path

import pytest

from pejling.assess import Verdict
from pejling.language import speech
from pejling.pages.parts.standing import standing
from tests.theme.roles import DARK, FRAME, LIGHT, contrast

PAGE = (Path(__file__).parents[2] / "docs/design.md").read_text("utf-8")
DRAWN = ("paper", "ground", "ink", "ink-2", "ink-3", "sea", "buoy", "run", "rule-2", "rule", "band")


def rows(heading: str) -> dict[str, list[str]]:
    """Return the rows of the table under a heading, by their first cell."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("|")
    ]
    return {row[0]: row[1:] for row in cells}


@pytest.mark.parametrize("role", DRAWN)
def test_a_colour_has_the_contrast_the_page_says(role: str) -> None:
    said = []
    for scheme in (LIGHT, DARK):
        on = [f"{contrast(scheme[role], scheme[one]):.1f}" for one in ("paper", "ground")]
        said += [f"`{scheme[role]}`", *on]
    assert rows("Colour")[role][:6] == said


def test_every_colour_is_on_the_page() -> None:
    same_as_another = {"on": "paper", "focus": "ink"}
    assert LIGHT.keys() - same_as_another.keys() == set(DRAWN)
    for scheme in (LIGHT, DARK):
        assert {one: scheme[one] for one in same_as_another} == {
            one: scheme[other] for one, other in same_as_another.items()
        }


@pytest.mark.parametrize("step", ["t1", "t2", "t3", "t4", "t5", "t6"])
def test_the_type_is_as_large_as_the_page_says(step: str) -> None:
    size, line, narrow, _ = rows("Type")[step]
    set_at = [float(one) * 16 for one in re.findall(rf"--pj-{step}: calc\(([\d.]+) \*", FRAME)]
    high = float(re.findall(rf"--pj-l{step[1]}: ([\d.]+);", FRAME)[0])
    assert set_at == [float(one.removesuffix(" px")) for one in (size, narrow) if one]
    assert round(set_at[0] * high) == int(line.removesuffix(" px"))


def test_the_steps_of_space_are_those_of_the_page() -> None:
    for step, said in zip(rows("Space")["step"], rows("Space")["px"], strict=True):
        assert float(re.findall(rf"--pj-{step}: calc\(([\d.]+) \*", FRAME)[0]) * 16 == int(said)


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_has_the_words_and_hue_the_page_says(verdict: Verdict) -> None:
    danish, english = (standing(verdict, speech(one)) for one in ("da", "en"))
    said = rows("Verdict marks")[verdict.value]
    assert [said[0], said[1], said[3]] == [danish.word, english.word, danish.hue]
