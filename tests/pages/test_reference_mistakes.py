"""Every problem has a bad example that gives it and nothing else, and a good one that gives none.

The example's own folder of plans is what they change.
"""

import io
from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copytree

import pytest
from PIL import Image

from pejling.config import Config
from pejling.diagnostics import TRANSLATED, Diagnostic
from pejling.lint import findings
from pejling.pages.reference.mistakes import IN_WORDS, Mistake, mistakes
from pejling.pages.reference.problems import problems
from pejling.site import open_site

AS_OF = date(2027, 4, 1)
PLAN = "hav-og-fyr/fyrtilsynet/2026/plan.md"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Return the example's plans, ready to be changed."""
    with as_file(files("pejling.pages.reference") / "examples") as examples:
        return copytree(examples, tmp_path / "plans")


def found(plans: Path) -> tuple[Diagnostic, ...]:
    """Return the problems; what rules of content find is theirs to show."""
    config = Config(languages=("da", "en"))
    told = findings(open_site(plans.parent, as_of=AS_OF, config=config))
    return tuple(one for one in told if one.problem.code in set(codes()))


def write(plans: Path, one: Mistake, *, is_bad: bool) -> None:
    """Make a problem's bad or good example of the plans."""
    for path in one.without:
        (plans / path).unlink()
    for path, text in one.also.items():
        put(plans / path, text)
    lines = unescaped(one.bad if is_bad else one.good)
    for path in one.images:
        if f"({path.rpartition('/')[-1]})" in lines:
            put(plans / path, "")
            (plans / path).write_bytes(picture())
    path = one.bad_path if is_bad and one.bad_path else one.file
    if one.only == ("good" if is_bad else "bad"):
        return
    original = plans / one.file
    if not original.exists():
        put(plans / path, lines)
        return
    text = original.read_text("utf-8")
    if one.good or one.bad:
        at = one.at or one.good
        assert text.count(at) == 1, f"{one.code}: the lines stand {text.count(at)} times"
        text = text.replace(at, lines)
    original.unlink()
    put(plans / path, text)


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def unescaped(lines: str) -> str:
    """Return the lines with characters that nobody sees in the place of what tells of them."""
    for told in ("\\u0008", "\\u202e"):
        lines = lines.replace(told, chr(int(told[2:], 16)))
    return lines.replace("\\t", "\t")


def picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (2, 2)).save(stream, "PNG")
    return stream.getvalue()


def in_the_wrong_encoding(plan: Path) -> None:
    plan.write_bytes(plan.read_text("utf-8").encode("latin-1"))


def with_a_minute(plan: Path) -> None:
    plan.write_text(plan.read_text("utf-8") + "Referat. " * 200_000, "utf-8")


def as_a_link(plan: Path) -> None:
    plan.rename(plan.with_suffix(".txt"))
    plan.symlink_to(plan.with_suffix(".txt"))


MADE: dict[str, Callable[[Path], None]] = {
    "P101": in_the_wrong_encoding,
    "P102": with_a_minute,
    "P103": as_a_link,
}
"""How a test makes what can only be told in words; the others need another machine."""


def codes() -> Iterator[str]:
    yield from (one.code for one in problems())


def test_every_problem_has_an_example() -> None:
    assert sorted(codes()) == sorted([*mistakes(), *IN_WORDS])
    assert len(list(codes())) > 140


def test_the_example_itself_has_no_problem(plans: Path) -> None:
    assert found(plans) == ()


@pytest.mark.parametrize("code", sorted(mistakes()))
def test_the_bad_example_gives_its_problem_alone(code: str, plans: Path) -> None:
    one = mistakes()[code]
    write(plans, one, is_bad=True)
    told = found(plans)
    assert {each.problem.code for each in told} == {code}
    says = one.said(told[0].problem)
    assert says.message("da") in {each.message("da") for each in told}
    assert says.hint("da") in {each.hint("da") for each in told}


@pytest.mark.parametrize("code", sorted(mistakes()))
def test_the_good_example_gives_none(code: str, plans: Path) -> None:
    write(plans, mistakes()[code], is_bad=False)
    assert [str(each.span) + each.message("da") for each in found(plans)] == []


@pytest.mark.parametrize("code", sorted(MADE))
def test_what_is_told_in_words_is_found(code: str, plans: Path) -> None:
    MADE[code](plans / PLAN)
    assert code in {each.problem.code for each in found(plans)}


def test_values_that_are_sentences_are_translated() -> None:
    for one in mistakes().values():
        assert not [value for value in one.values.values() if TRANSLATED in value[1:]]
