"""Prose: no text hangs, crashes, or loses what was written.

Time is compared with plain prose of the same size in the same run, never with a clock of ours. The
units are those that made Markdown readers hang: many of them kept Python-Markdown, markdown-it or
a CommonMark implementation busy for seconds or minutes.
"""

import random
from collections.abc import Callable
from functools import partial

import pytest

from pejling.load.prose import Display, Picture, Prose, parse, render
from tests.growing import cpu_of

pytestmark = pytest.mark.fuzz

SIZE = 32 * 1024
MOST_TIMES_PLAIN = 40
PLAIN = "Den typiske ventetid faldt fra 212 til 176 dage, og *kystplanen* er udskudt.\n\n"
DISPLAY = Display(resolve=lambda target: target, show=lambda target: Picture(target, 1, 1))
UNITS = r"""
[a ![ ![[ [a]( [a](<b [a][b] [](x)[ *a~**b* *a~ a** **a~ _a~_ _ * ˜˜a~ ˜ ` `a < <a <a~ <a> <!-- <?
<![CDATA[ <http: <a@b. <a@a &# &amp; &#x1F600; &a \ \a \\` >~ -~ 1.~ *~ 1)~a~ [a]:~ ]( [[a](b)](c)
![a](b) [a](b) <https://a.dk>~ æ ] [] ) ( [a](b~( [a](b~" **a**~ ***a***~ *_ **_a_**~ ``~`~ [^a]
{#a} -~-~ 1.~2.~ >~-~ & ! ]: [a]((( <a~b=' <!a a***b c*d**e [![a](b)](c) &Tab; #~ ##~a~{#
"""
LINES = (
    "a|b\n", "[a]: b\n", "[a]: <b>\n'c'\n", "[a]:\n", "[a\n", "[\n", "# a\n", "a\n---\n",
    "a\n===\n", "***\n", "- a\n", "- a\n\n", "1. a\n", "> a\n", ">\n",
    "> a\na\n", "```\n", "~~~\n", "    a\n",
    "\ta\n", "a\n", " \n", "a  \n", "\\\n", "# a {#a}\n", "a|b\n-|-\n", "[a]: x\n\n", "<a\n",
    "- ```\n", "> > > > > >a\n", "- - - - - a\n\n", "- a\n\n      b\n", "> [a]: b\n", "[a](b\n",
    "a|b\n-|-\nc|d\n\n", "\t- - -\n", "> - > - > a\n", "<div>\n", "\r", "\r\n",
    "\u2028", "\u202e", "\t", "a\x00",
)  # fmt: skip


def units() -> list[str]:
    """Return the units; there `~` stands for a space and `˜` for a tilde."""
    return [unit.replace("~", " ").replace("˜", "~") for unit in UNITS.split()]


def filled(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _growing(part: Callable[[int], str], size: int) -> str:
    return "".join(part(length) for length in range(int((2 * size) ** 0.5)))[:size]


def shapes(size: int) -> dict[str, str]:
    """Return texts whose trouble is their shape, not one repeated unit."""
    few = size // 8
    return {
        "ticks that grow": _growing(lambda length: "`" * length + " a ", size),
        "stars that grow": _growing(lambda length: "*" * length + "a ", size),
        "tildes that grow": _growing(lambda length: "a" + "~" * length, size),
        "lists that step in": _growing(lambda length: " " * (2 * length) + "- a\n", size),
        "quotes that step in": _growing(lambda length: "> " * length + "a\n", size),
        "columns by rows": "|a" * few + "|\n" + "|-" * few + "|\n" + "a\n" * (size // 4),
        "columns alone": "|a" * (size // 4) + "|\n" + "|-" * (size // 4) + "|\n",
        "many definitions": "".join(f"[a{number}]: b\n" for number in range(size // 12)),
        "one long definition": "[a]: " + "b" * (size // 2) + "\n\n" + "[a] " * few,
        "emphasis inside out": "*a " * (size // 6) + "b*" * (size // 6),
        "strong inside out": "**a " * (size // 10) + "b** " * (size // 10),
        "brackets inside out": "[" * (size // 2) + "]" * (size // 2),
        "links inside out": "[" * few + "a" + "](b)" * few,
        "images inside out": "![" * few + "a" + "](b)" * few,
        "brackets just few enough": filled("[a](" + "x" * 60, size),
        "headings with ids": "".join(f"# a {{#a{number}}}\n" for number in range(size // 12)),
        "headings of one name": "# a\n" * (size // 4),
        "lazy quote": "> " * 6 + "a\n" + "a\n" * (size // 2),
        "lazy list": "- " * 6 + "a\n" + "a\n" * (size // 2),
        "title that escapes": "[a](b '" + "\\'" * (size // 2),
        "definition's title": "[a]: b '" + "c\n" * (size // 2),
        "definition's label": "[" + "a\n" * (size // 2) + "]: b",
        "escaped cells": "|a" * 90 + "\n" + "|-" * 90 + "\n" + "[a](b)\\| |" * 900,
        "spaces inside": "a" + " " * size + "b",
        "heading's spaces": "# a" + " " * size + "{#b",
        "heading's marks": "# " + " #" * (size // 2),
        "long word": "a" * size,
        "mail": "<a@" + "a." * (size // 2),
    }


def hostile_texts(size: int) -> dict[str, str]:
    texts = {unit: filled(unit, size) for unit in (*units(), *LINES)}
    return texts | shapes(size)


def read_and_shown(text: str) -> tuple[Prose, str]:
    prose = parse(text)
    return prose, render(prose, DISPLAY)


def time_of(text: str) -> float:
    return cpu_of(partial(read_and_shown, text))


def test_no_text_takes_much_longer_than_plain_prose() -> None:
    plain = sorted(time_of(filled(PLAIN, SIZE)) for _turn in range(5))[2]

    slow = {}
    for name, text in hostile_texts(SIZE).items():
        times = time_of(text) / plain
        if times > MOST_TIMES_PLAIN:
            times = min(times, time_of(text) / plain)
        if times > MOST_TIMES_PLAIN:
            slow[name] = round(times)

    assert slow == {}


def test_a_text_grows_by_no_more_than_its_markup() -> None:
    longest = max(len(read_and_shown(text)[1]) for text in hostile_texts(4096).values())

    assert longest < 25 * 4096


@pytest.mark.parametrize("seed", range(12))
def test_no_mixture_crashes_or_loses_words(seed: int) -> None:
    chance = random.Random(seed)
    parts = [*units(), *LINES, "\n", "\n\n"]
    for _text in range(25):
        chosen = (chance.choice(parts) * chance.randint(1, 3) for _part in range(120))
        prose, html = read_and_shown("".join(chosen))
        assert html == render(prose, DISPLAY)
        assert "<script" not in html


@pytest.mark.parametrize("seed", range(6))
def test_no_word_is_lost_in_any_structure(seed: int) -> None:
    chance = random.Random(seed)
    starts = ["", "> ", "- ", "1. ", "## ", "  - ", "    ", "> > ", "> - ", "| a | ", "\n", "***\n"]
    marks = ["", "*", "**", "~~", "_", "`", "<", "&", "!", "\\*", "[", "]"]
    for _text in range(40):
        words = [f"ord{number:02}" for number in range(60)]
        text = "".join(
            chance.choice(starts) + chance.choice(marks) + word + chance.choice(marks) + "\n"
            for word in words
        )
        prose, html = read_and_shown(text)
        missing = [word for word in words if word not in html]
        assert missing == [], text
        assert all(word in prose.plain_text for word in words)


def test_a_text_of_nothing_is_nothing() -> None:
    for text in ("", "\n", " \n\t\n", "\x00", "\u202e"):
        assert "<a" not in read_and_shown(text)[1]
    assert parse("") == Prose()
