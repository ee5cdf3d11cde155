"""The index of a site: the same bytes every time, and no word of what is for staff."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from pejling.config import Config
from pejling.pages import compile_pages
from pejling.pages.view import View
from pejling.search import with_search
from pejling.search.index import index
from pejling.site import open_site
from tests.safety.compiling import opened
from tests.safety.everything import DOCUMENTS
from tests.safety.test_staff import OWN_IDS, files, found_of, hidden

ROOT = Path(__file__).resolve().parents[2]
BOTH = Config(languages=("da", "en"))


def value(files: Mapping[str, bytes], name: str) -> object:
    """Return what a file hands over."""
    text = files[f"search/{name}.js"].decode()
    match = re.fullmatch(r'Pejling\.give\("([a-z0-9/]+)",(.*)\);\n', text, re.DOTALL)
    assert match
    assert match[1] == name
    return json.loads(match[2])


@pytest.fixture(scope="module")
def demonstration() -> Mapping[str, bytes]:
    return index(View(open_site(ROOT), "da"), ())


def test_two_indexes_are_the_same_to_the_byte(demonstration: Mapping[str, bytes]) -> None:
    assert dict(index(View(open_site(ROOT), "da"), ())) == dict(demonstration)


def test_every_goal_has_a_row_with_its_verdict(demonstration: Mapping[str, bytes]) -> None:
    site = open_site(ROOT)
    shards = [name for name in demonstration if name.startswith("search/rows/")]
    rows = [
        row
        for number in range(len(shards))
        for row in value(demonstration, f"rows/{number}")["rows"]  # type: ignore[index]
    ]
    goals = [row for row in rows if str(row[2]).startswith("#goal-")]
    assert len(goals) == sum(len(verdict.goals) for verdict in site.verdicts.values())
    assert all(row[4] for row in goals)
    assert len(rows) == value(demonstration, "index")["records"]  # type: ignore[index]


def test_postings_stay_under_a_kilobyte_a_goal(demonstration: Mapping[str, bytes]) -> None:
    size = sum(
        len(data)
        for name, data in demonstration.items()
        if name.startswith(("search/terms/", "search/stubs/"))
    )
    assert size / len(open_site(ROOT).links.goals) < 1000


@pytest.mark.parametrize("path", sorted(DOCUMENTS))
def test_no_word_of_a_staff_document_is_in_the_index(tmp_path: Path, path: str) -> None:
    staff = frozenset({path})
    site = opened(tmp_path, files(staff), BOTH)
    output = with_search(site, compile_pages(site))
    said = "\n".join(
        f"{name} {data.decode()}" for name, data in output.files.items() if "search/" in name
    )
    own = {name for names in OWN_IDS.values() for name in names}
    for one in hidden(staff):
        assert found_of(one, said) - own == set(), f"of {one}"
    shown = [one for one in ("m/s/2025/plan.md", "om-os.md") if one not in hidden(staff)]
    assert all(found_of(one, said) for one in shown)


def test_what_a_team_says_after_the_day_of_the_site_is_not_in_the_index() -> None:
    site = open_site(ROOT, as_of=date(2026, 2, 1))
    excerpts = "".join(
        data.decode() for name, data in index(View(site, "da"), ()).items() if "/excerpts/" in name
    )
    told: dict[bool, list[str]] = {True: [], False: []}
    for okr in site.library.okrs.values():
        for one in okr.content.check_ins:
            if one.comment is not None:
                told[one.date <= site.as_of].append(View(site, "da").text(one.comment).text)
    assert told[True]
    assert told[False]
    assert [one for one in told[True] if json.dumps(one, ensure_ascii=False) not in excerpts] == []
    assert [one for one in told[False] if json.dumps(one, ensure_ascii=False) in excerpts] == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("a ministry goal's targets", "mål højst 36.000 boliger, højst 33.500 boliger"),
        ("a goal's latest value and baseline", "senest 76 pct., udgangspunkt 66 pct."),
        ("where a measure's values come from", "Inspektionsrapporter"),
        ("a key result's target and where it began", "mål 2 dage, senest 3 dage"),
        ("what a goal's follow-ups reported", "tidligere 402 sager, 541 sager"),
        ("what came in for the quarters before", "tidligere 88 pct., 86 pct., 83 pct."),
        ("what a key result's check-ins reported", "udgangspunkt 4 dage, tidligere 4 dage, 5 dage"),
        ("a step of a key result", "Alle fem også mandag morgen"),
    ],
)
def test_what_a_page_shows_of_a_measure_is_in_the_index(
    demonstration: Mapping[str, bytes], page: str, said: str
) -> None:
    excerpts = "".join(
        data.decode() for name, data in demonstration.items() if "/excerpts/" in name
    )
    assert said in excerpts, page


def test_a_noun_is_no_small_word_of_the_other_language() -> None:
    """By is a town in Danish; what is not translated may be asked for in the first language."""
    passing = {}
    for language in ("da", "en"):
        files = index(View(open_site(ROOT), language), ())
        own = {name.removeprefix("en/"): data for name, data in files.items()}
        passing[language] = set(value(own, "index")["passing"].split())  # type: ignore[index]
    assert "by" not in passing["da"]
    assert {"by", "hvor", "how"} <= passing["en"]
