"""Pages printed as documents: running heads, numbered sheets, headings on every one."""

import io
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.sample import VOLUME, Sample

if TYPE_CHECKING:
    from pypdf import PageObject

pytestmark = pytest.mark.browser

PLAN, MINISTRY = "*/*/<year>/index.html", "*/index.html"
ONLY_ON_SCREEN = ("Gå til indhold", "På denne side", "Forside", "Hvad betyder ordene?")


def sheets(page: Page) -> list[str]:
    """Print a page and return the words of each sheet."""
    from pypdf import PdfReader  # here, so that the other groups of tests do without it

    printed = page.pdf(prefer_css_page_size=True)
    texts = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(printed)).pages]
    return [re.sub(r"\s+", " ", text) for text in texts]


def _ends(text: str, words: str) -> bool:
    """Say whether a sheet ends in words, but for the strip, whose last group is drawn last."""
    _, found, after = text.replace(" ", "").rpartition(words.replace(" ", ""))
    # »OKR« in »OKR-guiden« is no heading, nor the year of a date that ends a sentence.
    is_part = after.startswith(("-", "."))
    return bool(found) and not is_part and len(after) < len("3 bortfaldet")


def faults(page: Page) -> list[str]:
    """Name what a printed page lacks, or holds and should not."""
    texts, found = [one.strip() for one in sheets(page)], []
    heads = [one.replace(" ", "") for one in page.locator(".running").all_text_contents()]
    titles = [
        one for one in page.locator("main :is(h2, .piece h3)").all_inner_texts() if one.strip()
    ]
    for number, text in enumerate(texts, 1):
        if not any(head.strip() in text.replace(" ", "") for head in heads):
            found.append(f"sheet {number} has no running head")
        if not re.search(rf"{number} / {len(texts)}\b", text):
            found.append(f"sheet {number} has no number")
        found += [f"sheet {number} holds {words}" for words in ONLY_ON_SCREEN if words in text]
        found += [f"sheet {number} ends in {words}" for words in titles if _ends(text, words)]
    return found


def test_every_sheet_of_every_kind_has_its_head_and_number(
    visit: Visitor, demonstration: Sample
) -> None:
    window = visit(1280)
    found = [
        f"{kind}: {fault}"
        for kind, url in demonstration.addresses("da")
        if kind != "404.html"
        for fault in faults(window.to(url))
    ]
    assert found == []


def test_the_foot_of_a_page_has_no_sheet_of_its_own(visit: Visitor, demonstration: Sample) -> None:
    window, found = visit(1280), []
    for kind, url in demonstration.addresses("da"):
        page = window.to(url)
        before, foot, _ = sheets(page)[-1].partition("Stand pr.")
        running = page.locator(".running").first.text_content() if foot else ""
        if foot and len(before) - len(running or "") < 20:
            found.append(kind)
    assert found == []


def test_a_ministry_s_own_measures_have_their_year_on_paper(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + demonstration.pages["da"][MINISTRY])
    years = page.locator(".glance.own caption").all_inner_texts()
    printed = " ".join(sheets(page))
    assert len(years) == 2
    assert all(f"{year} Udgangs" in printed or f"{year} Minist" in printed for year in years)


def test_no_goal_stands_on_paper_by_its_number_only(visit: Visitor, demonstration: Sample) -> None:
    window, tried = visit(1280), 0
    for path in demonstration.all_of(MINISTRY):
        page = window.to(demonstration.base + path.relative_to(demonstration.folder).as_posix())
        titles = page.locator(".matrix.dense li .t").all_text_contents()
        printed = "".join(sheets(page)).replace(" ", "")
        assert [one for one in titles if one.replace(" ", "") not in printed] == [], path
        tried += len(titles)
    assert tried > 20


def test_a_drawing_of_what_serves_what_has_its_heads_on_paper(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + demonstration.pages["da"]["*/*/okr/index.html"])
    heads = page.locator(".served-diagram .head").all_text_contents()
    printed = "".join(sheets(page)).replace(" ", "")
    assert len(heads) >= 3
    assert [one for one in heads if one.replace(" ", "") not in printed] == []


def test_a_list_of_which_a_part_is_printed_says_which(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + "explore.html")
    page.emulate_media(media="print")
    shown = page.locator(".explored tbody tr").count()
    said = page.evaluate("getComputedStyle(document.querySelector('.status'), '::after').content")
    assert said.startswith(f'"1 til {shown} af ')


def test_the_head_says_who_which_year_and_when_it_changed(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + demonstration.pages["da"][PLAN])
    name = page.locator("h1").inner_text().splitlines()[-1]
    year = demonstration.pages["da"][PLAN].split("/")[2]
    assert name in page.title()
    assert year in page.title()
    assert re.search(r"senest ændret \d+\. \w+ \d{4}", sheets(page)[-1])


def test_all_goals_of_a_plan_stand_on_the_first_sheet(
    visit: Visitor, demonstration: Sample
) -> None:
    """Tried where there are most: the fullest plans of the year that is closed."""
    window = visit(1280)
    found = sorted(
        demonstration.all_of(PLAN, "2025"),
        key=lambda path: (path.read_text("utf-8").count('<article class="goalart"'), path),
    )
    for path in found[-4:]:
        page = window.to(demonstration.base + path.relative_to(demonstration.folder).as_posix())
        first = sheets(page)[0].replace(" ", "")
        titles = page.locator(".glance th.goal a").all_inner_texts()
        verdicts = page.locator(".glance td.verdict .v").all_inner_texts()
        assert [one for one in titles if one.replace(" ", "") not in first] == [], path
        assert len(verdicts) == len(titles) >= 8


@pytest.mark.parametrize("kind", [PLAN, MINISTRY])
def test_a_table_s_headings_stand_on_every_sheet_it_reaches(
    visit: Visitor, demonstration: Sample, kind: str
) -> None:
    page = visit(1280, bypass_csp=True).to(demonstration.base + demonstration.pages["da"][kind])
    page.add_style_tag(content="@page { size: 210mm 110mm }")
    table = ".glance" if kind == PLAN else ".matrix"
    page.evaluate(  # this table alone, on sheets too low for it
        "table => { const one = document.querySelector(table); one.removeAttribute('id');"
        " document.querySelector('main').replaceChildren(one); }",
        table,
    )
    heads = page.locator(f"{table} thead th:not(:has(.sr))").all_inner_texts()
    low = sheets(page)
    assert len(low) > 1
    for sheet in low:
        assert heads[0].split("\n")[0] in sheet


def test_in_a_ministry_s_document_each_plan_begins_on_a_sheet_with_its_name_at_the_head(
    visit: Visitor, demonstration: Sample
) -> None:
    page = visit(1280).to(demonstration.base + demonstration.pages["da"][VOLUME])
    heads = [one.strip() for one in page.locator(".running").all_text_contents()]
    title, *chapters = [one.replace(" ", "") for one in heads if one][1:]
    low = [sheet.replace(" ", "") for sheet in sheets(page)]
    named = [next((one for one in (title, *chapters) if one in sheet), "") for sheet in low]
    assert "" not in named
    assert list(dict.fromkeys(named)) == [title, *chapters]
    assert named == sorted(named, key=[title, *chapters].index)
    assert len(chapters) == page.locator(".piece").count() >= 3


def test_a_team_s_cycle_leaves_no_sheet_half_empty(visit: Visitor, demonstration: Sample) -> None:
    from pypdf import PdfReader

    window = visit(1280)
    found: list[tuple[str, float]] = []
    for path in demonstration.all_of("*/*/okr/<year>/*"):
        page = window.to(demonstration.base + path.relative_to(demonstration.folder).as_posix())
        printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        lowest = [_lowest_words(sheet) for sheet in printed.pages]
        found += [(path.name, one) for one in lowest[:-1] if one > 0.5]
    assert found == []


def _lowest_words(sheet: "PageObject") -> float:
    """Return how far up a sheet its lowest words stand, but for its number: 0 to 1."""
    foot = 0.04
    high, heights = float(sheet.mediabox.height), []

    def look(text: str, page: list[float], line: list[float], *_font: object) -> None:
        if text.strip():
            heights.append((page[3] * line[5] + page[5]) / high)

    sheet.extract_text(visitor_text=look)
    return min(one for one in heights if one > foot)


def test_a_poster_is_one_sheet_of_a3(visit: Visitor, demonstration: Sample) -> None:
    from pypdf import PdfReader

    window = visit(1280)
    for path in demonstration.all_of("*/*/<year>/poster.html", "2025"):
        page = window.to(demonstration.base + path.relative_to(demonstration.folder).as_posix())
        printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        sizes = [(float(one.mediabox.width), float(one.mediabox.height)) for one in printed.pages]
        assert sizes == [pytest.approx((842, 1191), abs=1)], path


def test_rows_are_not_broken(visit: Visitor, demonstration: Sample) -> None:
    window = visit(1280)
    for _, url in demonstration.addresses("da"):
        page = window.to(url)
        page.emulate_media(media="print")
        assert page.evaluate(
            "[...document.querySelectorAll('main tbody tr')]"
            ".every(row => getComputedStyle(row).breakInside === 'avoid')"
        ), url
        page.emulate_media(media="screen")


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (".running { display: none }", "no running head"),
        ("@page { @bottom-right { content: none } }", "no number"),
        ("#changed h2 { break-after: page !important }", "ends in Lempet"),
        ("@media print { .crumbs { display: flex !important } }", "holds Forside"),
    ],
)
def test_a_planted_fault_is_seen(
    visit: Visitor, demonstration: Sample, spoil: str, fault: str
) -> None:
    page = visit(1280, bypass_csp=True).to(demonstration.base + "2025/index.html")
    page.add_style_tag(content=spoil.replace("{ display: none }", "{ display: none !important }"))
    assert any(fault in one for one in faults(page))
