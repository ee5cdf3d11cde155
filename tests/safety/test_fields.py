"""No text leaves its place: page, attribute, title, JSON, CSV; whatever it says, wherever."""

import csv
import json
import os
import re
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import html

from pejling.config import Config
from pejling.load.prose.characters import CONTROL, DIRECTION
from pejling.pages import Output
from tests.lint.unread import UNREAD
from tests.safety.compiling import Shape, compiled, shape
from tests.safety.everything import Writer

pytestmark = pytest.mark.site

MOST = int(os.environ.get("PEJLING_TEXTS", "12"))
"""`PEJLING_TEXTS=1000 pytest tests/safety/test_fields.py` tries more than the suite does."""

PLAN = "m/s/2025/index.html"
NUMBER = re.compile(r"\s*[-+−–—]?[\s0-9.,]*\Z")
FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")

BREAKOUTS = (
    "<script>alert(1)</script>",
    "</title></textarea></style></script><script>alert(1)</script>",
    "\"'><svg/onload=alert(1)>",
    "' autofocus onfocus=alert(1) x='",
    "`onmouseover=alert(1)`",
    "<!--",
    "-->]]><!--",
    "<![CDATA[<x>]]>",
    "&lt;b&gt;&#60;i&#62;&NewLine;&colon;",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "%s %(x)s {0} {x} ${x} #{x}",
    "=1+1;cmd|' /C calc'!A0",
    "\t=HYPERLINK(1)",
    '";=1+1;"',
    "a\r\nb\nc;d",
    "\u2028\u2029\u0085\u00a0\u200b\u200d\u00ad",
    "𝔘𝔫𝔦\u0301\u0301\u0301",
    "\\u003cscript\\u003e",
    "javascript:alert(1)",
    "# [a](b) ![c](d) **e** <f@g.example>",
)

texts = st.one_of(
    st.sampled_from(BREAKOUTS),
    st.lists(
        st.one_of(
            st.sampled_from(list("<>&\"'`=/\\;:{}%$#@[]()|!-+*_~^ \n\t")),
            st.sampled_from(BREAKOUTS),
            st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")),
        ),
        min_size=1,
        max_size=24,
    ).map("".join),
).filter(lambda text: is_a_text(text))


def is_a_text(text: str) -> bool:
    """Say whether the plan language takes it: not blank, no number, nothing unseen."""
    unseen = CONTROL.search(re.sub("[\u2028\u2029\u0085\r]", "", text)) or DIRECTION.search(text)
    return bool(text.strip()) and not NUMBER.match(text) and not unseen


SETTINGS = Config(languages=("da",), rules=UNREAD)


def site_of(words: str) -> Output:
    """Return the whole site with the same words in every text."""
    with TemporaryDirectory() as folder:
        return compiled(Path(folder), Writer(lambda _path, _number: words).files(), SETTINGS)


def differing(one: Shape, other: Shape) -> list[object]:
    """Return the first difference of each page: short, for a message."""
    assert one.keys() == other.keys()
    return [
        (
            page,
            next(
                (pair for pair in zip(one[page], other[page], strict=False) if pair[0] != pair[1]),
                0,
            ),
        )
        for page in one
        if one[page] != other[page]
    ]


@cache
def harmless() -> Shape:
    return shape(site_of("Ganske almindelige ord"))


@settings(
    max_examples=MOST,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(words=texts)
def test_any_text_stays_in_its_place(words: str) -> None:
    check_site(words)


@pytest.mark.parametrize("words", BREAKOUTS)
def test_what_is_made_to_break_out_stays_in_its_place(words: str) -> None:
    check_site(words)


def check_site(words: str) -> None:
    """The elements of every page are the same whatever is written; downloads can be read."""
    output = site_of(words)
    assert differing(shape(output), harmless()) == []
    body = next(page.body for page in output.pages if page.address == PLAN)
    assert " ".join(words.split()) in " ".join("".join(html.fromstring(body).itertext()).split())
    for address, data in output.files.items():
        if address.endswith(".json"):
            check_json(data, words)
        elif address.endswith(".csv"):
            check_csv(data)


def check_json(data: bytes, words: str) -> None:
    """Legal everywhere: strict JSON, and nothing a page or an old script could run."""
    text = data.decode()
    assert not {"<", "\u2028", "\u2029"} & set(text)
    facts = json.loads(text, parse_constant=lambda word: pytest.fail(word))
    if "version" in facts:
        records = facts["key_results"] if "key_results" in facts else facts["goals"]
        assert all(words.split() == record["title"].split() for record in records)


def check_csv(data: bytes) -> None:
    """Opens in Danish Excel: every line has its cells, and no cell is a formula."""
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == data.decode().count("\r\n")
    for row in rows:
        for cell in row:
            assert not cell.strip().startswith(FORMULA), cell


@pytest.mark.parametrize("words", BREAKOUTS)
def test_a_translation_is_text_as_well(tmp_path: Path, words: str) -> None:
    """A text in several languages, an id that is none, and the name of the site itself."""
    files = Writer(lambda _path, _number: words).files()
    files["m/ministry.md"] = (
        f"---\nname:\n  da: {json.dumps(words, ensure_ascii=False)}\n  en: Sager\ngoals: []\n---\n"
    )
    files = {path: text for path, text in files.items() if path == "m/ministry.md"}
    output = compiled(tmp_path, files)
    page = next(page for page in output.pages if page.address == "m/index.html")
    assert not html.fromstring(f"<main>{page.body}</main>").xpath(
        "//script|//svg[@onload]|//*[@onfocus]"
    )
    assert page.title.strip()


def test_numbers_are_plain_json_however_large(tmp_path: Path) -> None:
    files = Writer(lambda _path, _number: "ord").files()
    largest = "999999999999999999.999999999999"
    files["m/s/2026/plan.md"] = (
        "---\nagreed_on: 2025-12-18\ngoals:\n  - id: a\n    title: A\n    weight: 0.000000000001\n"
        "    measures:\n      - id: b\n        name: B\n        direction: increase\n"
        f"        baseline:\n          value: -{largest}\n        targets:\n"
        f"          - due: 2026-12-31\n            value: {largest}\n---\n"
    )
    output = compiled(tmp_path, files)
    facts: Any = json.loads(
        output.files["m/s/2026/index.json"], parse_constant=lambda word: pytest.fail(word)
    )
    assert facts["goals"][0]["parts"][0]["target"]["value"] == largest
    table = output.files["m/s/2026/index.csv"].decode("utf-8-sig")
    assert "e+" not in table.lower().replace("effe", "")
    check_csv(output.files["m/s/2026/index.csv"])
