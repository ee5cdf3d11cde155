"""Text stays text: with hostile words in every field the pages have the same elements."""

from collections.abc import Iterable

import pytest
import yaml
from lxml import html

from pejling.pages.page import Output
from tests.lint.unread import UNREAD
from tests.pages.reading import FILES, Compile

HOSTILE = (
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;&#60;b&#62;",
    "-->]]><!--",
)
WORDS = {"title", "why", "name", "definition", "source", "unit", "owner", "text", "comment"}
WORDS |= {"action", "explanation", "headline", "withdrawn", "assessor", "contact", "case"}


def dressed(text: str, filler: str) -> str:
    """Return a file with its words replaced by the filler, each made unlike the others."""
    _start, front, body = text.split("---\n", 2)
    facts = yaml.safe_load(front)
    fill(facts, filler, [0])
    written = yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{written}---\n{body}"


def fill(node: object, filler: str, count: list[int]) -> None:
    """Replace the words of a document in place."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in WORDS and isinstance(value, str):
                count[0] += 1
                node[key] = f"a{count[0]} {filler}"
            elif key == "not_chosen":
                node[key] = [f"a {filler}"]
            else:
                fill(value, filler, count)
    elif isinstance(node, list):
        for one in node:
            fill(one, filler, count)


def shape(output: Output) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return the elements of every page in order, each with the names of its attributes."""
    return {page.address: list(elements(page.body)) for page in output.pages}


def elements(body: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    for element in html.fromstring(f"<main>{body}</main>").iter():
        yield str(element.tag), tuple(sorted(element.keys()))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_makes_no_element(compiled: Compile, words: str) -> None:
    harmless, hostile = (
        compiled({path: dressed(text, one) for path, text in FILES.items()}, rules=UNREAD)
        for one in ("x" * len(words), words)
    )
    assert shape(hostile) == shape(harmless)


def test_the_words_arrive_as_they_were_written(compiled: Compile) -> None:
    output = compiled({path: dressed(text, HOSTILE[0]) for path, text in FILES.items()})
    page = next(one for one in output.pages if one.address == "m/s/2025/index.html")
    assert page.body.count("&lt;script&gt;") > 30
