"""The browser reads words and numbers as the build wrote them."""

from importlib.resources import files

import pytest
from playwright.sync_api import Browser

from pejling.search.coding import rising
from pejling.search.words import fold, tokens, words_of

pytestmark = pytest.mark.browser

SCRIPTS = files("pejling_theme") / "assets/javascripts/search"
DIFFERENT = {"internal"}
"""Snowball 3.1 made it a word of its own; the browser's is 3.0, and finds it as it is typed."""

KEYS = """([token, language]) => Pejling.isNumber(token) ?
  Pejling.plainNumber(token, language) : Pejling.fold(Pejling.stem(token, language))"""


def test_words_and_lists_are_read_as_they_were_written(chromium: Browser, demonstration) -> None:  # type: ignore[no-untyped-def]
    page = chromium.new_page()
    for name in ("shards", "snowball", "words"):
        page.add_script_tag(content=(SCRIPTS / f"{name}.js").read_text("utf-8"))
    text = "\n".join(
        path.read_text("utf-8") for path in sorted(demonstration.folder.glob("*/*/2*/index.html"))
    )
    said = page.evaluate("text => Pejling.tokens(text).map(word => word.token)", text)
    assert set(said) == tokens(text)
    known = sorted(set(said) - DIFFERENT)
    for language in ("da", "en"):
        keys = page.evaluate(f"all => all.map({KEYS})", [[token, language] for token in known])
        assert keys == [words_of(token, language)[0].key for token in known]
    assert page.evaluate("all => all.map(Pejling.fold)", known) == [fold(one) for one in known]
    for numbers in ([0, 1, 5, 4000, 70000], list(range(0, 900, 2)), []):
        read = (
            "text => { const found = []; Pejling.rising(text, n => found.push(n)); return found; }"
        )
        assert page.evaluate(read, rising(numbers)) == numbers
    page.context.close()
