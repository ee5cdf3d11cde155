"""Prose: what is wrong is reported with its kind and its place, and shown as text."""

import pytest

from pejling.load.prose import Display, ProblemKind, parse, render
from pejling.load.prose.limits import DEEPEST_NESTING

Found = tuple[str, int, int, int, str]


def problems(text: str) -> list[Found]:
    return [(p.kind.value, p.line, p.column, p.length, p.value) for p in parse(text).problems]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tekst\n\nmed <b>fed</b>", [("raw_html", 3, 5, 3, "<b"), ("raw_html", 3, 11, 4, "</b")]),
        ("<!-- note -->", [("raw_html", 1, 1, 13, "<!--")]),
        ("> - <div\n>   class=x>", [("raw_html", 1, 5, 4, "<div")]),
        ("| a | <i> |\n|---|---|", [("raw_html", 1, 7, 3, "<i")]),
        ("`<b>` og \\<b> og a<b og 3 < 4 og &lt;b&gt;", []),
        ("```\n<b>\n```\n\n    <b>", []),
        ("æ [a](javascript:x)", [("refused_link", 1, 3, 17, "javascript:x")]),
        ("- a\n  [a](//x.dk)", [("refused_link", 2, 3, 11, "//x.dk")]),
        ("[a][r]\n\n[r]: data:x", [("refused_link", 1, 1, 6, "data:x")]),
        ("<file:///etc/passwd>", [("refused_link", 1, 1, 20, "file:///etc/passwd")]),
        ("[tom]()", [("refused_link", 1, 1, 7, "")]),
        ("![a](https://x.dk/a.png)", [("foreign_image", 1, 1, 24, "https://x.dk/a.png")]),
        ("![a](data:image/png;x)", [("foreign_image", 1, 1, 22, "data:image/png;x")]),
        ("a [](b.md)", [("link_without_text", 1, 3, 8, "b.md")]),
        ("[![b](b.png)](b.md)", []),
        ("![a](a.svg)", [("image_format", 1, 1, 11, "a.svg")]),
        ("x\n![](a.png)", [("image_without_alt", 2, 1, 10, "a.png")]),
        ("![ ](a.png)", [("image_without_alt", 1, 1, 11, "a.png")]),
        ("x\n\n# Stor", [("heading_level_one", 3, 1, 6, "Stor")]),
        ("Stor\n===", [("heading_level_one", 1, 1, 4, "Stor")]),
        ("## A {#a}\n\n## B {#a}", [("heading_id_duplicate", 3, 6, 4, "a")]),
        ("## A {#Årsmål}", [("heading_id_malformed", 1, 6, 9, "Årsmål")]),
        ("## A {#a b}", [("heading_id_malformed", 1, 6, 6, "a b")]),
        (f"## A {{#{'a' * 65}}}", [("heading_id_malformed", 1, 6, 68, "a" * 65)]),
        ("a\u202eb", [("direction_control", 1, 2, 1, "U+202E")]),
        ("a\x07b", [("control_character", 1, 2, 1, "U+0007")]),
        ("a\r\n\r\n<i>", [("raw_html", 3, 1, 3, "<i")]),
        ("a\u2028b", [("control_character", 1, 2, 1, "U+2028")]),
        ("a\x0c\n\n<i>", [("control_character", 1, 2, 1, "U+000C"), ("raw_html", 3, 1, 3, "<i")]),
    ],
)  # fmt: skip
def test_each_problem_has_its_place(text: str, found: list[Found]) -> None:
    assert problems(text) == found


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a\n\n[x](x.md) og [y](y.md)", [(3, 1, 9), (3, 14, 9)]),
        ("> 1. [x](x.md)\nlad [y](y.md)", [(1, 6, 9), (2, 5, 9)]),
        ("|[1](x.md)|[1](x.md)|\n|-|-|\n|a|[1](x.md)|", [(1, 2, 9), (1, 12, 9), (3, 4, 9)]),
        ("## Se [x](x.md) ##", [(1, 7, 9)]),
        ("**[x\ny](x.md)**", [(1, 3, 2)]),
    ],
)
def test_links_are_found_where_they_stand(text: str, places: list[tuple[int, int, int]]) -> None:
    assert [(link.line, link.column, link.length) for link in parse(text).links] == places


def test_targets_are_given_as_they_were_written() -> None:
    prose = parse("[a *b*](../x.md#y) <https://x.dk> ![alt **t**](b.png)")

    assert [(link.address, link.text, link.external) for link in prose.links] == [
        ("../x.md#y", "a b", False),
        ("https://x.dk", "https://x.dk", True),
    ]
    assert [(image.address, image.text) for image in prose.images] == [("b.png", "alt t")]


def test_an_empty_link_is_not_shown() -> None:
    assert render(parse("a [](https://x.dk)b"), Display()) == "<p>a b</p>\n"


def test_what_is_refused_is_shown_as_its_words() -> None:
    html = render(parse("<b>x</b> [a](vbscript:x) ![b](//x.dk/b.png)"), Display())

    assert html == "<p>&lt;b&gt;x&lt;/b&gt; a b</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "> " * 7 + "dybt",
        "- " * 7 + "dybt",
        "1. > " * 4 + "dybt",
        "".join("  " * depth + "- dybt\n" for depth in range(DEEPEST_NESTING)),
        "*a **b " * 20 + "dybt" + "** c*" * 20,
    ],
)
def test_too_deep_a_text_is_reported_and_still_readable(text: str) -> None:
    prose = parse(text)

    assert [problem.kind for problem in prose.problems] == [ProblemKind.TOO_DEEP]
    assert "dybt" in render(prose, Display())


@pytest.mark.parametrize("line", ["* " * 30, "> " + "- " * 30, "-" * 500, "_ " * 30])
def test_a_line_across_the_page_is_not_depth(line: str) -> None:
    assert parse(line).problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n" * 10_001, 10_001),
        ("a\n\n" + "[" * 4_001, 3),
        ("*" * 20_001, 1),
        ("a|b|c\n-|-|-\n" + "d|e|f\n" * 9_000, 6_668),
        ("|a" * 200 + "\n" + "|-" * 200 + "\nb" * 200, 101),
    ],
)
def test_too_much_is_reported_at_its_line(text: str, line: int) -> None:
    prose = parse(text)

    assert [(p.kind, p.line) for p in prose.problems] == [(ProblemKind.TOO_COMPLEX, line)]
    assert render(prose, Display()).startswith("<p>")


def test_no_words_are_lost_at_the_deepest_that_is_read() -> None:
    text = "".join("  " * depth + f"- ord{depth}\n" for depth in range(DEEPEST_NESTING))
    for lines in range(1, DEEPEST_NESTING):
        part = "\n".join(text.split("\n")[:lines])
        html = render(parse(part), Display())
        assert all(f"ord{depth}" in html for depth in range(lines))
